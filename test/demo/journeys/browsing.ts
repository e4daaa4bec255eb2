import { expect, it } from 'vitest';
import { DESK, PHONE, stage } from './stage.js';
import { shiftOf } from './shift-of.js';
import type { Visit } from './visit.js';

/** The most a page may move under the shopper's eye while it loads: https://web.dev/articles/cls calls 0.1 good. */
const LARGEST_SHIFT = 0.02;

const asksForRatings = (path: string): boolean => path.includes('/v1/ratings');

/** A category page with every snippet filled. */
async function openCollection(viewport = DESK): Promise<Visit> {
  const visit = await stage.visit('/collection.html', viewport);
  const filled = async (): Promise<number> => (await visit.snippets()).filter(({ text }) => text !== '').length;
  await visit.until(filled, 48);
  return visit;
}

/** A page with 48 snippets, and what moves while pages load. */
export function browsing(): void {
  it('finds 48 snippets filled by one request, each with its product’s rating', async () => {
    const visit = await openCollection();
    expect(visit.requests.filter(asksForRatings)).toHaveLength(1);
    expect(visit.requests.filter((path) => path.includes('/v1/reviews'))).toEqual([]);
    const snippets = await visit.snippets();
    const ids = await visit.page.$$eval('vouch-rating', (all) => all.map((one) => one.getAttribute('product-id')));
    for (const id of ['demo-full', 'demo-huge', 'demo-one', 'demo-scripts']) {
      const { count, average } = stage.demo.sandbox.shop.rating(id);
      const { text } = snippets[ids.indexOf(id)] ?? {};
      expect(text).toContain(`${average?.toFixed(1)} (${new Intl.NumberFormat('en').format(count)})`);
    }
    expect(snippets[ids.indexOf('demo-empty')]?.text).toBe('No reviews yet');
  });

  it('sees no snippet change its height when its stars come', async () => {
    const visit = await stage.arrive();
    let letThrough = (): void => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await visit.interfere('/v1/ratings', async (request) => {
      await held;
      await request.continue();
    });
    await stage.go(visit, '/collection.html');
    await visit.until(() => visit.requests.some(asksForRatings), true);
    const before = await visit.snippets();
    expect(before.filter(({ text }) => text !== '')).toEqual([]);
    letThrough();
    await visit.until(async () => (await visit.snippets()).filter(({ text }) => text !== '').length, 48);
    const after = await visit.snippets();
    expect(after.map(({ height }) => height)).toEqual(before.map(({ height }) => height));
    expect(new Set(after.map(({ height }) => height)).size).toBe(1);
    expect(after[0]?.height).toBeGreaterThan(15);
  });

  it.each([DESK, PHONE])('sees no category page move while it loads, $width wide', async (viewport) => {
    const visit = await openCollection(viewport);
    expect(await shiftOf(visit)).toBeLessThanOrEqual(LARGEST_SHIFT);
  });

  const PAGES = [
    ...['demo-full', 'demo-full#reviews', 'demo-one', 'demo-empty', 'demo-empty#reviews'].map(
      (id) => `/product.html?id=${id}`,
    ),
    ...['/product.html?proxy=failing#reviews', '/business.html', '/business.html?proxy=failing'],
  ];
  it.each(PAGES.flatMap((path) => [DESK, PHONE].map((viewport) => ({ path, viewport, width: viewport.width }))))(
    'sees no page move while it loads: $path, $width wide',
    async ({ path, viewport }) => {
      const visit = await stage.visit(path, viewport);
      await visit.shows({});
      const isFilled = async (): Promise<boolean> => (await visit.snippets()).every(({ text }) => text !== '');
      if (!path.includes('failing')) await visit.until(isFilled, true);
      await visit.page.waitForNetworkIdle({ idleTime: 100 });
      visit.forgive(/^Failed to load resource/);
      expect(await shiftOf(visit)).toBeLessThanOrEqual(LARGEST_SHIFT);
    },
  );

  it.each([
    '/',
    '/collection.html',
    '/business.html',
    '/cart.html?open',
    '/single-page.html',
    '/product.html?id=demo-full',
  ])('never has to scroll %s sideways, however small the phone', async (path) => {
    const visit = await stage.visit(path, { width: 320, height: 640 });
    await visit.page.waitForNetworkIdle({ idleTime: 100 });
    const { scrollWidth, clientWidth } = await visit.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
  });

  it('finds no hole where there is little to show, unless it is being looked at', async () => {
    const heightOf = ({ page }: Visit): Promise<number> =>
      page.$eval('vouch-reviews', (section) => section.getBoundingClientRect().height);
    const visit = await stage.visit('/product.html?id=demo-empty#reviews', PHONE);
    await visit.shows({ reviews: [] });
    expect(await heightOf(visit)).toBe(PHONE.height);
    await visit.page.evaluate(() => scrollTo(0, 0));
    await visit.until(async () => (await heightOf(visit)) < PHONE.height / 2, true);
  });

  it('would see it if one did', async () => {
    const visit = await stage.visit('/product.html?id=demo-one');
    await visit.showsReviews(1);
    await visit.page.$eval('main', (main) => main.prepend(document.createElement('pre')));
    await visit.page.$eval('pre', (block) => block.append('\n'.repeat(20)));
    await visit.until(async () => (await shiftOf(visit)) > LARGEST_SHIFT, true);
  });
}
