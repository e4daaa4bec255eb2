import { expect, it } from 'vitest';
import type { ShownReview } from './read-page.js';
import { stage } from './stage.js';

const REVIEWS = '/apps/vouchsafe/v1/reviews?product_id=demo-full&per_page=50';

const dates = (reviews: readonly ShownReview[]): string[] => reviews.map(({ date }) => date);

/** What the proxy now shows first. */
async function newestTitle(): Promise<unknown> {
  const answer = await fetch(stage.demo.address + REVIEWS);
  const { reviews } = (await answer.json()) as { reviews: { title: string }[] };
  return reviews[0]?.title;
}

/** Pages that were read before and after a refresh. */
export function agreeing(): void {
  it('no review is shown twice and none is lost, whether the earlier state is still there or not', async () => {
    const visit = await stage.arrive();
    // The browser's own cache would outlive the minutes that pass for the proxy alone.
    await visit.page.setCacheEnabled(false);
    await stage.go(visit, '/product.html?id=demo-full');
    await visit.showsReviews(10);
    await visit.page.$eval('vouch-reviews', (element) => element.setAttribute('per-page', '50'));
    const first = await visit.showsReviews(50);
    const before = stage.published('demo-full').map(({ createdAt }) => Math.floor(createdAt.getTime() / 1000) * 1000);

    stage.demo.sandbox.shop.add('demo-full', { title: 'Written in between' });
    stage.passMinutes(16);
    await visit.until(newestTitle, 'Written in between');

    // Ten minutes long, the state that the shopper began with is still to be had.
    await visit.click(/^Show more reviews$/);
    const second = await visit.showsReviews(100);
    expect(second.reviews.slice(0, 50)).toEqual(first.reviews);
    expect(dates(second.reviews).map(Date.parse)).toEqual(before.slice(0, 100));

    stage.passMinutes(11);
    await visit.click(/^Show more reviews$/);
    await visit.showsReviews(150);
    const third = await visit.shows({ basedOn: 'Based on 241 reviews' });
    expect(new Set(dates(third.reviews)).size).toBe(150);
    expect(third.reviews.slice(0, 100)).toEqual(second.reviews);
    visit.forgive(/409/);

    await visit.click(/^Show more reviews$/);
    await visit.showsReviews(200);
    await visit.click(/^Show more reviews$/);
    const { reviews } = await visit.showsReviews(241);
    expect(new Set(dates(reviews)).size).toBe(241);
    expect(reviews.filter(({ title }) => title === 'Written in between')).toHaveLength(1);
    expect(new Set(dates(reviews).map(Date.parse))).toEqual(new Set([...before, ...added()]));
  });
}

/** When the reviews were written that no page began with. */
function added(): number[] {
  const [newest] = stage.published('demo-full');
  return newest ? [Math.floor(newest.createdAt.getTime() / 1000) * 1000] : [];
}
