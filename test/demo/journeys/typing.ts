import type { SerializedAXNode } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { PHONE, stage } from './stage.js';
import type { Visit } from './visit.js';

/** All that those hear who read the page from its beginning to its end. */
async function heard({ page }: Visit): Promise<string> {
  const names = (node: SerializedAXNode): string[] => [node.name ?? '', ...(node.children ?? []).flatMap(names)];
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  return tree ? names(tree).join(' ') : '';
}

/** Everything by keys alone: each stop of the Tab key must be visible, and each control do what the mouse does. */
export function typing(): void {
  it('reaches the reviews from the snippet, and narrows them by a row of the histogram and by photos', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    await visit.showsReviews(10);
    await visit.tabTo(/^Rated/);
    await visit.press('Enter');
    expect(new URL(visit.page.url()).hash).toBe('#reviews');
    await visit.tabTo(/^2 stars, 13 reviews/);
    await visit.press('Space');
    await visit.shows({ chips: ['2 stars'], found: '13 reviews match' });
    expect((await visit.focus()).name).toMatch(/^2 stars, 13 reviews/);
    await visit.press('Enter');
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
    await visit.tabTo(/^With photos/);
    await visit.press('Space');
    const { reviews } = await visit.shows({ chips: ['With photos'] });
    expect(reviews.filter(({ photos }) => photos === 0)).toEqual([]);
    await visit.press('Enter');
    await visit.shows({ chips: [] });
  });

  it('searches, sorts, ticks values and takes filters off', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    await visit.showsReviews(10);
    await visit.tabTo(/^Search reviews$/);
    await visit.page.keyboard.type('portatil');
    await visit.press('Enter');
    await visit.shows({ chips: ['“portatil”'] });
    await visit.tabTo(/^Sort by/);
    await visit.press('ArrowDown');
    const { reviews } = await visit.shows({ sort: 'oldest' });
    expect(reviews.map(({ date }) => date)).toEqual(reviews.map(({ date }) => date).sort());
    await visit.tabTo(/^Rating$/);
    await visit.press('Enter', 'Tab', 'Space');
    await visit.shows({ chips: ['“portatil”', '5 stars'] });
    expect((await visit.focus()).name).toMatch(/^5 stars/);
    await visit.press('Escape');
    expect((await visit.focus()).name).toBe('Rating: 5 stars');
    expect(await visit.page.$$('>>> details.menu[open]')).toHaveLength(0);
    await visit.tabTo(/^Size$/);
    await visit.press('Space', 'Tab', 'Space');
    await visit.until(async () => (await visit.section()).chips.length, 3);
    await visit.press('Escape');
    await visit.tabTo(/^Remove filter: “portatil”$/);
    await visit.press('Enter');
    await visit.until(async () => (await visit.section()).chips.length, 2);
    await visit.tabTo(/^Clear all$/);
    await visit.press('Enter');
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
  });

  it('reads what a badge means, and folds nothing away by it', async () => {
    const visit = await stage.visit('/product.html?id=demo-scripts');
    await visit.showsReviews(10);
    await visit.tabTo(/^Collected by invitation$/);
    await visit.press('Enter');
    const explained = (): Promise<string[]> =>
      visit.page.$$eval('>>> .why', (all) => all.map((one) => one.textContent ?? ''));
    await visit.until(async () => (await explained()).map((text) => text.slice(0, 24)), ['Collected by invitation:']);
    expect((await visit.focus()).name).toBe('Collected by invitation');
    await visit.press('Enter');
    await visit.until(explained, []);
  });

  it('looks at photos large, turns to the next, and is back where it was', async () => {
    const visit = await stage.visit('/product.html?id=demo-scripts');
    await visit.showsReviews(10);
    const isFetched = (): boolean => visit.requests.some((path) => path.includes('lightbox-element'));
    expect(isFetched()).toBe(false);
    await visit.tabTo(/^Photo 1 of 2 by/);
    await visit.until(isFetched, true);
    const scrolled = await visit.page.evaluate(() => scrollY);
    await visit.press('Enter');
    await visit.until(async () => (await visit.focus()).name, 'Close');
    const position = (): Promise<string> => visit.page.$eval('>>> .position > bdi', (line) => line.textContent ?? '');
    expect(await position()).toBe('1 of 2');
    await visit.press('ArrowRight');
    await visit.until(position, '2 of 2');
    await visit.tabTo(/^Previous photo$/);
    await visit.press('Enter');
    await visit.until(position, '1 of 2');
    await visit.press('Escape');
    await visit.until(async () => (await visit.focus()).name.slice(0, 12), 'Photo 1 of 2');
    expect(await visit.page.evaluate(() => scrollY)).toBe(scrolled);
    expect(await visit.page.$$('>>> vouch-lightbox')).toHaveLength(0);
  });

  it('finds a two-star review with a photo about a zipper, reads the answer to it, votes, and shares the address', async () => {
    const visit = await stage.visit('/product.html?id=demo-full&vendor=yotpo');
    await visit.shows({ found: '10 of 240 reviews' });
    await visit.tabTo(/^2 stars,/);
    await visit.press('Space');
    await visit.shows({ chips: ['2 stars'] });
    await visit.tabTo(/^Search reviews$/);
    await visit.page.keyboard.type('zipper');
    await visit.press('Enter');
    await visit.tabTo(/^With photos/);
    await visit.press('Space');
    const { reviews } = await visit.shows({
      chips: ['“zipper”', '2 stars', 'With photos'],
      announced: '1 review matches',
    });
    expect(reviews).toMatchObject([{ rating: 2, photos: expect.any(Number) }]);
    expect(await heard(visit)).toContain('A new one is on us');
    await visit.tabTo(/^Yes/);
    await visit.press('Space');
    await visit.until(async () => (await visit.section()).reviews[0]?.helpful, (reviews[0]?.helpful ?? 0) + 1);
    await visit.until(async () => (await heard(visit)).includes('Thank you'), true);
    const shared = new URL(visit.page.url());
    const friend = await stage.visit(`${shared.pathname}${shared.search}`);
    const found = await friend.shows({ chips: ['“zipper”', '2 stars', 'With photos'] });
    expect(found.reviews.map(({ title }) => title)).toEqual(reviews.map(({ title }) => title));
  });

  it('loads more and goes on reading at the first of the new reviews', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    const first = await visit.showsReviews(10);
    await visit.tabTo(/^Show more reviews$/, { back: true });
    await visit.press('Enter');
    const { reviews } = await visit.showsReviews(20);
    expect(reviews[10]?.title).not.toBe(first.reviews[9]?.title);
    await visit.until(async () => (await visit.focus()).name, reviews[10]?.title);
  });

  it('opens the filters of a phone', async () => {
    const visit = await stage.visit('/product.html?id=demo-full', PHONE);
    await visit.showsReviews(10);
    await visit.tabTo(/^Filter$/);
    await visit.press('Enter');
    await visit.find('vouch-reviews >>> dialog[open] .option');
    await visit.tabTo(/^With photos/);
    await visit.press('Space');
    await visit.shows({ chips: ['With photos'] });
  });
}
