import { expect, it } from 'vitest';
import { HOSTS } from '../../../demo/storefront/hosts.js';
import { enterCode, showsError, showsRows } from './cart.js';
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
  await visit.find('>>> input#code');
  await visit.until(async () => (await visit.snippets())[0]?.text, '4.3 (240)');
  return visit;
}

/** Pages that know nothing of the elements. */
export function hosting(): void {
  it.each(HOSTS.filter((host) => host !== 'bare'))('%s: nothing of it gets inside', async (host) => {
    const [bare, dressed] = [await visitHost('bare'), await visitHost(host)];
    for (const tag of ['vouch-rating', 'vouch-reviews', 'vouch-coupon']) {
      const expected = await looks(bare, tag);
      expect(expected.length).toBeGreaterThan(2);
      expect(await looks(dressed, tag)).toEqual(expected);
    }
  });

  it('strict: its policy lets nothing through but its own origin', async () => {
    const { headers } = await fetch(`${stage.demo.address}/hosts/strict.html`);
    const policy = headers.get('content-security-policy') ?? '';
    const directives = policy.split(';').map((directive) => directive.trim().split(' '));
    const allowed = directives.flatMap(([name, ...sources]) => (name === 'trusted-types' ? [] : sources));
    expect([...new Set(allowed)].sort()).toEqual(["'none'", "'script'", "'self'"]);
    expect(directives).toContainEqual(['default-src', "'none'"]);
    expect(directives).toContainEqual(['require-trusted-types-for', "'script'"]);
    expect(directives).toContainEqual(['trusted-types', 'lit-html']);
  });

  it('strict: whatever a shopper does there keeps to its policy', async () => {
    const visit = await visitHost('strict');
    await (await visit.find('vouch-reviews >>> [part=photo]'))?.click();
    await visit.find('>>> dialog[open]');
    await visit.press('ArrowRight', 'Escape');
    await visit.open(/^Size$/);
    await visit.click(/^16 L \d+$/);
    await visit.shows({ chips: ['Size: 16 L'] });
    await visit.sortBy('lowest');
    await visit.shows({ sort: 'lowest' });
    await visit.click(/^Search reviews$/);
    await visit.page.keyboard.type('zzzz');
    await visit.shows({ messages: ['No review matches these filters.'] });
    await visit.click(/^Clear all$/);
    await visit.showsReviews(10);
    await visit.click(/^Show more reviews$/);
    await visit.showsReviews(20);
    await enterCode(visit, 'SAVE1O');
    await showsError(visit, /find/);
    await enterCode(visit, 'SAVE10');
    await showsRows(visit, 'SAVE10');
    await visit.page.evaluate(() => (document.documentElement.lang = 'de'));
    await visit.until(
      () => visit.page.$eval('>>> [part=heading]', (line) => line.textContent?.trim()),
      'Kundenbewertungen',
    );
    expect(visit.noise).toEqual([]);
    // It would be heard if something did not.
    await visit.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await visit.until(() => visit.noise.filter((line) => line.includes('style-src-attr')).length > 0, true);
    visit.forgive(/style-src|Content Security Policy/);
  });
}
