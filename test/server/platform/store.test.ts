import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import { redisStore } from '../../../src/server/stores/redis-store.js';
import { sqliteStore } from '../../../src/server/stores/sqlite-store.js';
import type { Store } from '../../../src/server/platform/store.js';
import { findRedis } from '../../tools/redis.mjs';
import { RedisServer } from '../redis-server.js';

const increment = (value: string | undefined): string => String(Number(value ?? 0) + 1);

/** A store to try, and a way to let milliseconds pass for it. */
interface Stage {
  readonly store: Store;
  readonly pass: (ms: number) => Promise<void> | void;
}

/** What every store does, whatever it is made of. */
function runStoreSuite(name: string, make: () => Promise<Stage>): void {
  describe(name, () => {
    let store: Store;
    let pass: Stage['pass'];
    beforeEach(async () => {
      ({ store, pass } = await make());
    });
    afterEach(() => store.close());

    it('gives back what was set, until it is deleted', async () => {
      expect(await store.get('room:key')).toBeUndefined();
      await store.set('room:key', 'häagen "quoted" \n 👩‍👩‍👧');
      expect(await store.get('room:key')).toBe('häagen "quoted" \n 👩‍👩‍👧');
      await store.set('room:key', '');
      expect(await store.get('room:key')).toBe('');
      await store.delete('room:key');
      expect(await store.get('room:key')).toBeUndefined();
    });

    it('forgets a value at the end of its time to live, and not before', async () => {
      await store.set('room:key', 'value', { ttl: 10 });
      await pass(9_000);
      expect(await store.get('room:key')).toBe('value');
      await pass(1_000);
      expect(await store.get('room:key')).toBeUndefined();
      expect(await store.update('room:key', (value) => `was ${value}`)).toBe('was undefined');
    });

    it('lets a later value stay where an earlier one would have ended', async () => {
      await store.set('room:key', 'first', { ttl: 1 });
      await store.set('room:key', 'second');
      await pass(120_000);
      await store.set('room:other', 'sweeps');
      expect(await store.get('room:key')).toBe('second');
    });

    it('updates with nobody in between', async () => {
      await Promise.all(Array.from({ length: 100 }, () => store.update('room:count', increment)));
      expect(await store.get('room:count')).toBe('100');
    });

    it('deletes by an update to undefined, and keeps a value whose update throws', async () => {
      await store.set('room:key', 'value');
      await expect(
        store.update('room:key', () => {
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await store.get('room:key')).toBe('value');
      expect(await store.update('room:key', () => undefined)).toBeUndefined();
      expect(await store.get('room:key')).toBeUndefined();
    });

    it('gives an updated value a time to live', async () => {
      await store.update('room:key', () => 'value', { ttl: 5 });
      await pass(5_000);
      expect(await store.get('room:key')).toBeUndefined();
    });

    it('queues an id once, however often it is sent', async () => {
      await store.enqueue('orders', 'a', 'first');
      await store.enqueue('orders', 'a', 'again');
      await store.enqueue('other', 'a', 'elsewhere');
      expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'first', attempts: 1 });
      await store.enqueue('orders', 'a', 'while it is out');
      expect(await store.claim('orders', 30)).toBeUndefined();
      expect(await store.claim('other', 30)).toEqual({ id: 'a', payload: 'elsewhere', attempts: 1 });
    });

    it('hands out the delivery that has waited longest, and delayed ones when they are due', async () => {
      await store.enqueue('orders', 'delayed', '1', { delay: 60 });
      await store.enqueue('orders', 'early', '2');
      await pass(1_000);
      await store.enqueue('orders', 'late', '3');
      expect((await store.claim('orders', 600))?.id).toBe('early');
      expect((await store.claim('orders', 600))?.id).toBe('late');
      expect(await store.claim('orders', 600)).toBeUndefined();
      await pass(59_000);
      expect((await store.claim('orders', 600))?.id).toBe('delayed');
    });

    it('hands a delivery out again when its lease ends unfinished', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 30);
      await pass(29_000);
      expect(await store.claim('orders', 30)).toBeUndefined();
      await pass(1_000);
      expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'x', attempts: 2 });
    });

    it('ends a delivery for good, after which its id may be queued anew', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 30);
      await store.complete('orders', 'a');
      await pass(60_000);
      expect(await store.claim('orders', 30)).toBeUndefined();
      await store.enqueue('orders', 'a', 'y');
      expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'y', attempts: 1 });
    });

    it('hands a released delivery out again after its delay', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 3_600);
      await store.release('orders', 'a', 10);
      expect(await store.claim('orders', 30)).toBeUndefined();
      await pass(10_000);
      expect((await store.claim('orders', 30))?.attempts).toBe(2);
    });
  });
}

/** Two stores over one place share values and deliveries, and lose no update of two at once. */
async function expectShared(open: () => Promise<Store>): Promise<void> {
  const [one, other] = [await open(), await open()];
  const turns = Array.from({ length: 100 }, (_, turn) => (turn % 2 ? one : other).update('room:count', increment));
  await Promise.all(turns);
  expect(await one.get('room:count')).toBe('100');
  await one.enqueue('orders', 'a', 'x');
  expect((await other.claim('orders', 30))?.id).toBe('a');
  expect(await one.claim('orders', 30)).toBeUndefined();
  await Promise.all([one.close(), other.close()]);
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, 'store.sqlite');

/** A stage with a clock that a test moves on. */
async function clocked(open: (clock: () => number) => Store | Promise<Store>): Promise<Stage> {
  let now = 1_000_000;
  return { store: await open(() => now), pass: (ms) => void (now += ms) };
}

runStoreSuite('memoryStore', () => clocked((clock) => memoryStore({ clock })));
runStoreSuite('sqliteStore', () => clocked((clock) => sqliteStore(file(), { clock })));

describe.skipIf(!findRedis())('on a Redis server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => server.empty());

  runStoreSuite('redisStore', async () => ({ store: await redisStore(server.url), pass: (ms) => server.age(ms) }));

  it('is one for two instances', async () => {
    await expectShared(() => redisStore(server.url));
  });

  it('keeps to its prefix', async () => {
    const [one, other] = [await redisStore(server.url), await redisStore(server.url, { prefix: 'elsewhere:' })];
    await one.set('room:key', 'value');
    await one.enqueue('orders', 'a', 'x');
    expect([await other.get('room:key'), await other.claim('orders', 30)]).toEqual([undefined, undefined]);
    expect((await server.keys()).every((key) => key.startsWith('vouchsafe:'))).toBe(true);
    await Promise.all([one.close(), other.close()]);
  });

  it('keeps what it has taken on through a kill of the server', async () => {
    const store = await redisStore(server.url);
    await store.set('room:key', 'value');
    await store.enqueue('orders', 'a', 'x');
    await server.kill();
    await expect(store.get('room:key')).rejects.toThrow(/^Redis: /);
    await server.restart();
    const after = await redisStore(server.url);
    expect(await after.get('room:key')).toBe('value');
    expect(await after.claim('orders', 30)).toEqual({ id: 'a', payload: 'x', attempts: 1 });
    // The first finds its way back by itself.
    await expect.poll(() => store.get('room:key').catch(() => 'not yet'), { timeout: 10_000 }).toBe('value');
    await Promise.all([store.close(), after.close()]);
  });

  it('says in a sentence why it cannot be opened, and never the password', async () => {
    await expect(redisStore('localhost:6379')).rejects.toThrow('redis:// or rediss://');
    const wrong = server.url.replace('redis://', 'redis://reader:hunter2@');
    const refused = await redisStore(wrong).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Error);
    expect(inspect(refused, { depth: 9, showHidden: true })).not.toContain('hunter2');
    await expect(redisStore('redis://127.0.0.1:1')).rejects.toThrow(/^Redis: /);
  });

  it('warns of a server that keeps nothing on disk', async () => {
    const warned: string[] = [];
    const hear = ({ message }: Error): void => void warned.push(message);
    process.on('warning', hear);
    const fleeting = await RedisServer.start({ appendonly: 'no' });
    await (await redisStore(fleeting.url)).close();
    await (await redisStore(server.url)).close();
    await vi.waitFor(() => expect(warned).toHaveLength(1));
    expect(warned[0]).toContain('appendonly yes');
    process.off('warning', hear);
    await fleeting.stop();
  });
});

describe('memoryStore alone', () => {
  it('lets go of what was left alone the longest when it is full', async () => {
    const store = memoryStore({ maxEntries: 2 });
    await store.set('a', '1');
    await store.set('b', '2');
    await store.get('a');
    await store.set('c', '3');
    expect([await store.get('a'), await store.get('b'), await store.get('c')]).toEqual(['1', undefined, '3']);
  });
});

describe('sqliteStore alone', () => {
  it('keeps values and deliveries when it is opened again', async () => {
    const before = await sqliteStore(file());
    await before.set('room:key', 'value');
    await before.enqueue('orders', 'a', 'x');
    await before.claim('orders', 0);
    await before.close();
    const after = await sqliteStore(file());
    expect(await after.get('room:key')).toBe('value');
    expect(await after.claim('orders', 30)).toEqual({ id: 'a', payload: 'x', attempts: 2 });
    await after.close();
  });

  it('is one for two handles', async () => {
    await expectShared(() => sqliteStore(file()));
  });

  it('loses no update of two processes at once', async () => {
    const program = join(import.meta.dirname, 'count-up.ts');
    const run = async (): Promise<unknown> => {
      const child = spawn(process.execPath, ['--import', 'tsx', program, file(), '200'], { stdio: 'inherit' });
      const [code] = await once(child, 'exit');
      return code;
    };
    expect(await Promise.all([run(), run()])).toEqual([0, 0]);
    const store = await sqliteStore(file());
    expect(await store.get('room:count')).toBe('400');
    await store.close();
  });

  it('refuses a text that libsql would cut off', async () => {
    const store = await sqliteStore(file());
    await expect(store.set('room:key', 'a\u0000b')).rejects.toThrow('NUL');
    await expect(store.enqueue('orders', 'a', 'a\u0000b')).rejects.toThrow('NUL');
    await store.close();
  });

  it('lets nobody but its owner read the file', async () => {
    const store = await sqliteStore(file());
    await store.set('room:key', 'value');
    expect([file(), `${file()}-wal`].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0]);
    await store.close();
  });
});
