import { expect, it } from 'vitest';
import type { Sort } from '../../../src/model/review-query.js';
import type { ShownReview } from './read-page.js';
import { stage } from './stage.js';

const time = ({ date }: ShownReview): number => Date.parse(date);
const newest = (a: ShownReview, b: ShownReview): number => time(b) - time(a);

/** Votes for a review, less those against it, which no page shows. A review is known by its second. */
function net(review: ShownReview): number {
  const second = Math.floor(time(review) / 1000);
  const found = stage.published('demo-full').find(({ createdAt }) => Math.floor(createdAt.getTime() / 1000) === second);
  return found ? found.votes.up - found.votes.down : Number.NaN;
}

/** What each order means, by what is to be seen; ties go to the newest. */
const ORDERS: Readonly<Record<Sort, (a: ShownReview, b: ShownReview) => number>> = {
  newest,
  oldest: (a, b) => -newest(a, b),
  highest: (a, b) => b.rating - a.rating || newest(a, b),
  lowest: (a, b) => a.rating - b.rating || newest(a, b),
  helpful: (a, b) => net(b) - net(a) || b.helpful - a.helpful || newest(a, b),
  media: (a, b) => Number(b.photos > 0) - Number(a.photos > 0) || newest(a, b),
};

/** The six orders. */
export function ordering(): void {
  it('in six ways, each another one, by what is written on the reviews', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    await visit.showsReviews(10);
    // All that match stand on one page, so that every neighbour can be compared.
    await visit.page.$eval('vouch-reviews', (element) => element.setAttribute('per-page', '50'));
    await visit.showsReviews(50);
    await visit.click(/^1 star,/);
    await visit.shows({ chips: ['1 star'] });
    await visit.click(/^3 stars,/);
    const { reviews } = await visit.shows({ chips: ['1 star', '3 stars'] });
    expect(reviews).toHaveLength(37);
    const seen = new Set<string>();
    for (const [sort, compare] of Object.entries(ORDERS)) {
      await visit.sortBy(sort);
      const expected = [...reviews].sort(compare);
      const section = await visit.shows({ sort });
      expect(section.reviews, sort).toEqual(expected);
      seen.add(JSON.stringify(section.reviews));
    }
    expect(seen.size).toBe(6);
  });
}
