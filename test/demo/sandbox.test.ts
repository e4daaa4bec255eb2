import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveSandbox, type ServedSandbox } from '../../demo/sandbox/serve.js';
import { isPublished } from '../../demo/sandbox/review.js';
import { createSitejabberSandbox, type SitejabberSandbox } from '../../demo/sandbox/sitejabber.js';
import type { SitejabberFault } from '../../demo/sandbox/sitejabber-fault.js';

type Json = Record<string, unknown>;
type Fields = Record<string, string | number>;

const START = Date.UTC(2026, 10, 21, 12);

let now = START;
let waited: number[] = [];
let served: ServedSandbox<SitejabberSandbox>;

beforeEach(async () => {
  now = START;
  waited = [];
  const wait = async (milliseconds: number): Promise<void> => void waited.push(milliseconds);
  served = await serveSandbox(createSitejabberSandbox({ now: () => now, wait }));
});
afterEach(() => served.close());

function url(path: string, fields: Fields = {}): string {
  const { account } = served.sandbox;
  const query = { client_token: account.clientToken, ...fields };
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return `${served.origin}/v1/${path}?${new URLSearchParams(pairs).toString()}`;
}

const business = (path: string): string => `businesses/${served.sandbox.account.domain}/${path}`;

const call = (path: string, fields?: Fields, userToken = served.sandbox.access.userToken): Promise<Response> =>
  fetch(url(path, fields), { headers: { user_token: userToken } });

/** A good client's call, spaced so that the rate limit never speaks. */
async function ask(path: string, fields?: Fields): Promise<Json> {
  now += 1001;
  const response = await call(business(path), fields);
  expect(response.status).toBe(200);
  return response.json();
}

const reviews = async (fields: Fields): Promise<Json[]> => {
  const answer: { product_reviews?: Json[] } = await ask('product/reviews', fields);
  return answer.product_reviews ?? [];
};

const ids = (list: Json[]): unknown[] => list.map(({ id }) => id);

const login = (form: Record<string, string>): Promise<Response> =>
  fetch(url('login'), { method: 'POST', body: new URLSearchParams(form) });

describe('the rate limit', () => {
  it('lets ten calls through in any ten seconds, wherever they begin', async () => {
    const statuses: number[] = [];
    for (let second = 0; second < 20; second += 0.5) {
      now = START + second * 1000;
      statuses.push((await call(business('products'), { count: 1 })).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    // Ten in the first five seconds, then none until the first of them is ten seconds old.
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(200));
    expect(statuses.slice(10, 20)).toEqual(Array(10).fill(429));
    expect(statuses.slice(20, 30)).toEqual(Array(10).fill(200));
  });

  it('has no edge that a burst could straddle', async () => {
    const burst = async (at: number): Promise<number[]> => {
      now = START + at;
      const responses = await Promise.all(Array.from({ length: 10 }, () => call(business('products'), { count: 1 })));
      return responses.map(({ status }) => status);
    };
    expect(await burst(9_900)).toEqual(Array(10).fill(200));
    expect(await burst(10_100)).toEqual(Array(10).fill(429));
    expect(await burst(19_900)).toEqual(Array(10).fill(200));
  });

  it('answers 429 with a status object and without Retry-After', async () => {
    served.sandbox.access.allowances = [{ calls: 0, seconds: 10 }];
    const response = await call(business('products'), { count: 1 });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBeNull();
    expect(await response.json()).toEqual({
      status: 'ERROR',
      success: false,
      errorCode: 429,
      errorReason: 'Rate limit, too many requests',
    });
  });

  it('counts an hour too', async () => {
    served.sandbox.access.allowances = [
      { calls: 10, seconds: 10 },
      { calls: 12, seconds: 3600 },
    ];
    const statuses: number[] = [];
    for (let minute = 0; minute <= 61; minute += 4) {
      now = START + minute * 60_000;
      statuses.push((await call(business('products'), { count: 1 })).status);
    }
    expect(statuses).toEqual([...Array(12).fill(200), 429, 429, 429, 200]);
  });

  it('keeps a list of calls without secrets', async () => {
    await ask('product/reviews', { sku: 'demo-full', start: 95 });
    expect(served.sandbox.calls).toEqual([
      { at: START + 1001, endpoint: 'product/reviews', parameters: { sku: 'demo-full', start: '95' } },
    ]);
  });
});

describe('logging in', () => {
  it('gives a token, and takes the one before away', async () => {
    const { account, access } = served.sandbox;
    const first = access.userToken;
    const answer: Json = await (await login({ email: account.email, password: account.password })).json();
    expect(answer).toMatchObject({
      status: 'OK',
      success: true,
      token: access.userToken,
      expire: '2027-05-22 05:00:00',
    });
    expect(answer['token']).not.toBe(first);
    expect(await (await call(business('products'), {}, first)).json()).toMatchObject({ errorCode: 203 });
    expect(await (await call(business('products'), { count: 1 })).json()).toMatchObject({ status: 'OK' });
  });

  it('expires', async () => {
    served.sandbox.access.expire();
    expect(await ask('products', { count: 1 })).toMatchObject({ status: 'ERROR', success: false, errorCode: 207 });
  });

  it.each([
    [{ email: 'owner@hearthandharbour.example', password: 'wrong' }, 201],
    [{ email: 'owner@hearthandharbour.example' }, 302],
  ])('refuses %j with %i inside HTTP 200', async (form, errorCode) => {
    const response = await login(Object.fromEntries(Object.entries(form)));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'ERROR', success: false, errorCode });
  });
});

describe('errors inside HTTP 200', () => {
  it.each<[string, string, Fields, number]>([
    ['a wrong client token', 'products', { client_token: 'nonsense' }, 101],
    ['more than a hundred', 'product/reviews', { count: 101 }, 303],
    ['a start that is no number', 'product/reviews', { start: 'x' }, 306],
    ['a date of another form', 'product/reviews', { date_from: '21.11.2026' }, 306],
    ['six stars', 'product/reviews', { ratings: '5,6' }, 306],
    ['a flag that is none', 'product/reviews', { deleted: 'yes' }, 306],
    ['a range that is none', 'products', { price_range: 'cheap' }, 306],
  ])('%s', async (_, path, fields, errorCode) => {
    expect(await ask(path, fields)).toMatchObject({ status: 'ERROR', success: false, errorCode });
  });

  it('a missing user token, an unknown business', async () => {
    expect(await (await fetch(url(business('products')))).json()).toMatchObject({ errorCode: 203 });
    expect(await (await call('businesses/other.example/products')).json()).toMatchObject({ errorCode: 301 });
  });

  it('an unknown sku, if the sandbox is so set', async () => {
    expect(await ask('product/reviews', { sku: 'no-such' })).toMatchObject({
      status: 'OK',
      product_reviews: [],
      count: 0,
    });
    await served.close();
    served = await serveSandbox(createSitejabberSandbox({ now: () => now, unknownProduct: 'error' }));
    expect(await ask('product/reviews', { sku: 'no-such' })).toMatchObject({ errorCode: 401 });
    expect(await ask('product/reviews/stats', { sku: 'no-such' })).toMatchObject({ errorCode: 401 });
  });
});

describe('reading reviews', () => {
  it('pages newest first, without a total, until nothing is left', async () => {
    const pages = [];
    for (const start of [0, 100, 200, 300])
      pages.push(await ask('product/reviews', { sku: 'demo-full', start, count: 100 }));
    expect(pages.map(({ start, count }) => [start, count])).toEqual([
      [0, 100],
      [100, 100],
      [200, 43],
      [300, 0],
    ]);
    for (const page of pages) {
      expect(Object.keys(page).sort()).toEqual(['count', 'product_reviews', 'query', 'start', 'status', 'success']);
    }
    const all: Json[] = pages.flatMap(({ product_reviews }) => (Array.isArray(product_reviews) ? product_reviews : []));
    expect(new Set(ids(all)).size).toBe(243);
    const dates = all.map(({ created }) => String(created));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(all.filter(({ published }) => published === 'pending')).toHaveLength(3);
    expect(await ask('product/reviews/stats', { sku: 'demo-full' })).toMatchObject({
      product_reviews_stats: { total: 240 },
    });
  });

  it('reads ten from the start by default', async () => {
    expect(await ask('product/reviews', { sku: 'demo-full' })).toMatchObject({ start: 0, count: 10, query: null });
  });

  it('lets an item group win over a sku', async () => {
    const group = await reviews({ item_group: 'fjell-day-pack', sku: 'demo-full', count: 100 });
    const skus = new Set(group.map(({ product }) => JSON.stringify(product).match(/"sku":"([^"]+)"/)?.[1]));
    expect([...skus].sort()).toEqual(['fjell-day-pack-clay', 'fjell-day-pack-ink', 'fjell-day-pack-sand']);
  });

  it('filters by creation date in its own zone', async () => {
    const all = await reviews({ sku: 'demo-full', count: 100 });
    const pivot = String(all[40]?.['created']).replaceAll('/', '-');
    const since = await reviews({ sku: 'demo-full', count: 100, date_from: pivot });
    expect(ids(since)).toEqual(ids(all).slice(0, 41));
    const until = await reviews({ sku: 'demo-full', count: 59, date_to: pivot });
    expect(ids(until)).toEqual(ids(all).slice(40, 99));
    const day = pivot.slice(0, 10);
    const within = await reviews({ sku: 'demo-full', count: 100, date_from: day, date_to: day });
    expect(ids(within)).toContain(all[40]?.['id']);
    expect(within.every(({ created }) => String(created).replaceAll('/', '-').startsWith(day))).toBe(true);
  });

  it('gives deleted reviews alone, by the date they were taken down', async () => {
    const { shop } = served.sandbox;
    const before = ids(await reviews({ sku: 'demo-full', deleted: 1, count: 100 }));
    expect(before).toHaveLength(3);
    const taken = shop.reviews('demo-full').filter(isPublished)[50]?.id ?? 0;
    now += 3_600_000;
    shop.remove('demo-full', taken);
    const gone = await reviews({ sku: 'demo-full', deleted: 1, date_from: '2026-11-21' });
    expect(ids(gone)).toEqual([taken]);
    expect(gone[0]?.['removedRFC']).toBe('2026/11/21T06:00:01-07:00');
    expect(ids(await reviews({ sku: 'demo-full', count: 100 }))).not.toContain(taken);
  });

  it('filters by stars, photos and words', async () => {
    const low = await reviews({ sku: 'demo-full', ratings: '1,2', count: 100 });
    expect(new Set(low.map(({ rating }) => rating))).toEqual(new Set([1, 2]));
    const photos = await reviews({ sku: 'demo-full', only_photos: 1, count: 100 });
    expect(photos.length).toBeGreaterThan(10);
    expect(photos.every(({ images }) => Array.isArray(images) && images.length > 0)).toBe(true);
    const zips = await reviews({ sku: 'demo-full', q: 'ZIP', count: 100 });
    expect(zips.length).toBeGreaterThan(0);
    expect(zips.every(({ title, content }) => /zip/i.test(`${title} ${content}`))).toBe(true);
  });

  it('shows what the shop does: a new review, an edit, votes', async () => {
    const { shop } = served.sandbox;
    const { id } = shop.add('demo-empty', { rating: 4, title: 'First!' });
    expect(await reviews({ sku: 'demo-empty' })).toMatchObject([{ id, title: 'First!' }]);
    shop.edit('demo-empty', id, { title: 'First', votes: { up: 3, down: 1 } });
    const [edited] = await reviews({ sku: 'demo-empty' });
    expect([edited?.['title'], Number(edited?.['votes']), Number(edited?.['num_positive_votes'])]).toEqual([
      'First',
      4,
      3,
    ]);
  });
});

describe('the catalogue', () => {
  it('comes a hundred at most, with counts and averages', async () => {
    const { products, count } = await ask('products', { count: 100 });
    expect(count).toBe(48);
    expect(products).toContainEqual(expect.objectContaining({ sku: 'demo-full', num_reviews: 240 }));
    expect(await ask('products', { start: 45, count: 100 })).toMatchObject({ count: 3, start: 45 });
  });

  it.each<[Fields, number]>([
    [{ sku: 'demo-one' }, 1],
    [{ product_id: 1 }, 1],
    [{ brand: 'nordvei' }, 12],
    [{ categories: 'Bags,Travel' }, 12],
    [{ price_range: '100,150' }, 12],
    [{ reviews_range: '10000,' }, 1],
    [{ q: 'lamp' }, 4],
    [{ gtin: '0' }, 0],
  ])('narrowed by %j has %i products', async (fields, count) => {
    expect(await ask('products', { ...fields, count: 100 })).toMatchObject({ count });
  });
});

describe('going wrong on purpose', () => {
  it.each<[SitejabberFault, number, string]>([
    [{ kind: 'status', status: 500 }, 500, 'text/plain'],
    [{ kind: 'status', status: 429 }, 429, 'application/json'],
    [{ kind: 'html' }, 200, 'text/html'],
    [{ kind: 'truncated' }, 200, 'application/json'],
    [{ kind: 'error', code: 503 }, 200, 'application/json'],
  ])('%j, once', async (fault, status, type) => {
    served.sandbox.faults.plan(fault, { times: 1 });
    const response = await call(business('products'), { count: 1 });
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    const text = await response.text();
    if (fault.kind === 'truncated') expect(() => JSON.parse(text)).toThrow(SyntaxError);
    if (fault.kind === 'error') expect(JSON.parse(text)).toMatchObject({ success: false, errorCode: 503 });
    expect(await ask('products', { count: 1 })).toMatchObject({ status: 'OK' });
  });

  it('at one endpoint only, until it is cleared', async () => {
    served.sandbox.faults.plan({ kind: 'html' }, { endpoint: 'product/reviews/stats' });
    expect(await ask('products', { count: 1 })).toMatchObject({ status: 'OK' });
    for (const _ of [1, 2])
      expect(await (await call(business('product/reviews/stats'))).text()).toContain('<!doctype html>');
    served.sandbox.faults.clear();
    expect(await ask('product/reviews/stats', { sku: 'demo-one' })).toMatchObject({ status: 'OK' });
  });

  it('hangs until it is cleared', async () => {
    served.sandbox.faults.plan({ kind: 'hang' }, { endpoint: 'products' });
    let settled = false;
    const hanging = call(business('products'), { count: 1 }).finally(() => (settled = true));
    await vi.waitFor(() => expect(served.sandbox.calls).toHaveLength(1));
    // A call sent later is answered before it.
    expect(await (await login({})).json()).toMatchObject({ errorCode: 302 });
    expect(settled).toBe(false);
    served.sandbox.faults.clear();
    expect((await hanging).status).toBe(504);
  });

  it('slowly', async () => {
    served.sandbox.latency = 250;
    await ask('products', { count: 1 });
    expect(waited).toEqual([250]);
  });
});
