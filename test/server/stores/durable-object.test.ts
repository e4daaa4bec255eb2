import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { StoreError } from '../../../src/server/platform/store.js';
import { durableObjectStore, type ObjectNamespace } from '../../../src/server/stores/durable-object.js';
import { expectShared, runStoreSuite } from './store-suite.js';

/** A worker with the object, which a test can make older, read and write by SQL. */
const WORKER = `
  import { VouchsafeStore } from './durable-object.js';
  export class TestedStore extends VouchsafeStore {
    #sql;
    constructor(state, env) {
      super(state, env);
      this.#sql = state.storage.sql;
    }
    async fetch(request) {
      if (new URL(request.url).pathname !== '/sql') return super.fetch(request);
      return Response.json(this.#sql.exec(await request.text()).toArray());
    }
  }
  export default { fetch: () => new Response() };
`;

describe('in the workers runtime', () => {
  let worker: Miniflare;
  let namespace: ObjectNamespace;
  let objects = 0;

  beforeAll(async () => {
    const stores = fileURLToPath(new URL('../../../src/server/stores', import.meta.url));
    const { outputFiles } = await build({
      stdin: { contents: WORKER, resolveDir: stores, loader: 'ts' },
      ...{ bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022' },
    });
    worker = new Miniflare({
      modules: true,
      script: outputFiles[0]?.text ?? '',
      compatibilityDate: '2025-06-01',
      ...{ host: '127.0.0.1', cf: false },
      durableObjects: { STORE: { className: 'TestedStore', useSQLite: true } },
    });
    // Miniflare's types know the bindings of a worker only with those of Cloudflare installed.
    namespace = z.custom<ObjectNamespace>().parse(await worker.getDurableObjectNamespace('STORE'));
  });
  afterAll(() => worker.dispose());

  const sql = async (name: string, statement: string): Promise<unknown> => {
    const object = namespace.get(namespace.idFromName(name));
    const response = await object.fetch('https://store/sql', { method: 'POST', body: statement });
    return JSON.parse(await response.text());
  };
  /** An object of a test's own. */
  const nextName = (): string => `store-${(objects += 1)}`;

  runStoreSuite('durableObjectStore', async () => {
    const name = nextName();
    return {
      store: durableObjectStore(namespace, { name }),
      async pass(ms) {
        await sql(name, `UPDATE entries SET expires_at = expires_at - ${ms}`);
        await sql(name, `UPDATE deliveries SET visible_at = visible_at - ${ms}`);
      },
      async breakDown() {
        await sql(name, 'ALTER TABLE entries RENAME TO elsewhere; ALTER TABLE deliveries RENAME TO away');
        return () => sql(name, 'ALTER TABLE elsewhere RENAME TO entries; ALTER TABLE away RENAME TO deliveries');
      },
    };
  });

  it('is one for two instances, and another for another name', async () => {
    const name = nextName();
    await expectShared(async () => durableObjectStore(namespace, { name }));
    expect(await durableObjectStore(namespace, { name: nextName() }).get('room:count')).toBeUndefined();
  });

  it('keeps any text, NUL and all', async () => {
    const store = durableObjectStore(namespace, { name: nextName() });
    await store.set('room:key', 'a\u0000b');
    expect(await store.get('room:key')).toBe('a\u0000b');
  });

  it('leaves the entries of a newer version to it, and delivers past them', async () => {
    const name = nextName();
    const store = durableObjectStore(namespace, { name });
    await store.set('room:key', '');
    await store.enqueue('orders', 'newer', '');
    await store.enqueue('orders', 'ours', '');
    await sql(name, `UPDATE entries SET value = 'v2:later'`);
    await sql(name, `UPDATE deliveries SET payload = 'v2:later' WHERE id = 'newer'`);
    expect(await store.get('room:key')).toBeUndefined();
    await expect(store.update('room:key', () => 'ours')).rejects.toBeInstanceOf(StoreError);
    expect((await store.claim('orders', 30))?.id).toBe('ours');
    expect(await store.claim('orders', 30)).toBeUndefined();
    expect(await sql(name, 'SELECT value FROM entries')).toEqual([{ value: 'v2:later' }]);
  });

  it('sweeps what has expired', async () => {
    const name = nextName();
    const store = durableObjectStore(namespace, { name });
    await sql(name, `INSERT INTO entries VALUES ('room:old', 'v1:old', 1)`);
    await store.set('room:key', 'value');
    expect(await sql(name, 'SELECT key FROM entries')).toEqual([{ key: 'room:key' }]);
  });

  it('refuses a command that is none', async () => {
    const object = namespace.get(namespace.idFromName(nextName()));
    const response = await object.fetch('https://store/', { method: 'POST', body: '{"do":"drop"}' });
    expect(response.ok).toBe(false);
  });
});

describe('an object that cannot be reached', () => {
  it('fails with the error of the interface', async () => {
    const fetch = (): Promise<never> => Promise.reject(new TypeError('Network connection lost.'));
    const store = durableObjectStore({ idFromName: (name) => name, get: () => ({ fetch }) });
    const refused = await store.get('room:key').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreError);
    expect(String(refused)).toContain('Network connection lost.');
  });

  it('fails with the error of the interface when it answers something else', async () => {
    const fetch = async () => ({ ok: true, text: async () => '<html>' });
    const store = durableObjectStore({ idFromName: (name) => name, get: () => ({ fetch }) });
    await expect(store.get('room:key')).rejects.toBeInstanceOf(StoreError);
  });

  it('holds up no update for longer than a moment', async () => {
    let calls = 0;
    const answer = { ok: true, text: async () => (calls === 2 ? '{"now":1}' : 'null') };
    // The first never ends, as where its request has died.
    const fetch = (): Promise<typeof answer> => (++calls === 1 ? new Promise(() => {}) : Promise.resolve(answer));
    const store = durableObjectStore({ idFromName: (name) => name, get: () => ({ fetch }) });
    let isGivenUp = false;
    void store.update('room:key', () => 'first').catch(() => (isGivenUp = true));
    expect(await store.update('room:key', () => 'second')).toBe('second');
    expect(isGivenUp).toBe(false);
  });
});
