import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSandbox, type ServedSandbox } from '../../demo/sandbox/serve.js';
import { createSitejabberSandbox, type SitejabberSandbox } from '../../demo/sandbox/sitejabber.js';
import { parseReviewPage, type ReviewPage } from '../../src/model/review-page.js';
import { SITEJABBER_LIMITS } from '../../src/server/vendors/sitejabber/contract.js';
import { createProxy, memoryStore, type ProxyConfig } from '../../src/server/create-proxy.js';
import { gzip } from '../../src/server/reviews/gzip.js';
import { FakeClock } from './vendors/calls/fake-clock.js';

/** What must never pass: e-mail addresses, order ids and user names of the sandbox's shoppers. */
const PERSONAL = /@shopper\.example|ORD-|user_/;
/** More calls a second than a test makes, on both sides. */
const CALLS = 10_000;
const MOUNT = 'https://shop.example/apps/vouchsafe';

function configFor({ account }: SitejabberSandbox, more: Partial<ProxyConfig['sitejabber']>): ProxyConfig {
  const { domain, clientToken, userToken } = account;
  return { store: memoryStore(), sitejabber: { domain, clientToken, userToken, ...more } };
}

describe('the proxy over the vendor, as the sandbox plays it over HTTP', () => {
  let served: ServedSandbox<SitejabberSandbox>;
  let proxy: ReturnType<typeof createProxy>;
  const background: Promise<unknown>[] = [];

  beforeAll(async () => {
    served = await serveSandbox(createSitejabberSandbox({ allowances: [{ calls: CALLS, seconds: 1 }] }));
    proxy = createProxy(
      configFor(served.sandbox, { origin: `${served.origin}/v1`, limits: [{ calls: CALLS, ms: 1_000 }] }),
    );
  });
  afterAll(async () => {
    proxy.close();
    await served.close();
  });

  const ask = async (path: string): Promise<string> => {
    const context = { waitUntil: (work: Promise<unknown>) => void background.push(work) };
    const response = await proxy.fetch(new Request(MOUNT + path), context);
    const text = await response.text();
    expect(response.status, text).toBe(200);
    return text;
  };
  const rest = async (): Promise<void> => {
    while (background.length > 0) await Promise.all(background.splice(0));
  };
  const page = async (parameters: Record<string, string>): Promise<ReviewPage> =>
    parseReviewPage(JSON.parse(await ask(`/v1/reviews?${new URLSearchParams(parameters)}`)));

  it('shows every published review of demo-full, page by page, with at most ten metadata filters', async () => {
    const query = { product_id: 'demo-full', per_page: '50' };
    await page(query);
    await rest();
    const first = await page(query);
    const published = served.sandbox.shop.rating('demo-full');
    expect(first).toMatchObject({ complete: true, total: published.count, summary: { count: published.count } });
    expect(first.summary.average).toBeCloseTo(published.average ?? 0, 2);
    expect(first.filters).toHaveLength(10);
    expect(first.dropped.length).toBeGreaterThanOrEqual(4);
    const ids = first.reviews.map(({ id }) => id);
    for (let number = 2; (number - 1) * 50 < first.total; number += 1) {
      const next = await page({ ...query, page: String(number), version: first.version });
      ids.push(...next.reviews.map(({ id }) => id));
    }
    expect(new Set(ids).size).toBe(first.total);
  });

  it('filters and counts as it says', async () => {
    const { filters, total } = await page({ product_id: 'demo-full' });
    for (const { name, values } of filters) {
      const [first] = values;
      const left = await page({ product_id: 'demo-full', metadata: JSON.stringify({ [name]: [first?.value] }) });
      expect(left.total, name).toBe(first?.count);
      expect(left.total).toBeLessThan(total);
    }
  });

  it('lets nothing personal pass, whatever is asked of any product', async () => {
    const ids = served.sandbox.shop.products.map(({ id }) => id).filter((id) => id !== 'demo-huge');
    const answers: string[] = [];
    for (const id of ids) answers.push(await ask(`/v1/reviews?product_id=${id}&per_page=50&sort=media`));
    await rest();
    for (const id of ids) answers.push(await ask(`/v1/reviews?product_id=${id}&per_page=50`));
    answers.push(await ask(`/v1/ratings?${new URLSearchParams(ids.map((id) => ['id', id]))}`), await ask('/v1/health'));
    const { clientToken, userToken } = served.sandbox.account;
    expect(answers.join().length).toBeGreaterThan(1_000_000);
    for (const answer of answers) {
      expect(answer).not.toMatch(PERSONAL);
      expect(answer).not.toContain(clientToken);
      expect(answer).not.toContain(userToken);
    }
  });

  it('knows the ratings of the catalogue', async () => {
    await ask('/v1/ratings?id=demo-one');
    await rest();
    const { ratings } = JSON.parse(await ask('/v1/ratings?id=demo-one&id=demo-empty&id=demo-huge'));
    expect(ratings).toMatchObject({ 'demo-one': { count: 1 }, 'demo-empty': { count: 0, average: null } });
    expect(ratings['demo-huge'].count).toBe(served.sandbox.shop.rating('demo-huge').count);
  });

  it('gathers the ten thousand of demo-huge in about a hundred calls', async () => {
    served.sandbox.calls.length = 0;
    expect(await page({ product_id: 'demo-huge' })).toMatchObject({ complete: false });
    await rest();
    const { count } = served.sandbox.shop.rating('demo-huge');
    expect(await page({ product_id: 'demo-huge' })).toMatchObject({ complete: true, total: count });
    expect(served.sandbox.calls.length).toBeLessThan(115);
  });
});

describe("the vendor's budget, as documented", () => {
  it('is never exceeded, however many products are asked at once', async () => {
    const clock = new FakeClock();
    const sandbox = createSitejabberSandbox({ now: clock.now });
    const sandboxed: typeof fetch = (input, init) => sandbox.fetch(new Request(input, init));
    const proxy = createProxy({
      ...configFor(sandbox, {}),
      store: memoryStore({ clock: clock.now }),
      clock,
      fetch: sandboxed,
    });
    proxy.start();
    const ask = async (id: string): Promise<number> =>
      (await proxy.fetch(new Request(`${MOUNT}/v1/reviews?product_id=${id}`))).status;
    const ids = sandbox.shop.products.map(({ id }) => id);
    const impatient = Promise.all(ids.map(ask));
    for (let moment = 0; moment < 400; moment += 1) {
      // Answers and gzip are the platform's own work, which no clock of ours moves: as much of it again is done about
      // when it is.
      for (let turn = 0; turn < 4; turn += 1) await gzip('as much again');
      await clock.advance(250);
    }
    // Those who came when the budget was used up were sent away; their products' first pages have come since.
    expect(new Set(await impatient)).toEqual(new Set([200, 503]));
    expect(new Set(await Promise.all(ids.map(ask)))).toEqual(new Set([200]));
    proxy.close();
    const times = sandbox.calls.map(({ at }) => at);
    expect(times.length).toBeGreaterThan(60);
    for (const { calls, ms } of SITEJABBER_LIMITS) {
      const fullest = Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + ms).length));
      expect(fullest).toBeLessThanOrEqual(calls);
    }
  });
});
