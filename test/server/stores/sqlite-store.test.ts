import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqliteStore } from '../../../src/server/stores/sqlite-store.js';
import { expectShared, runStoreSuite, withClock } from './store-suite.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, 'store.sqlite');

runStoreSuite('sqliteStore', () => withClock((clock) => sqliteStore(file(), { clock })));

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

  it('lets only its owner read the file', async () => {
    const store = await sqliteStore(file());
    await store.set('room:key', 'value');
    expect([file(), `${file()}-wal`].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0]);
    await store.close();
  });
});
