import { build } from 'esbuild';
import { Miniflare, Response as WorkerResponse, type Request as WorkerRequest } from 'miniflare';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createSitejabberSandbox, SANDBOX_ACCOUNT } from '../../demo/sandbox/sitejabber.js';

/** Calls that the vendor allows in so many seconds. */
const CALLS = 4;
const SECONDS = 2;

/** A worker as a merchant would write it, over either store. */
const workerOver = (store: string): string => `
  import { createProxy, memoryStore } from './create-proxy.js';
  import { durableObjectStore } from './stores/durable-object.js';
  export { VouchsafeStore } from './stores/durable-object.js';
  let proxy;
  export default {
    fetch(request, env, context) {
      proxy ??= createProxy({ store: ${store}, sitejabber: JSON.parse(env.SITEJABBER) });
      return proxy.fetch(request, context);
    },
  };
`;

const bundle = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../../src/server', import.meta.url)), loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022' },
  });
  return outputFiles[0]?.text ?? '';
};

describe('two instances of an edge worker', { timeout: 60_000 }, () => {
  const sandbox = createSitejabberSandbox({ allowances: [{ calls: CALLS, seconds: SECONDS }] });
  const { domain, clientToken, userToken } = SANDBOX_ACCOUNT;
  const statuses: number[] = [];
  let runtime: Miniflare | undefined;
  afterEach(async () => {
    await runtime?.dispose();
    statuses.length = 0;
  });

  /** The same script twice, each with a memory of its own; the object is the first one's. */
  const start = async (store: string): Promise<readonly ((path: string) => Promise<{ status: number }>)[]> => {
    const script = await bundle(workerOver(store));
    const limits = [{ calls: CALLS, ms: SECONDS * 1_000 }];
    const workers = ['one', 'other'].map((name) => ({
      ...{ name, modules: true, script, compatibilityDate: '2025-06-01' },
      bindings: { SITEJABBER: JSON.stringify({ domain, clientToken, userToken, limits }) },
      durableObjects: { STORE: { className: 'VouchsafeStore', scriptName: 'one', useSQLite: true } },
      outboundService: async ({ url, headers }: WorkerRequest) => {
        const answer = await sandbox.fetch(new Request(url, { headers: [...headers] }));
        statuses.push(answer.status);
        return new WorkerResponse(await answer.text(), { status: answer.status, headers: [...answer.headers] });
      },
    }));
    const started = new Miniflare({ workers, host: '127.0.0.1', cf: false });
    runtime = started;
    const asks = workers.map(async ({ name }) => {
      const worker = z
        .custom<{ fetch(url: string): Promise<{ status: number }> }>()
        .parse(await started.getWorker(name));
      return (path: string) => worker.fetch(`https://shop.example/apps/vouchsafe${path}`);
    });
    return Promise.all(asks);
  };

  /** Each asks for products of its own, all at once; resolves once the vendor was called so often. */
  const askForMuch = async (store: string): Promise<void> => {
    const asks = await start(store);
    const products = sandbox.shop.products.map(({ id }) => id).slice(0, 12);
    const answers = products.map(async (id, index) => asks[index % asks.length]?.(`/v1/reviews?product_id=${id}`));
    void Promise.allSettled(answers);
    await expect.poll(() => statuses.length, { timeout: 40_000 }).toBeGreaterThanOrEqual(CALLS * 2);
  };

  it('keep to the vendor’s limit together where a Durable Object is their store', async () => {
    await askForMuch('durableObjectStore(env.STORE)');
    expect(statuses.filter((status) => status === 429)).toEqual([]);
  });

  it('keep to it each for itself where their store is their own memory', async () => {
    await askForMuch('memoryStore()');
    expect(statuses.filter((status) => status === 429)).not.toEqual([]);
  });
});
