import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { serveSandbox } from '../../../../demo/sandbox/serve.js';
import { isPublished } from '../../../../demo/sandbox/review.js';
import { createYotpoSandbox } from '../../../../demo/sandbox/yotpo.js';
import { domainKeys, listingOf } from '../../../../demo/sandbox/yotpo-catalogue.js';
import { BUSINESS, type ProductRef, type VendorRequest } from '../../../../src/server/vendors/review-vendor.js';
import type { YotpoApi } from '../../../../src/server/vendors/yotpo/contract.js';
import { createYotpo } from '../../../../src/server/vendors/yotpo/provider.js';
import { yotpo } from '../../../../src/server/vendors/yotpo/vendor.js';
import v1 from '../../../fixtures/yotpo/reviews-v1.json' with { type: 'json' };
import { playedDeps } from '../played-deps.js';
import { runReviewProviderSuite, type VendorUnderTest } from '../provider-suite.js';

const bySku = (id: string): ProductRef => ({ id, key: { sku: id } });

/** The sandbox over real HTTP, read in one version of the API. */
async function openShop(api: YotpoApi): Promise<VendorUnderTest> {
  const sandbox = createYotpoSandbox();
  const served = await serveSandbox(sandbox);
  const { appKey } = sandbox.account;
  const account = yotpo.settings.parse({ appKey, api, origin: served.origin });
  const requests = account.open(playedDeps({ retryDelay: 0, breaker: { inputs: 1_000 } }));
  const { shop } = sandbox;
  const variant = shop.products.find(({ itemGroup }) => itemGroup !== null);
  return {
    vendor: createYotpo({ ...requests, api }),
    many: bySku('demo-full'),
    one: bySku('demo-one'),
    none: bySku('demo-empty'),
    variant: bySku(variant?.id ?? ''),
    group: { id: 'the group', key: { itemGroup: variant?.itemGroup ?? '' } },
    unknown: bySku('gid://shop/Product/no-such-product'),
    products: domainKeys(shop).filter((key) => listingOf(shop, key)?.reviews.length !== 0).length,
    published: ({ id }) => shop.reviews(id).filter(isPublished).length,
    ofShop: (listingOf(shop, 'yotpo_site_reviews')?.reviews ?? []).map(({ id }) => `yo-${id}`),
    votes: (id) => shop.findReview(Number(id.replace('yo-', '')))?.votes,
    noReviews: ['yo-1'],
    personal: /@shopper\.example|ORD-|user_|555-?0134|Harbour Lane/,
    write: ({ id }, title) => `yo-${shop.add(id, { title }).id}`,
    takeDown: ({ id }, review) => void shop.remove(id, Number(review.replace('yo-', ''))),
    fail: (failing) => (failing ? sandbox.faults.plan({ kind: 'html' }) : sandbox.faults.clear()),
    close: () => served.close(),
  };
}

const FEATURES = ['catalogue', 'vote', 'business', 'shopReviews', 'variants'] as const;

runReviewProviderSuite('Yotpo, version 1', FEATURES, () => openShop('v1'));
runReviewProviderSuite('Yotpo, version 3', FEATURES, () => openShop('v3'));

describe('createYotpo', () => {
  const CALL = { priority: 'write' } as const;
  const FLASK: ProductRef = { id: 'flask', key: { sku: 'demo-one' } };

  /** The provider over the sandbox without a network. */
  function open() {
    const sandbox = createYotpoSandbox();
    const { appKey } = sandbox.account;
    const account = yotpo.settings.parse({ appKey, origin: 'http://localhost' });
    const fetch = (input: string | URL | Request, init?: RequestInit) => sandbox.fetch(new Request(input, init));
    return { sandbox, shop: sandbox.shop, provider: createYotpo(account.open(playedDeps({ fetch }))) };
  }

  it('counts a vote at the vendor, and gives the review as it is then', async () => {
    const { provider, shop, sandbox } = open();
    const [review] = shop.reviews('demo-one');
    const id = `yo-${review?.id}`;
    await provider.vote(id, 'up', CALL);
    await provider.vote(id, 'down', CALL);
    const { reviews } = await provider.page(FLASK, {}, CALL);
    expect(reviews.find((shown) => shown.id === id)).toMatchObject({
      title: review?.title,
      votes: { up: (review?.votes.up ?? 0) + 1, down: (review?.votes.down ?? 0) + 1 },
    });
    expect(sandbox.calls.map(({ method, path }) => [method, path])).toEqual([
      ['POST', `/reviews/${review?.id}/vote/up`],
      ['POST', `/reviews/${review?.id}/vote/down`],
      ['GET', expect.stringMatching(/products\/demo-one\/reviews\.json$/)],
    ]);
  });

  it.each(['yo-1', 'sj-p-1', 'yo-../1'])('knows no review %s to vote on', async (id) => {
    const { provider } = open();
    await expect(provider.vote(id, 'up', CALL)).rejects.toMatchObject({ kind: 'review_not_found' });
  });

  it('does not send a vote twice when its answer is lost', async () => {
    const { provider, sandbox, shop } = open();
    const [review] = shop.reviews('demo-one');
    sandbox.faults.plan({ kind: 'status', status: 502 });
    await expect(provider.vote(`yo-${review?.id}`, 'up', CALL)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(sandbox.calls).toHaveLength(1);
  });

  it('reads on in the pages that the vendor gives, however many reviews it asks for', async () => {
    const [review] = v1.response.reviews;
    const pages: number[] = [];
    const request: VendorRequest = async (endpoint, params) => {
      const { page } = z.object({ page: z.number() }).parse(params);
      pages.push(page);
      const all = Array.from({ length: 12 }, (_, at) => ({ ...review, id: at + 1 }));
      const reviews = all.slice((page - 1) * 5, page * 5);
      return endpoint.answer.parse({ response: { reviews, products: [], pagination: { per_page: 5 } } });
    };
    const provider = createYotpo({ appKey: 'k', read: request, write: request });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { reviews, next } = await provider.page(FLASK, { cursor }, CALL);
      ids.push(...reviews.map(({ id }) => id));
      cursor = next;
    } while (cursor !== undefined);
    expect(ids).toEqual(Array.from({ length: 12 }, (_, at) => `yo-${at + 1}`));
    expect(pages).toEqual([1, 2, 3]);
  });

  it('reads no further than a moment, since the vendor cannot be asked for what came after it', async () => {
    const [review] = v1.response.reviews;
    const written = (day: number) => ({ ...review, id: day, created_at: `2026-01-${10 + day}T00:00:00.000Z` });
    const request: VendorRequest = async (endpoint) =>
      endpoint.answer.parse({
        response: { reviews: [written(3), written(2)], products: [], pagination: { per_page: 2 } },
      });
    const provider = createYotpo({ appKey: 'k', read: request, write: request });
    const nextSince = async (moment: string) => (await provider.page(FLASK, { since: new Date(moment) }, CALL)).next;
    expect(await nextSince('2026-01-12T00:00:00Z')).toBe('2');
    expect(await nextSince('2026-01-12T00:00:01Z')).toBeUndefined();
  });

  it('reads no pages of nothing', async () => {
    const body = { response: { reviews: [], products: [], pagination: { per_page: 0 } } };
    const request: VendorRequest = async (endpoint) => endpoint.answer.parse(body);
    const provider = createYotpo({ appKey: 'k', read: request, write: request });
    await expect(provider.page(FLASK, {}, CALL)).rejects.toMatchObject({ kind: 'shape' });
  });

  it('reads a store without products, which the vendor may call null, as one', async () => {
    const request: VendorRequest = async (endpoint) => endpoint.answer.parse({ response: { bottomlines: null } });
    const provider = createYotpo({ appKey: 'k', read: request, write: request });
    expect(await provider.catalogue(undefined, CALL)).toEqual({ entries: [] });
  });

  it('does not make up a rating', async () => {
    const request: VendorRequest = async (endpoint) => endpoint.answer.parse({ bottomline: { total_review: 5 } });
    const provider = createYotpo({ appKey: 'k', read: request, write: request });
    await expect(provider.rating(FLASK, CALL)).rejects.toMatchObject({ kind: 'shape' });
  });

  it('reads the reviews of the shop itself from their pseudo product', async () => {
    const paths: string[] = [];
    const answers = [v1, { response: { bottomline: { total_reviews: 3, average_score: 4.33333 } } }, v1];
    const request: VendorRequest = async (endpoint, params) => {
      paths.push(endpoint.path(params).join('/'));
      return endpoint.answer.parse(answers.shift());
    };
    const provider = createYotpo({ appKey: 'key', read: request, write: request });
    const { reviews } = await provider.page(BUSINESS, {}, CALL);
    expect(reviews.map(({ subject, productId }) => [subject, productId])).toEqual([
      ['business', undefined],
      ['business', undefined],
    ]);
    expect(await provider.rating(BUSINESS, CALL)).toEqual({ count: 3, average: 4.33333 });
    expect(await provider.business(CALL)).toEqual({
      summary: {
        count: 3,
        average: 4.33333,
        distribution: { 1: 0, 2: 0, 3: 1, 4: 0, 5: 2 },
        dimensions: [{ name: 'Fit', average: 4.2, count: 3 }],
      },
      datasources: [],
    });
    expect(paths).toEqual([
      'v1/widget/key/products/yotpo_site_reviews/reviews.json',
      'products/key/yotpo_site_reviews/bottomline',
      'v1/widget/key/products/yotpo_site_reviews/reviews.json',
    ]);
  });
});
