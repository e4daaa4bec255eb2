import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createYotpoSandbox } from '../../../demo/sandbox/yotpo.js';
import { createProxy, type ReviewProxy } from '../../../src/server/create-proxy.js';
import { redisStore } from '../../../src/server/stores/redis-store.js';
import type { Store } from '../../../src/server/platform/store.js';
import { findRedis } from '../../tools/redis.mjs';
import { RedisServer } from '../redis-server.js';

const KEY = '7b0c1e5a-orders-come-from-the-shop-alone';
const ORDER = {
  external_id: 'order-1',
  order_date: '2026-03-01T10:00:00Z',
  customer: { email: 'ada@shopper.example' },
  line_items: [{ external_product_id: 'mug', quantity: 1, total_price: 40 }],
};

describe.skipIf(!findRedis())('orders on a Redis server', () => {
  const sandbox = createYotpoSandbox();
  const errors: object[] = [];
  let server: RedisServer;
  let store: Store;
  beforeEach(() => void (errors.length = 0));
  afterEach(async () => {
    await store.close();
    await server.stop();
  });

  const open = async (settings: Readonly<Record<string, string>>, unchecked = false): Promise<void> => {
    server = await RedisServer.start(settings);
    store = await redisStore(server.url, { unchecked });
  };
  const create = (): ReviewProxy =>
    createProxy({
      store,
      logger: { info: () => {}, warn: () => {}, error: (fields) => void errors.push(fields) },
      fetch: (input, init) => sandbox.fetch(new Request(input, init)),
      yotpo: { ...sandbox.account, origin: 'https://yotpo.example' },
      orders: { key: KEY, country: 'GB' },
    });
  const send = async (proxy: ReviewProxy): Promise<{ status: number; body: string }> => {
    const request = new Request('https://shop.example/apps/vouchsafe/v1/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ order: ORDER }),
    });
    const response = await proxy.fetch(request);
    return { status: response.status, body: await response.text() };
  };

  it.each([
    ['writes to disk now and then', { appendonly: 'no', save: '3600 1 300 100 60 10000' }, 'appendonly yes'],
    ['evicts what it stores', { 'maxmemory-policy': 'allkeys-lru' }, 'maxmemory-policy noeviction'],
  ])('that %s are refused at the start, in a sentence', async (_, settings, words) => {
    await open(settings);
    expect(create).toThrow(/orders need a store that keeps them\. This Redis server/);
    expect(create).toThrow(words);
  });

  it('are taken where the merchant says that it keeps them', async () => {
    await open({ appendonly: 'no' }, true);
    expect(await send(create())).toMatchObject({ status: 202 });
  });

  it('are acknowledged only for as long as it keeps them', async () => {
    await open({});
    const proxy = create();
    expect(await send(proxy)).toMatchObject({ status: 202 });
    await server.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    const refused = await send(proxy);
    expect(refused.status).toBe(503);
    expect(refused.body).not.toMatch(/redis|evict/i);
    expect(JSON.stringify(errors)).toContain('maxmemory-policy noeviction');
    await server.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    expect(await send(proxy)).toMatchObject({ status: 202 });
    proxy.close();
  });
});
