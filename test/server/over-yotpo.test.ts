import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productById } from '../../demo/sandbox/products.js';
import { serveSandbox, type ServedSandbox } from '../../demo/sandbox/serve.js';
import { Shop } from '../../demo/sandbox/shop.js';
import { createSitejabberSandbox, type SitejabberSandbox } from '../../demo/sandbox/sitejabber.js';
import { createYotpoSandbox, type YotpoSandbox } from '../../demo/sandbox/yotpo.js';
import { parseReviewPage, type ReviewPage } from '../../src/model/review-page.js';
import {
  createProxy,
  memoryStore,
  type ProductKey,
  type ProxyConfig,
  type ReviewProxy,
} from '../../src/server/create-proxy.js';

/** What must never pass: contact, order and account data of the sandbox's shoppers, and what steers the vendor. */
const PERSONAL = /@shopper\.example|ORD-|user_|555-?0134|Harbour Lane|suppress/;
const PLENTY = { calls: 100_000, ms: 1_000 };

const productKey = (id: string): ProductKey => {
  const itemGroup = productById(id)?.itemGroup ?? null;
  return itemGroup === null ? { sku: id } : { itemGroup };
};

/** A proxy that is asked without a network. */
class AskedProxy {
  readonly proxy: ReviewProxy;
  readonly lines: unknown[] = [];
  readonly #background: Promise<unknown>[] = [];

  constructor(config: Omit<ProxyConfig, 'store' | 'logger'>) {
    const log = (...line: unknown[]): void => void this.lines.push(line);
    this.proxy = createProxy({ ...config, store: memoryStore(), logger: { info: log, warn: log, error: log } });
  }

  async ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const request = new Request(`https://shop.example/apps/vouchsafe${path}`, { headers });
    return this.proxy.fetch(request, { waitUntil: (work) => void this.#background.push(work) });
  }

  /** The page of a set that has been gathered whole. */
  async page(parameters: Record<string, string>): Promise<ReviewPage> {
    const path = `/v1/reviews?${new URLSearchParams({ per_page: '50', ...parameters })}`;
    await this.ask(path);
    while (this.#background.length > 0) await Promise.all(this.#background.splice(0));
    return parseReviewPage(await (await this.ask(path)).json());
  }
}

describe('the proxy over Yotpo, as the sandbox plays it over HTTP', () => {
  const shop = new Shop();
  let yotpo: ServedSandbox<YotpoSandbox>;
  let sitejabber: ServedSandbox<SitejabberSandbox>;
  let over: Record<'v1' | 'v3' | 'sitejabber', AskedProxy>;

  beforeAll(async () => {
    yotpo = await serveSandbox(createYotpoSandbox({ shop, allowances: [{ calls: PLENTY.calls, seconds: 1 }] }));
    sitejabber = await serveSandbox(
      createSitejabberSandbox({ shop, allowances: [{ calls: PLENTY.calls, seconds: 1 }] }),
    );
    const account = { ...yotpo.sandbox.account, origin: yotpo.origin, productKey, limits: [PLENTY] };
    const { domain, clientToken, userToken } = sitejabber.sandbox.account;
    over = {
      v1: new AskedProxy({ yotpo: account, healthKey: 'open sesame' }),
      v3: new AskedProxy({ yotpo: { ...account, api: 'v3' } }),
      sitejabber: new AskedProxy({
        sitejabber: {
          ...{ domain, clientToken, userToken, productKey },
          origin: `${sitejabber.origin}/v1`,
          limits: [PLENTY],
        },
      }),
    };
  });
  afterAll(async () => {
    for (const { proxy } of Object.values(over)) proxy.close();
    await Promise.all([yotpo.close(), sitejabber.close()]);
  });

  it('reads each page of a set once', async () => {
    const proxy = new AskedProxy({ yotpo: { ...yotpo.sandbox.account, origin: yotpo.origin, limits: [PLENTY] } });
    yotpo.sandbox.calls.length = 0;
    expect(await proxy.page({ product_id: 'demo-full' })).toMatchObject({ complete: true, total: 240 });
    proxy.proxy.close();
    expect(yotpo.sandbox.calls.filter(({ path }) => path.endsWith('demo-full/reviews.json'))).toHaveLength(2);
  });

  it('shows ten filters of a product with 25 metadata names, and tells of the others', async () => {
    const { filters, dropped } = await over.v1.page({ product_id: 'demo-full' });
    expect(filters).toHaveLength(10);
    expect(filters.length + dropped.length).toBe(25);
    expect(JSON.stringify([filters, dropped])).not.toMatch(/address|phone|mail|suppress/i);
  });

  it('shows the ten that the merchant asks for, in that order, worded by what they are', async () => {
    const names = ['customer_country', 'coupon_used', 'delivery_type', 'color', 'customer_state', 'Fit', 'material'];
    const more = ['vendor', 'model', 'custom', 'Size', 'Height'];
    const account = { ...yotpo.sandbox.account, origin: yotpo.origin, limits: [PLENTY] };
    const ordered = new AskedProxy({ yotpo: account, filters: [...names, ...more] });
    const { filters, dropped } = await ordered.page({ product_id: 'demo-full' });
    ordered.proxy.close();
    expect(filters.map(({ name }) => name)).toEqual([...names, ...more].slice(0, 10));
    expect(dropped).toEqual(['Size', 'Height']);
    expect(filters.slice(0, 3).map(({ kind, label }) => [kind, label])).toEqual([
      ['country', 'Customer country'],
      ['boolean', 'Coupon used'],
      ['text', 'Delivery type'],
    ]);
    expect(filters[0]?.values.map(({ value }) => value)).toEqual(expect.arrayContaining(['US', 'DE']));
    expect(filters[1]?.values.map(({ value }) => value)).toEqual(['true', 'false']);
  });

  it('filters and counts as it says', async () => {
    const { filters, total } = await over.v1.page({ product_id: 'demo-full' });
    for (const { name, values } of filters) {
      const [first] = values;
      const left = await over.v1.page({
        product_id: 'demo-full',
        metadata: JSON.stringify({ [name]: [first?.value] }),
      });
      expect(left.total, name).toBe(first?.count);
      expect(left.total).toBeLessThanOrEqual(total);
    }
  });

  it('makes dimensions of questions with a scale', async () => {
    const { summary } = await over.v3.page({ product_id: 'demo-full' });
    expect(summary.dimensions.map(({ name, count }) => [name, count])).toEqual([
      ['Quality', summary.count],
      ['Value', summary.count],
    ]);
  });

  it('gathers what one page does not hold in pages of 150', async () => {
    yotpo.sandbox.calls.length = 0;
    const { total, complete } = await over.v3.page({ product_id: 'tern-wool-runner-pebble' });
    expect({ total, complete }).toEqual({ total: 349, complete: true });
    const pages = yotpo.sandbox.calls.filter(({ path }) => path.endsWith('/reviews'));
    expect(pages.every(({ parameters }) => parameters['perPage'] === '150')).toBe(true);
    expect(pages.length).toBeLessThan(7);
  });

  it('shows the same reviews of every product as the other vendor does, each once', async () => {
    const shown = ({ reviews, total, summary, counts }: ReviewPage) => ({
      total,
      counted: [summary.count, summary.average, summary.distribution],
      media: counts.media,
      reviews: reviews.map(({ id, rating, title, body, author, createdAt, media, votes, productId }) => ({
        ...{ id: id.replace(/^\D+/, ''), rating, title, body, createdAt, votes, productId },
        author: author.name,
        pictures: media.length,
      })),
    });
    const ids = shop.products.map(({ id }) => id).filter((id) => id !== 'demo-huge');
    for (const id of ids) {
      const expected = shown(await over.sitejabber.page({ product_id: id }));
      expect(shown(await over.v1.page({ product_id: id })), id).toEqual(expected);
      expect(shown(await over.v3.page({ product_id: id })), id).toEqual(expected);
    }
  });

  it('finds a product by its global id', async () => {
    const { total, reviews } = await over.v1.page({ product_id: 'gid://shopify/Product/demo-one' });
    expect([total, reviews[0]?.productId]).toEqual([1, 'gid://shopify/Product/demo-one']);
  });

  it('shows a wrong id as a product without reviews, and tells whoever runs the proxy', async () => {
    expect(await over.v1.page({ product_id: 'wrong-id' })).toMatchObject({ total: 0, complete: true });
    await over.v1.page({ product_id: 'demo-empty' });
    const told = over.v1.lines.filter((line) => JSON.stringify(line).includes('knows no such product'));
    expect(told).toEqual([[{ productId: 'wrong-id', key: 'sku:wrong-id' }, expect.any(String)]]);
    const health = await (await over.v1.ask('/v1/health', { Authorization: 'Bearer open sesame' })).json();
    expect(health).toMatchObject({ vendor: 'yotpo', unknownProducts: ['wrong-id'] });
    expect(await (await over.v1.ask('/v1/health')).json()).toEqual({ status: 'ok' });
  });

  it('gives the ratings of the whole store at no call a product', async () => {
    await over.v1.page({ product_id: 'demo-one' });
    await over.v1.ask('/v1/ratings?id=demo-one');
    await over.v1.page({ product_id: 'demo-one' });
    yotpo.sandbox.calls.length = 0;
    const asked = '/v1/ratings?id=demo-one&id=demo-empty&id=everyday-mug-tide&id=nothing';
    const { ratings } = JSON.parse(await (await over.v1.ask(asked)).text());
    expect(ratings).toMatchObject({ 'demo-one': { count: 1 }, 'demo-empty': { count: 0 }, nothing: { count: 0 } });
    expect(ratings['everyday-mug-tide'].count).toBeGreaterThan(300);
    expect(yotpo.sandbox.calls).toEqual([]);
  });

  it.each(['invalidClient', 'account', 'denied', 'failure', 'busy', 'unsuccessful'] as const)(
    'answers %s in our words, with key and secret nowhere',
    async (error) => {
      const fresh = new AskedProxy({
        yotpo: { ...yotpo.sandbox.account, origin: yotpo.origin, limits: [PLENTY] },
      });
      yotpo.sandbox.faults.plan({ kind: 'error', error });
      const response = await fresh.ask('/v1/reviews?product_id=demo-one');
      const body = await response.text();
      yotpo.sandbox.faults.clear();
      fresh.proxy.close();
      expect([502, 503], body).toContain(response.status);
      const { appKey, secret } = yotpo.sandbox.account;
      const seen = JSON.stringify([body, [...response.headers], fresh.lines]);
      expect(seen).toContain('yotpo');
      expect(seen).not.toContain(appKey);
      expect(seen).not.toContain(secret);
      expect(body).not.toMatch(/exceptions|account|authorized|app_key/i);
    },
  );

  it('lets nothing personal pass', async () => {
    const text = JSON.stringify([
      await over.v1.page({ product_id: 'demo-full' }),
      await over.v3.page({ product_id: 'demo-full' }),
      ...over.v1.lines,
    ]);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text).not.toMatch(PERSONAL);
    expect(text).not.toContain(yotpo.sandbox.account.appKey);
  });
});
