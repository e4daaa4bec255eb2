import { expect, it } from 'vitest';
import { HOSTS } from '../../../demo/storefront/hosts.js';
import { stage } from './stage.js';
import type { Visit } from './visit.js';

/** What themes set on whatever they find. Font, colour and hyphenation are the page's to choose, and not among them. */
const LOOKS = [
  ...['font-size', 'font-style', 'line-height', 'letter-spacing', 'word-spacing', 'text-transform', 'text-indent'],
  ...['text-align', 'white-space-collapse', 'display', 'cursor', 'box-sizing'],
  ...['margin-block', 'margin-inline', 'padding-block', 'padding-inline', 'border-radius', 'border-block-width'],
] as const;

/** The computed styles of all that is inside an element, each with the tag it belongs to. */
const looks = ({ page }: Visit, tag: string): Promise<string[]> =>
  page.$eval(
    tag,
    (host, names) => {
      const inside = (root: Element | ShadowRoot): Element[] =>
        [...root.children].flatMap((child) => [
          child,
          ...inside(child),
          ...(child.shadowRoot ? inside(child.shadowRoot) : []),
        ]);
      return inside(host.shadowRoot ?? host)
        .filter((element) => !element.matches('style, link'))
        .map((element) => {
          const style = getComputedStyle(element);
          const marker = style.display === 'list-item' ? style.listStyleType : '';
          const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
          return `${name} ${marker} ${names.map((each) => `${each}:${style.getPropertyValue(each)}`).join(' ')}`;
        });
    },
    LOOKS,
  );

/** The page of a stranger, when all is there. */
async function visitHost(host: string): Promise<Visit> {
  const visit = await stage.visit(`/hosts/${host}.html`);
  await visit.showsReviews(10);
  await visit.until(async () => (await visit.snippets())[0]?.text, '4.3 (240)');
  return visit;
}

/** Pages that know nothing of the elements. */
export function hosting(): void {
  it.each(HOSTS.filter((host) => host !== 'bare'))('%s: nothing of it gets inside', async (host) => {
    const [bare, dressed] = [await visitHost('bare'), await visitHost(host)];
    for (const tag of ['vouch-rating', 'vouch-reviews']) {
      const expected = await looks(bare, tag);
      expect(expected.length).toBeGreaterThan(2);
      expect(await looks(dressed, tag)).toEqual(expected);
    }
  });
}
