import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/proxy/stores/memory-store.js';
import { sqliteStore } from '../../src/proxy/stores/sqlite-store.js';
import type { Store } from '../../src/proxy/stores/store.js';

const increment = (value: string | undefined): string => String(Number(value ?? 0) + 1);

/** What every store does, whatever it is made of. `make` opens the same store again when it outlives its process. */
function runStoreSuite(name: string, make: (clock: () => number) => Promise<Store> | Store): void {
  describe(name, () => {
    let now: number;
    let store: Store;
    beforeEach(async () => {
      now = 1_000_000;
      store = await make(() => now);
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
      now += 9_999;
      expect(await store.get('room:key')).toBe('value');
      now += 1;
      expect(await store.get('room:key')).toBeUndefined();
      expect(await store.update('room:key', (value) => `was ${value}`)).toBe('was undefined');
    });

    it('lets a later value stay where an earlier one would have ended', async () => {
      await store.set('room:key', 'first', { ttl: 1 });
      await store.set('room:key', 'second');
      now += 120_000;
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
      now += 5_000;
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
      now += 1_000;
      await store.enqueue('orders', 'late', '3');
      expect((await store.claim('orders', 600))?.id).toBe('early');
      expect((await store.claim('orders', 600))?.id).toBe('late');
      expect(await store.claim('orders', 600)).toBeUndefined();
      now += 59_000;
      expect((await store.claim('orders', 600))?.id).toBe('delayed');
    });

    it('hands a delivery out again when its lease ends unfinished', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 30);
      now += 29_999;
      expect(await store.claim('orders', 30)).toBeUndefined();
      now += 1;
      expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'x', attempts: 2 });
    });

    it('ends a delivery for good, after which its id may be queued anew', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 30);
      await store.complete('orders', 'a');
      now += 60_000;
      expect(await store.claim('orders', 30)).toBeUndefined();
      await store.enqueue('orders', 'a', 'y');
      expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'y', attempts: 1 });
    });

    it('hands a released delivery out again after its delay', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 3_600);
      await store.release('orders', 'a', 10);
      expect(await store.claim('orders', 30)).toBeUndefined();
      now += 10_000;
      expect((await store.claim('orders', 30))?.attempts).toBe(2);
    });
  });
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, 'store.sqlite');

runStoreSuite('memoryStore', (clock) => memoryStore({ clock }));
runStoreSuite('sqliteStore', (clock) => sqliteStore(file(), { clock }));

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

  it('shares one file between two handles', async () => {
    const [one, other] = [await sqliteStore(file()), await sqliteStore(file())];
    const turns = Array.from({ length: 100 }, (_, turn) => (turn % 2 ? one : other).update('room:count', increment));
    await Promise.all(turns);
    expect(await one.get('room:count')).toBe('100');
    await one.enqueue('orders', 'a', 'x');
    expect((await other.claim('orders', 30))?.id).toBe('a');
    expect(await one.claim('orders', 30)).toBeUndefined();
    await Promise.all([one.close(), other.close()]);
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
