import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { serveSandbox } from '../../../../demo/sandbox/serve.js';
import { isPublished } from '../../../../demo/sandbox/review.js';
import { createYotpoSandbox } from '../../../../demo/sandbox/yotpo.js';
import { domainKeys, listingOf } from '../../../../demo/sandbox/yotpo-catalogue.js';
import {
  BUSINESS,
  type NewReview,
  type ProductRef,
  type VendorRequest,
} from '../../../../src/server/vendors/review-vendor.js';
import type { YotpoApi } from '../../../../src/server/vendors/yotpo/contract.js';
import { createYotpo, type YotpoOptions } from '../../../../src/server/vendors/yotpo/provider.js';
import { memoryStore } from '../../../../src/server/stores/memory-store.js';
import { connectYotpo } from '../../../../src/server/vendors/yotpo/vendor.js';
import v1 from '../../../fixtures/yotpo/reviews-v1.json' with { type: 'json' };
import { runReviewProviderSuite, type VendorUnderTest } from '../provider-suite.js';

const bySku = (id: string): ProductRef => ({ id, key: { sku: id } });

/** The sandbox over real HTTP, read in one version of the API. */
async function openShop(api: YotpoApi): Promise<VendorUnderTest> {
  const sandbox = createYotpoSandbox();
  const served = await serveSandbox(sandbox);
  const { appKey } = sandbox.account;
  const requests = connectYotpo({
    appKey,
    origin: served.origin,
    store: memoryStore(),
    logger: { info() {}, warn() {} },
    retryDelay: 0,
    breaker: { failures: 1_000, pause: 0 },
  });
  const { shop } = sandbox;
  const variant = shop.products.find(({ itemGroup }) => itemGroup !== null);
  return {
    provider: createYotpo({ appKey, api, ...requests }),
    many: bySku('demo-full'),
    one: bySku('demo-one'),
    none: bySku('demo-empty'),
    variant: bySku(variant?.id ?? ''),
    group: { id: 'the group', key: { itemGroup: variant?.itemGroup ?? '' } },
    unknown: bySku('gid://shop/Product/no-such-product'),
    products: domainKeys(shop).filter((key) => listingOf(shop, key)?.reviews.length !== 0).length,
    published: ({ id }) => shop.reviews(id).filter(isPublished).length,
    silentOnRemovals: true,
    does: ['vote', 'business', 'review', 'create'],
    ofShop: (listingOf(shop, 'yotpo_site_reviews')?.reviews ?? []).map(({ id }) => `yo-${id}`),
    votes: (id) => shop.findReview(Number(id.replace('yo-', '')))?.votes,
    personal: /@shopper\.example|ORD-|user_|555-?0134|Harbour Lane/,
    write: ({ id }, title) => `yo-${shop.add(id, { title }).id}`,
    takeDown: ({ id }, review) => void shop.remove(id, Number(review.replace('yo-', ''))),
    fail: (failing) => (failing ? sandbox.faults.plan({ kind: 'html' }) : sandbox.faults.clear()),
    close: () => served.close(),
  };
}

runReviewProviderSuite('Yotpo, version 1', () => openShop('v1'));
runReviewProviderSuite('Yotpo, version 3', () => openShop('v3'));

describe('createYotpo', () => {
  const CALL = { priority: 'write' } as const;
  const FLASK = { id: 'flask', key: { sku: 'demo-one' }, title: 'Flask', url: 'https://shop.example/flask' };
  const written: NewReview = {
    product: FLASK,
    rating: 4,
    title: 'Sturdy',
    body: 'Fell once, and still holds.',
    author: { name: 'Ada L.', email: 'ada@shopper.example' },
    answers: { '--12159': ['Office', 'Gym'] },
  };

  /** The provider over the sandbox without a network, and what went over the wire. */
  function open(options: Partial<YotpoOptions> = {}) {
    const sandbox = createYotpoSandbox();
    const bodies: unknown[] = [];
    const { appKey } = sandbox.account;
    const requests = connectYotpo({
      appKey,
      origin: 'http://localhost',
      store: memoryStore(),
      logger: { info() {}, warn() {} },
      fetch: async (input, init) => {
        bodies.push(typeof init?.body === 'string' ? JSON.parse(init.body) : undefined);
        return sandbox.fetch(new Request(input, init));
      },
    });
    return { sandbox, bodies, shop: sandbox.shop, provider: createYotpo({ appKey, ...requests, ...options }) };
  }

  it('counts a vote at the vendor, and gives the review as it is then', async () => {
    const { provider, shop, sandbox } = open();
    const [review] = shop.reviews('demo-one');
    const id = `yo-${review?.id}`;
    await provider.vote?.(id, 'up', CALL);
    await provider.vote?.(id, 'down', CALL);
    expect(await provider.review?.(id, CALL)).toMatchObject({
      id,
      title: review?.title,
      votes: { up: (review?.votes.up ?? 0) + 1, down: (review?.votes.down ?? 0) + 1 },
    });
    expect(sandbox.calls.map(({ method, path }) => [method, path])).toEqual([
      ['POST', `/reviews/${review?.id}/vote/up`],
      ['POST', `/reviews/${review?.id}/vote/down`],
      ['GET', `/reviews/${review?.id}`],
    ]);
  });

  it.each(['yo-1', 'sj-p-1', 'yo-../1'])('knows no review %s to vote on', async (id) => {
    const { provider } = open();
    await expect(provider.vote?.(id, 'up', CALL)).rejects.toMatchObject({ kind: 'review_not_found' });
    await expect(provider.review?.(id, CALL)).rejects.toMatchObject({ kind: 'review_not_found' });
  });

  it('does not send a vote twice when its answer is lost', async () => {
    const { provider, sandbox, shop } = open();
    const [review] = shop.reviews('demo-one');
    sandbox.faults.plan({ kind: 'status', status: 502 });
    await expect(provider.vote?.(`yo-${review?.id}`, 'up', CALL)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(sandbox.calls).toHaveLength(1);
  });

  it('puts a new review into the queue, in the vendor’s words', async () => {
    const { provider, bodies, shop } = open();
    expect(await provider.create?.(written, CALL)).toBe('waiting');
    expect(bodies).toEqual([
      {
        appkey: expect.any(String),
        sku: 'demo-one',
        product_title: 'Flask',
        product_url: 'https://shop.example/flask',
        display_name: 'Ada L.',
        email: 'ada@shopper.example',
        review_score: 4,
        review_title: 'Sturdy',
        review_content: 'Fell once, and still holds.',
        custom_fields: { '--12159': ['Office', 'Gym'] },
      },
    ]);
    expect(shop.reviews('demo-one')[0]).toMatchObject({ title: 'Sturdy', publishedAt: null });
  });

  it('creates a new review at once, and one of the shop under its pseudo product', async () => {
    const { provider, shop, bodies } = open({ createsAtOnce: true });
    expect(await provider.create?.(written, CALL)).toBe('published');
    const [first] = (await provider.reviews(FLASK, { start: 0, count: 1 }, CALL)).reviews;
    expect(first).toMatchObject({ title: 'Sturdy', rating: 4, author: { name: 'Ada L.' } });
    expect(shop.rating('demo-one').count).toBe(2);
    const { product: _, ...ofShop } = written;
    await provider.create?.(ofShop, CALL).catch(() => {});
    expect(bodies.at(-1)).toMatchObject({ sku: 'yotpo_site_reviews' });
  });

  it.each([true, false])('says that the vendor has a review already, whether at once: %j', async (createsAtOnce) => {
    const { provider } = open({ createsAtOnce });
    await provider.create?.(written, CALL);
    await expect(provider.create?.(written, CALL)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it.each([4.5, 0, 6, Number.NaN])('sends no score that the vendor would cut off or refuse: %j', async (rating) => {
    const { provider, bodies } = open();
    const half = { ...written, rating: z.custom<NewReview['rating']>().parse(rating) };
    await expect(provider.create?.(half, CALL)).rejects.toMatchObject({ kind: 'refused' });
    expect(bodies).toEqual([]);
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
    const { reviews, received } = await provider.reviews(FLASK, { start: 0, count: 150 }, CALL);
    expect([received, new Set(reviews.map(({ id }) => id)).size, pages]).toEqual([12, 12, [1, 1, 2, 3]]);
    const later = await provider.reviews(FLASK, { start: 4, count: 2 }, CALL);
    expect(later.reviews.map(({ id }) => id)).toEqual(['yo-5', 'yo-6']);
  });

  it('reads no pages of nothing', async () => {
    const body = { response: { reviews: [], products: [], pagination: { per_page: 0 } } };
    const request: VendorRequest = async (endpoint) => endpoint.answer.parse(body);
    const provider = createYotpo({ appKey: 'k', read: request, write: request });
    await expect(provider.reviews(FLASK, { start: 0, count: 150 }, CALL)).rejects.toMatchObject({ kind: 'shape' });
  });

  it('reads a store without products, which the vendor may call null, as one', async () => {
    const request: VendorRequest = async (endpoint) => endpoint.answer.parse({ response: { bottomlines: null } });
    const provider = createYotpo({ appKey: 'k', read: request, write: request });
    expect(await provider.catalogue({ start: 0, count: 10 }, CALL)).toEqual({ entries: [], received: 0 });
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
    const { reviews } = await provider.reviews(BUSINESS, { start: 0, count: 150 }, CALL);
    expect(reviews.map(({ subject, productId }) => [subject, productId])).toEqual([
      ['business', undefined],
      ['business', undefined],
    ]);
    expect(await provider.rating(BUSINESS, CALL)).toEqual({ count: 3, average: 4.33333 });
    expect(await provider.business?.(CALL)).toEqual({
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
