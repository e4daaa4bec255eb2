import { expect, it } from 'vitest';
import type { ShopReview } from '../../../demo/sandbox/review.js';
import { DESK, PHONE, stage } from './stage.js';
import type { Visit } from './visit.js';

/** A shopper in front of demo-full. */
async function open(viewport = DESK): Promise<Visit> {
  const visit = await stage.visit('/product.html?id=demo-full', viewport);
  await visit.showsReviews(10);
  return visit;
}

/** How many published reviews of demo-full are so. */
const count = (is: (review: ShopReview) => boolean): number => stage.published('demo-full').filter(is).length;

const says = ({ answers }: ShopReview, name: string, ...accepted: readonly string[]): boolean =>
  answers.some((answer) => answer.name === name && answer.values.some((value) => accepted.includes(value)));

/** Without case and accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const matches = (reviews: number): string => `${reviews} reviews match`;

/** Each control, pressed with the mouse, changes the list as it says. */
export function narrowing(): void {
  it('by a row of the histogram, and back', async () => {
    const visit = await open();
    await visit.click(/^1 star,/);
    const narrowed = await visit.shows({ found: matches(count(({ rating }) => rating === 1)), chips: ['1 star'] });
    expect(narrowed.reviews.map(({ rating }) => rating)).toEqual(Array(10).fill(1));
    expect(narrowed.rows.filter(({ pressed }) => pressed).map(({ name }) => name.slice(0, 6))).toEqual(['1 star']);
    await visit.shows({ announced: narrowed.found });
    await visit.click(/^Show more reviews$/);
    const { reviews } = await visit.showsReviews(11);
    expect(reviews.map(({ rating }) => rating)).toEqual(Array(11).fill(1));
    await visit.click(/^1 star,/);
    await visit.shows({ found: '10 of 240 reviews', chips: [] });
  });

  it('by stars in the rating menu, which closes on a press elsewhere', async () => {
    const visit = await open();
    await visit.open(/^Rating$/);
    for (const stars of [2, 3]) {
      await visit.click(new RegExp(`^${stars} stars ${count(({ rating }) => rating === stars)}$`));
    }
    const section = await visit.shows({
      found: matches(count(({ rating }) => rating === 2 || rating === 3)),
      chips: ['2 stars', '3 stars'],
    });
    expect(new Set(section.reviews.map(({ rating }) => rating))).toEqual(new Set([2, 3]));
    await visit.page.mouse.click(5, 5);
    expect(await visit.page.$$('>>> details.menu[open]')).toHaveLength(0);
  });

  it('by photos', async () => {
    const visit = await open();
    const photographed = count(({ photos }) => photos.length > 0);
    await visit.click(new RegExp(`^With photos ${photographed} `));
    const section = await visit.shows({ found: matches(photographed), chips: ['With photos'] });
    expect(section.reviews.filter(({ photos }) => photos === 0)).toEqual([]);
    await visit.click(/^With photos/);
    await visit.shows({ found: '10 of 240 reviews', chips: [] });
  });

  it('by answers: any of one question, all of several, with counts that ignore their own question', async () => {
    const visit = await open();
    await visit.open(/^Size$/);
    await visit.click(new RegExp(`^16 L ${count((review) => says(review, 'Size', '16 L'))}$`));
    const one = await visit.shows({ chips: ['Size: 16 L'], found: matches(49) });
    for (const { answers } of one.reviews) expect(answers).toContain('Size: 16 L');
    await visit.click(new RegExp(`^20 L ${count((review) => says(review, 'Size', '20 L'))}$`));
    const either = count((review) => says(review, 'Size', '16 L', '20 L'));
    await visit.shows({ chips: ['Size: 16 L', 'Size: 20 L'], found: matches(either) });
    await visit.open(/^Fit$/);
    const both = count((review) => says(review, 'Size', '16 L', '20 L') && says(review, 'Fit', 'Runs small'));
    expect(both).toBeLessThan(either);
    await visit.click(new RegExp(`^Runs small ${both}$`));
    const section = await visit.shows({ found: matches(both) });
    for (const { answers } of section.reviews) expect(answers).toContain('Fit: Runs small');
  });

  it('by words, whatever their case and accents', async () => {
    const visit = await open();
    const written = count(({ title, body }) => plain(`${title} ${body}`).includes('portatil'));
    const accented = count(({ title, body }) => `${title} ${body}`.includes('portátil'));
    expect([written, accented]).toEqual([19, 12]);
    await visit.click(/^Search reviews$/);
    await visit.page.keyboard.type('PORTATIL');
    const { reviews } = await visit.shows({ found: matches(written), chips: ['“PORTATIL”'] });
    for (const { title, body } of reviews) expect(plain(`${title} ${body}`)).toContain('portatil');
    await visit.page.keyboard.type(' zzzz');
    await visit.shows({ reviews: [], messages: ['No review matches these filters.'] });
    await visit.click(/^Clear all$/);
    await visit.shows({ found: '10 of 240 reviews', chips: [] });
  });

  it('takes filters off one by one, and all at once', async () => {
    const visit = await open();
    await visit.click(/^5 stars,/);
    await visit.shows({ chips: ['5 stars'] });
    await visit.click(/^4 stars,/);
    await visit.shows({ chips: ['5 stars', '4 stars'] });
    await visit.click(/^With photos/);
    await visit.shows({ chips: ['5 stars', '4 stars', 'With photos'] });
    await visit.click(/^Remove filter: 5 stars$/);
    const four = count(({ rating, photos }) => rating === 4 && photos.length > 0);
    const section = await visit.shows({ chips: ['4 stars', 'With photos'], found: matches(four) });
    expect(section.reviews.filter(({ rating, photos }) => rating !== 4 || photos === 0)).toEqual([]);
    await visit.click(/^Clear all$/);
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
  });

  it('on a phone, in a sheet', async () => {
    const visit = await open(PHONE);
    await expect(visit.click(/^With photos/)).rejects.toThrow('nothing to press');
    await visit.open(/^Filter$/, 'dialog[open] .option');
    await visit.click(/^With photos \d+$/);
    await visit.shows({ chips: ['With photos'] });
    await visit.click(/^Show \d+ reviews$/);
    await visit.click(/^Remove filter: With photos$/);
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
  });
}
