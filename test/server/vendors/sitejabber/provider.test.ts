import { describe, expect, it } from 'vitest';
import { isShown, type BusinessReview } from '../../../../demo/sandbox/business-review.js';
import { isPublished } from '../../../../demo/sandbox/review.js';
import type { ProductRef, VendorRequest } from '../../../../src/server/vendors/review-vendor.js';
import { createSitejabber } from '../../../../src/server/vendors/sitejabber/provider.js';
import { runReviewProviderSuite, type VendorUnderTest } from '../provider-suite.js';
import { connectSandbox } from '../sitejabber-shop.js';

/** The sandbox over real HTTP, with more calls allowed than the vendor documents. */
async function openShop(): Promise<VendorUnderTest> {
  const { sandbox, provider, close } = await connectSandbox();
  const bySku = (id: string): ProductRef => ({ id, key: { sku: id } });
  const { shop } = sandbox;
  const variant = shop.products.find(({ itemGroup }) => itemGroup !== null);
  const ofShop = shop.businessReviews.filter((review) => isShown(review) && review.source === null);
  const idOf = (review: BusinessReview | undefined): string => `sj-b-${review?.number}`;
  return {
    vendor: provider,
    many: bySku('demo-full'),
    one: bySku('demo-one'),
    none: bySku('demo-empty'),
    variant: bySku(variant?.id ?? ''),
    group: { id: 'the group', key: { itemGroup: variant?.itemGroup ?? '' } },
    unknown: bySku('no-such-product'),
    products: shop.products.length,
    published: ({ id }) => shop.reviews(id).filter(isPublished).length,
    ofShop: ofShop.map(idOf),
    answered: idOf(ofShop.find(({ comments }) => comments.some(({ activated }) => activated))),
    unanswered: idOf(ofShop.find(({ comments }) => comments.length === 0)),
    votes: (id) => shop.findReview(Number(id.replace('sj-p-', '')))?.votes,
    noReviews: ['sj-p-1'],
    personal: /@shopper\.example|ORD-|user_/,
    write: ({ id }, title) => `sj-p-${shop.add(id, { title }).id}`,
    takeDown: ({ id }, review) => void shop.remove(id, Number(review.replace('sj-p-', ''))),
    fail: (failing) => (failing ? sandbox.faults.plan({ kind: 'html' }) : sandbox.faults.clear()),
    close,
  };
}

const ABILITIES = ['removed', 'catalogue', 'replies', 'vote', 'business', 'businesses', 'topRated'] as const;

runReviewProviderSuite('Sitejabber', [...ABILITIES, 'shopReviews', 'variants'], openShop);

describe('createSitejabber', () => {
  const PRODUCT: ProductRef = { id: 'flask', key: { sku: '4770' } };
  const CALL = { priority: 'refresh' } as const;

  /** A vendor that gives one answer, read as the endpoint documents it, and keeps what it was asked. */
  function asked(answer: unknown) {
    const calls: [name: string, path: string, fields: object][] = [];
    const request: VendorRequest = async (endpoint, params) => {
      const fields = Object.entries(endpoint.fields?.(params) ?? {}).filter(([, value]) => value !== undefined);
      calls.push([endpoint.name, endpoint.path(params).join('/'), Object.fromEntries(fields)]);
      return endpoint.answer.parse(answer);
    };
    return { calls, provider: createSitejabber({ domain: 'shop.example', request }) };
  }

  it('asks for reviews as the vendor documents it', async () => {
    const { calls, provider } = asked({ product_reviews: [] });
    const cursor = '95';
    await provider.page({ id: 'flask', key: { itemGroup: 'flasks' } }, { cursor }, CALL);
    await provider.page(PRODUCT, { cursor, since: new Date('2026-03-01T06:30:00.900Z') }, CALL);
    await provider.removed(PRODUCT, { cursor, since: new Date() }, CALL);
    const path = 'businesses/shop.example/product/reviews';
    expect(calls).toEqual([
      ['product-reviews', path, { item_group: 'flasks', start: 95, count: 100, order: 'created' }],
      [
        'product-reviews',
        path,
        { sku: '4770', start: 95, count: 100, order: 'created', date_from: '2026-02-28 23:30:00' },
      ],
      ['product-reviews', path, { sku: '4770', start: 95, count: 100, order: 'created', deleted: 1 }],
    ]);
  });

  it('asks for the catalogue and the stats as the vendor documents it', async () => {
    const { calls, provider } = asked({ products: [], product_reviews_stats: { total: 0 } });
    await provider.catalogue(undefined, CALL);
    await provider.rating(PRODUCT, CALL);
    expect(calls).toEqual([
      ['products', 'businesses/shop.example/products', { start: 0, count: 100 }],
      ['product-reviews-stats', 'businesses/shop.example/product/reviews/stats', { sku: '4770' }],
    ]);
  });

  it.each([{ sku: '' }, { sku: ' ' }, { itemGroup: '' }])('does not take all products for one: %j', async (key) => {
    const { calls, provider } = asked({ product_reviews: [], product_reviews_stats: { total: 0 } });
    const error = { kind: 'product_not_found' };
    await expect(provider.page({ id: 'flask', key }, {}, CALL)).rejects.toMatchObject(error);
    await expect(provider.rating({ id: 'flask', key }, CALL)).rejects.toMatchObject(error);
    expect(calls).toEqual([]);
  });

  it('gives what can be shown, and reads on after a full run, five reviews of it again', async () => {
    const review = { id: 1, rating: 4, created: '2026-01-01 10:00:00' };
    const received = [review, { ...review, id: 2, published: 'pending' }, null, 7];
    const short = await asked({ product_reviews: received }).provider.page(PRODUCT, {}, CALL);
    expect([short.reviews.map(({ id }) => id), short.next]).toEqual([['sj-p-1'], undefined]);
    const full = asked({ product_reviews: [...received, ...Array(96).fill(null)] }).provider;
    const first = await full.page(PRODUCT, {}, CALL);
    expect([first.reviews.map(({ id }) => id), first.next]).toEqual([['sj-p-1'], '95']);
    expect((await full.page(PRODUCT, { cursor: first.next }, CALL)).next).toBe('190');
  });

  it.each([
    ['an object', { total: 55, average_rating: 4.85, ratings: { '1': { num_reviews: 0, rating: 1 } } }, 55, 4.85],
    ['a list of one, with strings', [{ total: '2622', average_rating: '4.43' }], 2622, 4.43],
    ['an empty list', [], 0, null],
    ['nothing rated', { total: 0, average_rating: null }, 0, null],
  ])('reads stats as %s', async (_, stats, count, average) => {
    const { provider } = asked({ product_reviews_stats: stats });
    expect(await provider.rating(PRODUCT, CALL)).toEqual({ count, average });
  });

  it('does not make up a rating', async () => {
    for (const stats of [{ total: 5 }, { average_rating: 5 }, {}]) {
      const { provider } = asked({ product_reviews_stats: stats });
      await expect(provider.rating(PRODUCT, CALL)).rejects.toMatchObject({ kind: 'shape' });
    }
  });
});
