import { build } from 'esbuild';
import { Miniflare, Response as WorkerResponse, type Request as WorkerRequest } from 'miniflare';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSitejabberSandbox, SANDBOX_ACCOUNT } from '../../demo/sandbox/sitejabber.js';
import { createUniqodoSandbox, UNIQODO_ACCOUNT } from '../../demo/sandbox/uniqodo.js';

/** A worker as a merchant would write it. */
const WORKER = `
  import { clientByHeader, createProxy, memoryStore } from './create-proxy.js';
  let proxy;
  export default {
    fetch(request, env, context) {
      proxy ??= createProxy({
        store: memoryStore(),
        sitejabber: JSON.parse(env.SITEJABBER),
        uniqodo: JSON.parse(env.UNIQODO),
        promotions: {
          secret: env.SECRET,
          cart: () => ({ order: { currency: 'GBP', products: [{ id: 'mug', price: 40, quantity: 1 }] } }),
        },
        client: clientByHeader('CF-Connecting-IP'),
      });
      return proxy.fetch(request, context);
    },
  };
`;

const bundleWorker = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: WORKER, resolveDir: fileURLToPath(new URL('../../src/server', import.meta.url)), loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022' },
  });
  return outputFiles[0]?.text ?? '';
};

describe('the handler in an edge worker', () => {
  const sandbox = createSitejabberSandbox();
  const promotions = createUniqodoSandbox();
  let worker: Miniflare;

  beforeAll(async () => {
    const { domain, clientToken, userToken } = SANDBOX_ACCOUNT;
    worker = new Miniflare({
      modules: true,
      script: await bundleWorker(),
      compatibilityDate: '2025-06-01',
      ...{ host: '127.0.0.1', cf: false },
      bindings: {
        SITEJABBER: JSON.stringify({ domain, clientToken, userToken }),
        UNIQODO: JSON.stringify({ origin: 'https://uniqodo.example', accessKey: UNIQODO_ACCOUNT.accessKey }),
        SECRET: '4e1f6b9d-journeys-and-handles-by-this',
      },
      // Whatever the worker fetches ends here.
      outboundService: async (request: WorkerRequest) => {
        const { origin } = new URL(request.url);
        const vendor = { 'https://api.sitejabber.com': sandbox, 'https://uniqodo.example': promotions }[origin];
        if (!vendor) throw new Error(`a worker fetched from ${origin}`);
        const { url, method } = request;
        const body = method === 'POST' ? await request.text() : null;
        const answer = await vendor.fetch(new Request(url, { method, body, headers: [...request.headers] }));
        return new WorkerResponse(await answer.text(), { status: answer.status, headers: [...answer.headers] });
      },
    });
    await worker.ready;
  });
  afterAll(() => worker.dispose());

  const ask = async (path: string) => {
    const response = await worker.dispatchFetch(`https://shop.example/apps/vouchsafe${path}`);
    return { status: response.status, body: await response.json() };
  };

  it('answers reviews, and gathers the rest behind the answer', async () => {
    expect(await ask('/v1/reviews?product_id=demo-one')).toMatchObject({
      status: 200,
      body: { total: 1, complete: true },
    });
    expect(await ask('/v1/reviews?product_id=demo-full')).toMatchObject({
      status: 200,
      body: { complete: false },
    });
    await expect
      .poll(() => ask('/v1/reviews?product_id=demo-full'), { timeout: 15_000, interval: 500 })
      .toMatchObject({ body: { total: sandbox.shop.rating('demo-full').count, complete: true } });
  });

  it('answers ratings once it has walked the catalogue', async () => {
    await expect
      .poll(() => ask('/v1/ratings?id=demo-one'), { timeout: 15_000, interval: 500 })
      .toMatchObject({ status: 200, body: { ratings: { 'demo-one': { count: 1 } } } });
  });

  it('applies codes to carts, one after the other', async () => {
    const change = async (body: object) => {
      const response = await worker.dispatchFetch('https://shop.example/apps/vouchsafe/v1/promotions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
        body: JSON.stringify({ cart: 'cart-1', ...body }),
      });
      return { status: response.status, body: await response.json() };
    };
    await Promise.all([change({ add: ['SAVE10'] }), change({ add: ['NOPE'] }), change({ add: ['save10'] })]);
    expect(await change({})).toMatchObject({
      status: 200,
      body: { applied: [{ code: expect.stringMatching(/save10/i) }] },
    });
    expect(promotions.calls.filter(({ withCode }) => withCode)).toHaveLength(2);
  });

  it('answers health, and errors in the one format', async () => {
    expect(await ask('/v1/health')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await ask('/v1/ratings')).toMatchObject({ status: 400, body: { code: 'invalid_parameter', param: 'id' } });
  });
});
