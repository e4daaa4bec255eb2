import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSandbox, type ServedSandbox } from '../../demo/sandbox/serve.js';
import { createSitejabberSandbox, type SitejabberSandbox } from '../../demo/sandbox/sitejabber.js';
import { parseReviewPage, type ReviewPage } from '../../src/model/review-page.js';
import { clientByHeader, createProxy } from '../../src/server/create-proxy.js';
import { redisStore } from '../../src/server/stores/redis-store.js';
import type { Store } from '../../src/server/platform/store.js';
import { findRedis } from '../tools/redis.mjs';
import { RedisServer } from './redis-server.js';

const CALLS = 10_000;
const MOUNT = 'https://shop.example/apps/vouchsafe';

interface Instance {
  readonly proxy: ReturnType<typeof createProxy>;
  readonly store: Store;
  /** Waits for what goes on behind the answers. */
  readonly rest: () => Promise<void>;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

describe.skipIf(!findRedis())('instances of a proxy over one Redis server', () => {
  let server: RedisServer;
  let vendor: ServedSandbox<SitejabberSandbox>;
  const instances: Instance[] = [];

  const open = async (): Promise<Instance> => {
    const { domain, clientToken, userToken } = vendor.sandbox.account;
    const limits = [{ calls: CALLS, ms: 1_000 }];
    const store = await redisStore(server.url);
    const proxy = createProxy({
      store,
      client: clientByHeader('x-client'),
      sitejabber: { domain, clientToken, userToken, origin: `${vendor.origin}/v1`, limits },
    });
    const background: Promise<unknown>[] = [];
    const instance: Instance = {
      proxy,
      store,
      async rest() {
        while (background.length > 0) await Promise.allSettled(background.splice(0));
      },
      ask: (path, init) =>
        proxy.fetch(new Request(MOUNT + path, init), { waitUntil: (work) => void background.push(work) }),
    };
    instances.push(instance);
    return instance;
  };

  beforeAll(async () => {
    server = await RedisServer.start();
    vendor = await serveSandbox(createSitejabberSandbox({ allowances: [{ calls: CALLS, seconds: 1 }] }));
  });
  afterAll(async () => {
    for (const { proxy, store } of instances) {
      proxy.close();
      await store.close();
    }
    await vendor.close();
    await server.stop();
  });

  const page = async ({ ask }: Instance, id: string): Promise<ReviewPage> =>
    parseReviewPage(await (await ask(`/v1/reviews?product_id=${id}`)).json());
  const vote = ({ ask }: Instance, id: string, key: string): Promise<Response> =>
    ask(`/v1/reviews/${encodeURIComponent(id)}/votes`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: 'https://shop.example',
        'x-client': 'ada',
        'Idempotency-Key': key,
      },
      body: JSON.stringify({ vote: 'up', productId: 'demo-full' }),
    });

  it('gather a product once: the other has it whole, and asks the vendor for none of it', async () => {
    const [one, other] = [await open(), await open()];
    await page(one, 'demo-full');
    await one.rest();
    expect(await page(one, 'demo-full')).toMatchObject({ complete: true, total: 240 });
    vendor.sandbox.calls.length = 0;
    expect(await page(other, 'demo-full')).toMatchObject({ complete: true, total: 240 });
    await other.rest();
    expect(vendor.sandbox.calls.filter(({ endpoint }) => endpoint.includes('reviews'))).toEqual([]);
  });

  it('send a vote once, whichever of them is asked again', async () => {
    const [one, other] = [await open(), await open()];
    const [review] = (await page(one, 'demo-full')).reviews;
    const id = review?.id ?? '';
    vendor.sandbox.calls.length = 0;
    const key = randomUUID();
    const answers = await Promise.all([vote(one, id, key), vote(other, id, key)]);
    answers.push(await vote(other, id, key));
    expect(answers.map(({ status }) => status).filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(vendor.sandbox.calls.filter(({ endpoint }) => endpoint.includes('vote'))).toHaveLength(1);
  });

  it('show what they hold while the server is away, take nothing on that they could lose, and go on when it is back', async () => {
    const instance = await open();
    const ids = async (): Promise<string[]> => (await page(instance, 'demo-full')).reviews.map((review) => review.id);
    const before = await ids();
    const [, id = ''] = before;
    const key = randomUUID();
    await server.kill();
    vendor.sandbox.calls.length = 0;
    expect(await ids()).toEqual(before);
    const refused = await vote(instance, id, key);
    expect(refused.status).toBe(503);
    const body = await refused.text();
    expect(JSON.parse(body)).toMatchObject({ type: 'api' });
    expect(body).not.toMatch(/redis|127\.0\.0\.1|ECONN/i);
    expect(vendor.sandbox.calls.filter(({ endpoint }) => endpoint.includes('vote'))).toEqual([]);
    await server.restart();
    await expect.poll(async () => (await vote(instance, id, key)).status, { timeout: 15_000 }).toBe(200);
  });
});
