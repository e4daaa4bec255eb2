import { expect, it } from 'vitest';
import { DESK, PHONE, stage } from './stage.js';
import type { ShownSection } from './read-page.js';

const PRODUCTS = ['demo-full', 'demo-scripts', 'demo-one', 'demo-empty', 'everyday-mug-tide'];

/** What a page of the product shows once its reviews are all there. */
async function look(id: string, vendor: string, viewport = DESK): Promise<ShownSection> {
  const visit = await stage.visit(`/product.html?id=${id}&vendor=${vendor}`, viewport);
  await visit.until(async () => {
    const { waiting, busy, found, messages } = await visit.section();
    return !waiting && !busy && !found.includes('so far') && (found !== '' || messages.length > 0);
  }, true);
  return visit.section();
}

/** The part of a page that both vendors know; one knows of purchases and orders besides. */
const shared = ({ average, basedOn, rows, found, messages, reviews }: ShownSection) => ({
  ...{ average, basedOn, rows, found, messages },
  reviews: reviews.map(({ answers: _, ...review }) => review),
});

/** The same pages over two vendors. */
export function choosingVendor(): void {
  it.each(PRODUCTS)('finds the same on the page of %s, whoever the reviews are from', async (id) => {
    expect(shared(await look(id, 'yotpo'))).toEqual(shared(await look(id, 'sitejabber')));
  });

  it.each(['sitejabber', 'yotpo'])('finds what people say of the shop itself, from %s', async (vendor) => {
    const visit = await stage.visit(`/business.html?vendor=${vendor}`);
    await visit.showsReviews(10);
    await visit.until(async () => (await visit.section()).found.includes('so far'), false);
    const { reviews, average, basedOn } = await visit.section();
    expect(reviews.every(({ title, author }) => title !== '' && author !== '')).toBe(true);
    const rating = await visit.find('vouch-business-rating >>> .average');
    expect(await rating?.evaluate((line) => line.textContent?.trim())).toBe(average);
    expect(Number(/\d+/.exec(basedOn)?.[0])).toBeGreaterThan(100);
    const others = vendor === 'sitejabber' ? ['Harbour Kitchen', 'The Hearth Outlet'] : [];
    const named = (): Promise<string[]> =>
      visit.page.$$eval('vouch-business-rating[business] >>> .name', (names) =>
        names.map((name) => name.textContent ?? ''),
      );
    await visit.until(named, others);
  });

  it('finds ten filters of the 25 names that one vendor knows, and the merchant hears of the others', async () => {
    const visit = await stage.visit('/product.html?id=demo-full&vendor=yotpo');
    await visit.until(async () => (await visit.section()).filters.length, 10);
    const { filters } = await visit.section();
    expect(filters).toEqual(expect.arrayContaining(['Coupon used', 'Customer country', 'Delivery type']));
    expect(filters.join()).not.toMatch(/address|phone|mail/i);
    await visit.until(() => visit.advice.length, 1);
    expect(visit.advice[0]?.split('not: ')[1]?.split(', ')).toHaveLength(15);
  });

  it('stays with the vendor from page to page', async () => {
    const visit = await stage.visit('/?vendor=yotpo', PHONE);
    for (const link of ['a[href*="/collection.html"]', '.cards a', 'a[href*="/cart.html"]', '.brand']) {
      await Promise.all([visit.page.waitForNavigation(), visit.page.click(link)]);
      expect(new URL(visit.page.url()).searchParams.get('vendor')).toBe('yotpo');
    }
    expect(
      visit.requests.filter((path) => path.startsWith('/apps/vouchsafe/') && !path.includes('promotions')),
    ).toEqual([]);
    expect(visit.requests.some((path) => path.startsWith('/apps/vouchsafe-yotpo/v1/ratings'))).toBe(true);
  });
}
