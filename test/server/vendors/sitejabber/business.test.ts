import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isShown, type BusinessReview } from '../../../../demo/sandbox/business-review.js';
import { parseBusinessRating } from '../../../../src/model/business-rating.js';
import { parseReview, type Review } from '../../../../src/model/review.js';
import { parseTopRated } from '../../../../src/model/top-rated.js';
import { BUSINESS } from '../../../../src/server/vendors/review-vendor.js';
import { connectSandbox, type ConnectedSandbox } from '../sitejabber-shop.js';

const CALL = { priority: 'gather' } as const;
const PERSONAL = /@shopper\.example|ORD-|user_/;
const DAY = 24 * 3_600_000;

let vendor: ConnectedSandbox;
let now: number;
beforeEach(async () => {
  now = Date.now();
  vendor = await connectSandbox({ datasources: ['google', 'yelp', 'bbb'], now: () => now });
});
afterEach(() => vendor.close());

const shown = (): BusinessReview[] => vendor.sandbox.shop.businessReviews.filter(isShown);

async function everyReview(): Promise<Review[]> {
  const reviews = new Map<string, Review>();
  let cursor: string | undefined;
  do {
    const page = await vendor.provider.page(BUSINESS, { cursor }, CALL);
    for (const review of page.reviews) reviews.set(review.id, review);
    cursor = page.next;
  } while (cursor !== undefined);
  return [...reviews.values()];
}

describe('Sitejabber of the shop itself, over HTTP', () => {
  it('gives every published review once, newest first, as the model says', async () => {
    const reviews = await everyReview();
    expect(reviews.map(({ id }) => id)).toEqual(shown().map(({ number }) => `sj-b-${number}`));
    expect(reviews.length).toBeGreaterThan(300);
    for (const review of reviews) {
      expect(parseReview(review)).toEqual(review);
      expect(review).toMatchObject({ subject: 'business', can: { vote: false, flag: true }, replies: [] });
    }
  });

  it('says what only reviews of a shop have', async () => {
    const reviews = await everyReview();
    expect(new Set(reviews.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)))).toEqual(
      new Set(['service', 'value', 'shipping', 'returns', 'quality']),
    );
    expect(new Set(reviews.map(({ datasource }) => datasource))).toEqual(new Set([undefined, 'google', 'yelp', 'bbb']));
    for (const said of ['tip', 'solicited', 'previous'] as const) {
      expect(reviews.some((review) => review[said] !== undefined)).toBe(true);
      expect(reviews.some((review) => review[said] === undefined)).toBe(true);
    }
    expect(reviews.some(({ labels }) => labels.length > 0)).toBe(true);
    const updated = reviews.find(({ previous }) => previous !== undefined);
    expect(updated?.previous).toMatchObject({ rating: 2, subject: 'business' });
    expect(Date.parse(updated?.previous?.createdAt ?? '')).toBeLessThan(Date.parse(updated?.createdAt ?? ''));
  });

  it('leaves other sites out where they are not asked for', async () => {
    const alone = await connectSandbox();
    const { reviews } = await alone.provider.page(BUSINESS, {}, CALL);
    const rating = await alone.provider.business?.(CALL);
    await alone.close();
    expect(reviews.length).toBeGreaterThan(50);
    expect(reviews.filter(({ datasource }) => datasource !== undefined)).toEqual([]);
    expect(rating?.datasources).toEqual([]);
  });

  it('finds what was taken down, and asks for what is new', async () => {
    const since = new Date(now - 60 * DAY);
    const { ids } = await vendor.provider.removed(BUSINESS, { since }, CALL);
    const removed = vendor.sandbox.shop.businessReviews.filter(({ removedAt }) => removedAt !== null);
    expect(ids).toEqual(removed.map(({ number }) => `sj-b-${number}`));
    expect(ids).toHaveLength(3);
    const run = await vendor.provider.page(BUSINESS, { since }, CALL);
    // The vendor's dates are whole seconds.
    const recent = shown().filter(({ createdAt }) => createdAt.getTime() >= since.getTime() - 1_000);
    expect(run.reviews).toHaveLength(recent.length);
  });

  it('gives the rating by sides and sources, in agreement with the reviews', async () => {
    const reviews = await everyReview();
    const rating = parseBusinessRating(await vendor.provider.business?.(CALL));
    expect(await vendor.provider.rating(BUSINESS, CALL)).toEqual({
      count: reviews.length,
      average: rating.summary.average,
    });
    expect(rating.name).toBe('Hearth & Harbour');
    expect(rating.summary.count).toBe(reviews.length);
    expect(rating.summary.distribution[5]).toBe(reviews.filter((review) => review.rating === 5).length);
    expect(rating.summary.dimensions.map(({ name }) => name)).toEqual([
      'service',
      'value',
      'shipping',
      'returns',
      'quality',
    ]);
    for (const { name, count, url } of rating.datasources) {
      expect(count).toBe(reviews.filter(({ datasource }) => datasource === name).length);
      expect(url).toMatch(/^https:/);
    }
    expect(rating.datasources.map(({ name }) => name)).toEqual(['google', 'yelp', 'bbb']);
  });

  it('gives other businesses by their names, however many, and leaves out whom the vendor does not know', async () => {
    const { domain } = vendor.sandbox.account;
    const strangers = Array.from({ length: 24 }, (_, index) => `stranger-${index}.example`);
    vendor.sandbox.calls.length = 0;
    const asked = [domain, ...strangers, 'harbourkitchen.example', 'hearthoutlet.example'];
    const found = await vendor.provider.businesses?.(asked, CALL);
    expect([...(found ?? [])].map(([name, rating]) => [name, parseBusinessRating(rating).name])).toEqual([
      [domain, 'Hearth & Harbour'],
      ['harbourkitchen.example', 'Harbour Kitchen'],
      ['hearthoutlet.example', 'The Hearth Outlet'],
    ]);
    expect(vendor.sandbox.calls.map(({ endpoint }) => endpoint)).toEqual(['businesses/bulk', 'businesses/bulk']);
  });

  it('gives what was answered, without what the vendor hides', async () => {
    const answered = shown().find(({ comments }) => comments.some(({ activated }) => !activated));
    const replies = await vendor.provider.replies?.(`sj-b-${answered?.number}`, CALL);
    expect(replies).toHaveLength(1);
    expect(replies?.[0]).toMatchObject({ author: 'Maya H.', body: answered?.comments[0]?.body });
    await expect(vendor.provider.replies?.('sj-b-9999999', CALL)).rejects.toMatchObject({ kind: 'review_not_found' });
  });

  it('gives the best product of a category, or of each', async () => {
    const all = parseTopRated(await vendor.provider.topRated?.({ category: '', currency: '' }, CALL));
    const categories = new Set(vendor.sandbox.shop.products.map(({ category }) => category));
    expect(all.products).toHaveLength(categories.size);
    const [category = ''] = categories;
    const one = await vendor.provider.topRated?.({ category, currency: 'USD' }, CALL);
    expect(one?.products).toHaveLength(1);
    expect(all.products).toEqual(expect.arrayContaining(one?.products ?? []));
    expect((await vendor.provider.topRated?.({ category, currency: 'CAD' }, CALL))?.products).toEqual([]);
  });

  it('counts a vote once a day, whoever of the shop’s shoppers gives it', async () => {
    const { shop } = vendor.sandbox;
    const [review] = shop.reviews('demo-full');
    const id = `sj-p-${review?.id}`;
    await vendor.provider.vote?.(id, 'up', CALL);
    await expect(vendor.provider.vote?.(id, 'up', CALL)).rejects.toMatchObject({ kind: 'vote_not_counted' });
    now += DAY;
    await vendor.provider.vote?.(id, 'down', CALL);
    const { up = 0, down = 0 } = review?.votes ?? {};
    expect(shop.findReview(review?.id ?? 0)?.votes).toEqual({ up: up + 1, down: down + 1 });
    await expect(vendor.provider.vote?.('sj-p-1', 'up', CALL)).rejects.toMatchObject({ kind: 'review_not_found' });
    await expect(vendor.provider.vote?.('sj-b-1', 'up', CALL)).rejects.toMatchObject({ kind: 'review_not_found' });
  });

  it('holds nothing personal, though the vendor sends it', async () => {
    const { domain, clientToken, userToken } = vendor.sandbox.account;
    const sent = async (path: string): Promise<string> => {
      const address = `${vendor.base}/businesses/${domain}${path}client_token=${clientToken}`;
      return (await fetch(address, { headers: { user_token: userToken } })).text();
    };
    for (const personal of ['@shopper.example', 'ORD-', 'user_']) {
      expect(await sent('/reviews?count=100&')).toContain(personal);
    }
    expect(await sent('?')).toContain('@shopper.example');
    const answered = shown().find(({ comments }) => comments.length > 0);
    const read = JSON.stringify([
      await everyReview(),
      await vendor.provider.business?.(CALL),
      await vendor.provider.replies?.(`sj-b-${answered?.number}`, CALL),
    ]);
    expect(read.length).toBeGreaterThan(10_000);
    expect(read).not.toMatch(PERSONAL);
  });
});

describe('what the sandbox refuses of the business', () => {
  const ask = async (path: string): Promise<unknown> => {
    const { clientToken, userToken } = vendor.sandbox.account;
    const answer = await fetch(`${vendor.base}/businesses/${path}client_token=${clientToken}`, {
      headers: { user_token: userToken },
    });
    expect(answer.status).toBe(200);
    return answer.json();
  };

  it.each([
    ['review?', 302],
    ['review?review_no=0&', 305],
    ['review/comments?review_no=0&', 305],
    ['reviews?count=101&', 303],
    ['reviews?order=created&', 306],
    ['reviews?deleted=yes&', 306],
  ])('%s with %i inside HTTP 200', async (path, errorCode) => {
    const { domain } = vendor.sandbox.account;
    expect(await ask(`${domain}/${path}`)).toMatchObject({ status: 'ERROR', success: false, errorCode });
  });

  it('answers several businesses at once, and no more than twenty', async () => {
    const { domain } = vendor.sandbox.account;
    const asked = (list: unknown): string => encodeURIComponent(JSON.stringify(list));
    expect(await ask(`bulk?businesses=${asked([domain, 'other.example'])}&`)).toMatchObject([
      { displayAddress: domain },
    ]);
    expect(await ask(`bulk?businesses=${asked(Array(21).fill(domain))}&`)).toMatchObject({ errorCode: 303 });
    expect(await ask('bulk?businesses=x&')).toMatchObject({ errorCode: 306 });
    expect(await ask('bulk?')).toMatchObject({ errorCode: 302 });
  });

  it('gives one review, with the earlier one in its other dialect', async () => {
    const { domain } = vendor.sandbox.account;
    const updated = shown().find(({ earlier }) => earlier !== null);
    expect(await ask(`${domain}/review?review_no=${updated?.number}&`)).toMatchObject({
      review: {
        reviewNo: String(updated?.number),
        updated_for: { rating: expect.arrayContaining([{ type: 'overall', rating: 2 }]) },
      },
      status: 'OK',
    });
  });
});
