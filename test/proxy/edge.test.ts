import { build } from 'esbuild';
import { Miniflare, Response as WorkerResponse, type Request as WorkerRequest } from 'miniflare';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSitejabberSandbox, SANDBOX_ACCOUNT } from '../../demo/sandbox/sitejabber.js';

/** A worker as a merchant would write it. */
const WORKER = `
  import { createProxy, memoryStore } from './create-proxy.js';
  let proxy;
  export default {
    fetch(request, env, context) {
      proxy ??= createProxy({ store: memoryStore(), sitejabber: JSON.parse(env.SITEJABBER) });
      return proxy.fetch(request, context);
    },
  };
`;

const bundleWorker = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: WORKER, resolveDir: fileURLToPath(new URL('../../src/proxy', import.meta.url)), loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022' },
  });
  return outputFiles[0]?.text ?? '';
};

describe('the handler in an edge worker', () => {
  const sandbox = createSitejabberSandbox();
  let worker: Miniflare;

  beforeAll(async () => {
    const { domain, clientToken, userToken } = SANDBOX_ACCOUNT;
    worker = new Miniflare({
      modules: true,
      script: await bundleWorker(),
      compatibilityDate: '2025-06-01',
      ...{ host: '127.0.0.1', cf: false },
      bindings: { SITEJABBER: JSON.stringify({ domain, clientToken, userToken }) },
      // Whatever the worker fetches ends here.
      outboundService: async (request: WorkerRequest) => {
        const { origin } = new URL(request.url);
        if (origin !== 'https://api.sitejabber.com') throw new Error(`a worker fetched from ${origin}`);
        const answer = await sandbox.fetch(new Request(request.url, { headers: [...request.headers] }));
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

  it('answers health, and errors in the one format', async () => {
    expect(await ask('/v1/health')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await ask('/v1/ratings')).toMatchObject({ status: 400, body: { code: 'invalid_parameter', param: 'id' } });
  });
});
