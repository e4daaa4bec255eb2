import { expect, it } from 'vitest';
import { directionOf, LANGUAGES } from '../../../demo/storefront/languages.js';
import { PHONE, stage } from './stage.js';
import type { Visit } from './visit.js';

interface Spoken {
  readonly heading: string;
  readonly lang: string;
  readonly dir: string;
  /** How far the page can be moved sideways, in CSS pixels. */
  readonly overflow: number;
  /** Our words in the section that a shopper can read. */
  readonly words: readonly string[];
}

/** What the section says of itself, and how it fits. */
const spoken = ({ page }: Visit): Promise<Spoken> =>
  page.evaluate(() => {
    const root = document.querySelector('vouch-reviews')?.shadowRoot;
    const filters = root?.querySelector('vouch-filters')?.shadowRoot;
    const text = (node: Element): string => node.ariaLabel ?? node.textContent?.trim() ?? '';
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      heading: root?.querySelector('[part=heading]')?.textContent?.trim() ?? '',
      lang: root?.firstElementChild?.getAttribute('lang') ?? '',
      dir: root?.firstElementChild ? getComputedStyle(root.firstElementChild).direction : '',
      overflow: scrollWidth - clientWidth,
      words: [
        ...(root?.querySelectorAll('[part=heading], [part=summary] .quiet, .found, .more [part=button]') ?? []),
        ...(filters?.querySelectorAll('option, [part=search], .switch') ?? []),
      ].map(text),
    };
  });

/** The same page in every language. */
export function translating(): void {
  it('finds the page’s language at once: never a word of another before it', async () => {
    const visit = await stage.arrive(PHONE);
    await visit.page.evaluateOnNewDocument(() => {
      const headings: string[] = [];
      Object.assign(window, { headings });
      const look = (): void => {
        const heading = document.querySelector('vouch-reviews')?.shadowRoot?.querySelector('[part=heading]');
        headings.push(heading?.textContent?.trim() ?? '');
        requestAnimationFrame(look);
      };
      look();
    });
    await stage.go(visit, '/product.html?id=demo-full&lang=de-AT');
    await visit.showsReviews(10);
    const headings = await visit.page.evaluate(() => Reflect.get(window, 'headings') as string[]);
    expect([...new Set(headings)]).toEqual(['', 'Kundenbewertungen']);
    expect((await visit.snippets())[0]?.text).toMatch(/^\d,\d \(240\)$/);
  });

  it('turns the section to each language where it stands, and it fits a small phone', async () => {
    const visit = await stage.visit('/product.html?id=demo-full', { width: 320, height: 640 });
    await visit.showsReviews(10);
    const english = await spoken(visit);
    for (const [tag] of LANGUAGES.slice(1)) {
      await visit.page.select('[name=language]', tag);
      await visit.until(async () => (await spoken(visit)).lang, tag);
      const { words, ...now } = await spoken(visit);
      expect(now).toMatchObject({ dir: directionOf(tag), overflow: 0 });
      expect(words.filter((word) => word === '' || english.words.includes(word))).toEqual([]);
      expect(words).toHaveLength(english.words.length);
    }
    await visit.page.select('[name=language]', 'en');
    await visit.until(() => spoken(visit), english);
  });

  it('finds a stranger’s title and text along one edge, though the page runs the other way', async () => {
    const visit = await stage.visit('/product.html?id=demo-full&lang=ar');
    await visit.find('>>> .highlight .title');
    const edges = await visit.page.$$eval('>>> .highlight', (cards) =>
      cards.map((card) =>
        [...card.querySelectorAll('.title, .body p')].map((text) => {
          const lines = document.createRange();
          lines.selectNodeContents(text);
          return lines.getBoundingClientRect().right;
        }),
      ),
    );
    expect(edges).toHaveLength(2);
    for (const [title = 0, ...paragraphs] of edges) {
      expect(paragraphs.length).toBeGreaterThan(0);
      for (const edge of paragraphs) expect(edge).toBeCloseTo(title, 0);
    }
  });

  it('shows English, and says so, where a language cannot be fetched', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/chunks/pl-reviews', (request) => request.abort('failed'));
    await stage.go(visit, '/product.html?id=demo-full&lang=pl');
    await visit.showsReviews(10);
    expect(await spoken(visit)).toMatchObject({ heading: 'Customer reviews', lang: 'en' });
    visit.forgive(/ERR_FAILED/);
  });
}
