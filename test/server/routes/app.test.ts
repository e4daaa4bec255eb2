import { beforeEach, describe, expect, it } from 'vitest';
import { parseReviewPage } from '../../../src/model/review-page.js';
import { ERRORS } from '../../../src/protocol/error-body.js';
import { VendorError, type VendorErrorKind } from '../../../src/server/vendors/review-vendor.js';
import { gunzip } from '../../../src/server/reviews/gzip.js';
import { Secret } from '../../../src/server/platform/secret.js';
import type { StoreOptions } from '../../../src/server/platform/store.js';
import { review } from '../review-set/invented-reviews.js';
import { PlayedProxy } from '../played-proxy.js';

let played: PlayedProxy;
beforeEach(() => {
  played = new PlayedProxy();
  played.vendor.fill(7);
});

const REVIEWS = '/v1/reviews?product_id=mug';

describe('what a request may ask', () => {
  it.each([
    ['/v1/reviews', 'product_id'],
    [`/v1/reviews?product_id=${'x'.repeat(129)}`, 'product_id'],
    [`${REVIEWS}&page=0`, 'page'],
    [`${REVIEWS}&per_page=51`, 'per_page'],
    [`${REVIEWS}&sort=best`, 'sort'],
    [`${REVIEWS}&stars=6`, 'stars'],
    [`${REVIEWS}&media=yes`, 'media'],
    [`${REVIEWS}&q=${'x'.repeat(201)}`, 'q'],
    [`${REVIEWS}&q=%00`, 'q'],
    [`${REVIEWS}&metadata=[]`, 'metadata'],
    [`${REVIEWS}&metadata={"size":"M"}`, 'metadata.size'],
    ['/v1/reviews?subject=elsewhere', 'subject'],
    ['/v1/ratings', 'id'],
    ['/v1/ratings?id=', 'id'],
    [`/v1/ratings?${Array.from({ length: 101 }, (_, id) => `id=${id}`).join('&')}`, 'id'],
  ])('%s is refused, naming %s', async (path, param) => {
    const response = await played.ask(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      type: 'invalid_request',
      code: 'invalid_parameter',
      message: ERRORS.invalid_parameter[2],
      param,
      requestId: response.headers.get('X-Request-Id'),
    });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('refuses an address that is too long', async () => {
    const response = await played.ask(`${REVIEWS}&padding=${'x'.repeat(6000)}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request_too_large', param: null });
  });

  it('takes every kind of white space in a search for a space', async () => {
    const [plain, pasted] = await Promise.all([
      played.ask(`${REVIEWS}&q=a+b`),
      played.ask(`${REVIEWS}&q=%09a%0D%0Ab+`),
    ]);
    expect(pasted.headers.get('ETag')).toBe(plain.headers.get('ETag'));
  });

  it('answers a page past the last with what there is, so that a kept address leads somewhere', async () => {
    const page = parseReviewPage(await (await played.ask(`${REVIEWS}&page=9`)).json());
    expect(page).toMatchObject({ reviews: [], total: 7, page: 9 });
  });

  it('ignores what it does not know', async () => {
    const [plain, decorated] = await Promise.all([played.ask(REVIEWS), played.ask(`${REVIEWS}&utm_source=mail`)]);
    expect(decorated.headers.get('ETag')).toBe(plain.headers.get('ETag'));
  });

  it('says that a product is none of the shop', async () => {
    const knowsNone = () => {
      throw new Error('no such product');
    };
    for (const productKey of [knowsNone, () => undefined]) {
      const response = await new PlayedProxy({ productKey }).ask(REVIEWS);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'product_not_found', param: 'product_id' });
    }
  });

  it('has a closed table of routes', async () => {
    for (const path of [
      '/v1/review',
      '/v1/reviews/',
      '/v2/reviews',
      '/v1/reviews/1',
      '/%2e%2e/v1/reviews',
      '/v1/%00',
    ]) {
      expect((await played.ask(path)).status, path).toBe(404);
    }
    const outside = await played.proxy.fetch(new Request('https://shop.example/v1/reviews?product_id=mug'));
    expect(await outside.json()).toMatchObject({ type: 'invalid_request', code: 'not_found', param: null });
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('does not know %s', async (method) => {
    const response = await played.ask(REVIEWS, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(await response.json()).toMatchObject({ code: 'method_not_allowed' });
  });

  it('answers HEAD like GET, without the body', async () => {
    const [get, head] = [await played.ask(REVIEWS), await played.ask(REVIEWS, { method: 'HEAD' })];
    expect(head.status).toBe(200);
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'));
    expect(await head.text()).toBe('');
  });

  it('answers a preflight, though reads need none', async () => {
    const response = await played.ask(REVIEWS, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('content-type, idempotency-key');
    expect(response.headers.get('Access-Control-Max-Age')).toBe('7200');
  });
});

describe('what every answer says', () => {
  it.each([
    [REVIEWS, 'GET'],
    [REVIEWS, 'OPTIONS'],
    [REVIEWS, 'POST'],
    ['/v1/ratings?id=mug', 'GET'],
    ['/v1/health', 'GET'],
    ['/v1/reviews', 'GET'],
    ['/nowhere', 'GET'],
  ])('%s (%s)', async (path, method) => {
    const { headers, status } = await played.ask(path, { method });
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('Content-Type')).toBe(status === 204 ? null : 'application/json; charset=utf-8');
  });
});

describe('caching', () => {
  const cachingOf = async (path: string): Promise<string | null> =>
    (await played.ask(path)).headers.get('Cache-Control');

  it('lets a CDN keep first pages that everybody asks for, and only shoppers keep others', async () => {
    expect(await cachingOf(REVIEWS)).toMatch(
      /^public, .*s-maxage=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/,
    );
    expect(await cachingOf(`${REVIEWS}&sort=oldest`)).toMatch(/^public/);
    expect(await cachingOf(`${REVIEWS}&stars=5`)).toMatch(/^private/);
    expect(await cachingOf(`${REVIEWS}&page=2&per_page=5`)).toMatch(/^private/);
  });

  it('keeps nothing of a set that is being gathered', async () => {
    played.vendor.fill(30);
    const early = await played.ask(REVIEWS);
    expect(early.headers.get('Cache-Control')).toBe('no-store');
    expect(early.headers.get('ETag')).toBeNull();
    await played.rest();
    expect(await cachingOf(REVIEWS)).toMatch(/^public/);
  });

  it('keeps ratings that are not known yet for five seconds', async () => {
    expect(await cachingOf('/v1/ratings?id=mug')).toBe('public, max-age=5');
    await played.rest();
    expect(await cachingOf('/v1/ratings?id=mug')).toMatch(/s-maxage/);
  });

  it('sends no body to who has it, and one when the set or the question is another', async () => {
    const tag = (await played.ask(REVIEWS)).headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    const statusFor = async (path: string, known: string): Promise<number> =>
      (await played.ask(path, { headers: { 'If-None-Match': known } })).status;
    expect(await statusFor(REVIEWS, tag)).toBe(304);
    expect(await statusFor(REVIEWS, `"other", W/${tag}`)).toBe(304);
    expect(await statusFor(`${REVIEWS}&sort=oldest`, tag)).toBe(200);
    played.vendor.write('newcomer');
    await played.clock.advance(20 * 60_000);
    await played.settledPage();
    expect(await statusFor(REVIEWS, tag)).toBe(200);
  });
});

describe('a copy that a browser has', () => {
  const tagOf = async (proxy: PlayedProxy): Promise<string> => (await proxy.ask(REVIEWS)).headers.get('ETag') ?? '';

  it('is confirmed with the headers of the answer itself', async () => {
    const { headers, status } = await played.ask(REVIEWS, { headers: { 'If-None-Match': await tagOf(played) } });
    expect(status).toBe(304);
    expect(headers.get('Cache-Control')).toMatch(/^public/);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is not confirmed once a setting makes another answer of the same reviews', async () => {
    const metadata = [
      { name: 'size', value: 'M' },
      { name: 'fit', value: 'loose' },
    ];
    played.vendor.list = played.vendor.list.map((review) => ({ ...review, metadata }));
    const { provider, limits } = played.parts.reviews ?? {};
    if (!provider || !limits) throw new Error('no reviews');
    const tag = await tagOf(played);
    const changed = new PlayedProxy({ reviews: { provider, limits, filters: ['fit'] } }, played);
    const answer = await changed.ask(REVIEWS, { headers: { 'If-None-Match': tag } });
    expect(answer.status).toBe(200);
    expect(await tagOf(changed)).not.toBe(tag);
    expect(await tagOf(new PlayedProxy({}, played))).toBe(tag);
  });
});

describe('failures', () => {
  it.each<[VendorErrorKind, number, string]>([
    ['credentials', 502, 'upstream_refused'],
    ['refused', 502, 'upstream_refused'],
    ['product_not_found', 404, 'product_not_found'],
    ['busy', 503, 'upstream_unavailable'],
    ['unavailable', 503, 'upstream_unavailable'],
    ['timeout', 504, 'upstream_timeout'],
    ['shape', 502, 'upstream_refused'],
  ])('%s is %i %s', async (kind, status, code) => {
    played.vendor.failure = new VendorError(kind, { detail: 'told by the vendor' });
    const response = await played.ask(REVIEWS);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code });
    expect(text).not.toContain('told by');
    expect(played.lines.at(-1)).toMatchObject({
      route: 'reviews',
      status,
      code,
      vendor: kind,
      detail: 'told by the vendor',
    });
  });

  it('that nobody foresaw tell the browser an id and nothing else, and the log no message', async () => {
    played.vendor.failure = new TypeError('fetch failed: https://api.example/?client_token=hunter2');
    const response = await played.ask(REVIEWS);
    expect(response.status).toBe(500);
    const requestId = response.headers.get('X-Request-Id');
    const [type, , message] = ERRORS.internal_error;
    expect(await response.json()).toEqual({ type, code: 'internal_error', message, param: null, requestId });
    expect(played.lines.at(-1)).toMatchObject({ requestId, error: 'TypeError', code: 'internal_error' });
    expect(JSON.stringify(played.lines)).not.toContain('hunter2');
  });
});

describe('the log', () => {
  it('has one line a request, without query', async () => {
    played.vendor.pause = () => played.clock.advance(12);
    await played.ask(`${REVIEWS}&q=very-private`);
    expect(played.lines).toHaveLength(1);
    expect(played.lines[0]).toEqual({
      message: 'answered',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...{ method: 'GET', route: 'reviews', status: 200, ms: 12 },
    });
    await played.ask(`/v1/reviews?product_id=mug&metadata={"very-private":1}`);
    expect(JSON.stringify(played.lines)).not.toContain('very-private');
  });
});

describe('health', () => {
  it('says that it answers, and more to who shows the key', async () => {
    played = new PlayedProxy({ healthKey: new Secret('open sesame') });
    const asked = (key?: string) =>
      played.ask('/v1/health', key === undefined ? {} : { headers: { Authorization: `Bearer ${key}` } });
    expect(await (await asked()).json()).toEqual({ status: 'ok' });
    expect(await (await asked('open sesame')).json()).toEqual({
      status: 'ok',
      vendor: 'played',
      held: { products: 0, reviews: 0 },
      catalogue: { products: 0, walkedAt: null, complete: false },
      unknownProducts: [],
    });
    const wrong = await asked('open says me');
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(await wrong.json()).toMatchObject({ type: 'authentication', code: 'unauthorized' });
  });
});

describe('answers', () => {
  it('are rebuilt, and what is stored as well: what the protocol does not name cannot pass', async () => {
    const stored: string[] = [];
    const { store } = played.parts;
    const set = async (key: string, value: string, options?: StoreOptions): Promise<void> => {
      stored.push(key.startsWith('review-segment:') ? await gunzip(value) : value);
      await store.set(key, value, options);
    };
    const watched = new PlayedProxy({ store: { ...store, set } });
    const leaking = { ...review({ id: 'leak' }), email: 'ada@shopper.example', orderId: 'ORD-1' };
    watched.vendor.list = [{ ...leaking, author: { name: 'Ada', ...{ username: 'user_ada' } } }];
    const answered = await (await watched.ask(REVIEWS)).text();
    for (const text of [answered, stored.join()]) {
      expect(text).toContain('"id":"leak"');
      expect(text).not.toMatch(/shopper\.example|ORD-|user_/);
    }
  });

  it('say the id that was asked, though two share a set', async () => {
    const shared = new PlayedProxy({ productKey: () => ({ itemGroup: 'mugs' }) }, played);
    expect((await shared.page({ product_id: 'red' })).reviews[0]?.productId).toBe('red');
    expect((await shared.page({ product_id: 'blue' })).reviews[0]?.productId).toBe('blue');
    expect(played.vendor.calls).toHaveLength(1);
  });
});
