import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../../src/server/platform/store.js';
import { toSqliteError } from '../../../src/server/stores/sqlite-errors.js';
import { sqliteStore } from '../../../src/server/stores/sqlite-store.js';
import { expectShared, runStoreSuite, withClock } from './store-suite.js';

/** A file that was written before layouts had numbers. */
const LAYOUT_0 = join(import.meta.dirname, '../../fixtures/stores/layout-0.db');

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const file = (): string => join(folder, 'store.sqlite');

/** Holds the write lock from another connection of this process; what it returns gives it back. */
function lock(): () => Promise<void> {
  const other = new Database(file());
  other.exec('BEGIN IMMEDIATE');
  return async () => {
    other.exec('COMMIT');
    other.close();
  };
}

/** All that is on the disk: the file, and what SQLite keeps beside it. */
const bytes = (): string =>
  fs
    .readdirSync(folder)
    .map((name) => fs.readFileSync(join(folder, name), 'latin1'))
    .join('');

runStoreSuite('sqliteStore', async () => ({
  ...(await withClock((clock) => sqliteStore(file(), { clock, busyTimeout: 50 }))),
  breakDown: async () => lock(),
}));

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
    expect([file(), `${file()}-wal`].map((path) => fs.statSync(path).mode & 0o077)).toEqual([0, 0]);
    await store.close();
  });

  it('takes a file from other users that they could read', async () => {
    fs.writeFileSync(file(), '');
    fs.chmodSync(file(), 0o644);
    const store = await sqliteStore(file());
    await store.set('room:key', 'value');
    expect([file(), `${file()}-wal`].map((path) => fs.statSync(path).mode & 0o077)).toEqual([0, 0]);
    await store.close();
  });
});

describe('a lock that another process holds', () => {
  it('lets everything else go on until it is given back', async () => {
    const store = await sqliteStore(file());
    await store.set('room:key', 'before');
    const program = join(import.meta.dirname, 'hold-lock.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', program, file()], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const events: string[] = [];
    const written = Promise.all([
      store.set('room:key', 'after').then(() => events.push('written')),
      store.enqueue('orders', 'a', 'x').then(() => events.push('queued')),
    ]);
    await new Promise((turned) => setTimeout(turned, 1));
    events.push('the loop turned');
    expect(await store.get('room:key')).toBe('before');
    child.stdin.end();
    await written;
    expect(events).toEqual(['the loop turned', 'written', 'queued']);
    expect(await store.get('room:key')).toBe('after');
    await store.close();
    await once(child, 'exit');
  });

  it('is said in words when it lasts, and whatever met it works afterwards', async () => {
    const store = await sqliteStore(file(), { busyTimeout: 20 });
    const release = lock();
    const refused = await store.claim('orders', 30).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreError);
    expect(String(refused)).toContain(`${file()} is locked by another process`);
    await release();
    await store.enqueue('orders', 'a', 'x');
    expect((await store.claim('orders', 30))?.id).toBe('a');
    await store.complete('orders', 'a');
    await store.close();
  });

  it('does not keep the file from being opened', async () => {
    await (await sqliteStore(file())).close();
    const release = lock();
    const opened = sqliteStore(file());
    await release();
    await (await opened).close();
    const again = lock();
    // What needs no new layout needs no lock.
    await (await sqliteStore(file(), { busyTimeout: 20 })).close();
    await again();
  });
});

describe('a file of another version', () => {
  const layoutOf = (path: string): unknown => {
    const db = new Database(path);
    const row = db.prepare('PRAGMA user_version').get();
    db.close();
    return row;
  };

  it('without a layout number is taken over whole', async () => {
    fs.copyFileSync(LAYOUT_0, file());
    expect(layoutOf(file())).toMatchObject({ user_version: 0 });
    const store = await sqliteStore(file());
    expect(await store.get('room:plain')).toBe('{"kept":"as it was"}');
    expect(await store.get('room:packed')).toBe('H4sIAAAAAAAAA6tWSs5PSVWyMjSorQUAhCWcUw0AAAA=');
    expect(await store.get('room:empty')).toBe('');
    expect(await store.get('room:expired')).toBeUndefined();
    expect(await store.update('room:lasting', (value) => `${value}, and changed`)).toBe('still here, and changed');
    expect(await store.claim('orders', 30)).toEqual({ id: 'order-waiting', payload: 'a payload', attempts: 1 });
    expect(await store.claim('orders', 30)).toEqual({ id: 'order-claimed', payload: '', attempts: 2 });
    await store.close();
    expect(layoutOf(file())).toMatchObject({ user_version: 1 });
  });

  it('without a layout number loses what was deleted from it, and could still be read', async () => {
    fs.copyFileSync(LAYOUT_0, file());
    expect(bytes()).toContain('ada@deleted.example');
    const store = await sqliteStore(file());
    expect(bytes()).not.toContain('ada@deleted.example');
    await store.close();
  });

  it('of a newer layout serves as well, and stays what it is', async () => {
    const newer = await sqliteStore(file());
    await newer.set('room:key', 'value');
    await newer.close();
    const db = new Database(file());
    db.exec('ALTER TABLE entries ADD COLUMN later TEXT; PRAGMA user_version = 7');
    db.close();
    const store = await sqliteStore(file());
    expect(await store.update('room:key', (value) => `${value}, and changed`)).toBe('value, and changed');
    await store.enqueue('orders', 'a', 'x');
    expect((await store.claim('orders', 30))?.id).toBe('a');
    await store.close();
    expect(layoutOf(file())).toMatchObject({ user_version: 7 });
  });

  it('leaves the entries of a newer version to it, and delivers past them', async () => {
    const store = await sqliteStore(file());
    await store.enqueue('orders', 'newer', '');
    await store.enqueue('orders', 'ours', '');
    await store.set('room:key', '');
    const db = new Database(file());
    db.exec(`UPDATE entries SET value = 'v2:{"a":1}'; UPDATE deliveries SET payload = 'v2:b' WHERE id = 'newer'`);
    expect(await store.get('room:key')).toBeUndefined();
    await expect(store.update('room:key', () => 'ours')).rejects.toBeInstanceOf(StoreError);
    expect((await store.claim('orders', 30))?.id).toBe('ours');
    expect(await store.claim('orders', 30)).toBeUndefined();
    expect(db.prepare('SELECT value FROM entries').get()).toMatchObject({ value: 'v2:{"a":1}' });
    expect(db.prepare(`SELECT attempts FROM deliveries WHERE id = 'newer'`).get()).toMatchObject({ attempts: 0 });
    db.close();
    await store.close();
  });
});

describe('what is deleted from a file', () => {
  it('cannot be read there any more once the last delivery is done', async () => {
    const store = await sqliteStore(file());
    const email = 'grace@orders.example';
    await store.set('orders:1', JSON.stringify({ email, note: 'x'.repeat(300) }));
    await store.enqueue('orders', 'order-1', email);
    expect(bytes()).toContain(email);
    await store.set('orders:1', '{}');
    await store.complete('orders', 'order-1');
    expect(bytes()).not.toContain(email);
    await store.close();
  });
});

describe('a file that cannot be a store', () => {
  const refusal = async (path: string): Promise<string> => {
    const refused = await sqliteStore(path).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreError);
    return String(refused);
  };

  it('is refused in a sentence that says what to do', async () => {
    fs.writeFileSync(file(), 'not a database, for more than one page '.repeat(200));
    expect(await refusal(file())).toContain('is not an SQLite database');
    expect(await refusal(join(folder, 'missing', 'store.sqlite'))).toContain('its folder does not exist');
    fs.mkdirSync(join(folder, 'folder.sqlite'));
    expect(await refusal(join(folder, 'folder.sqlite'))).toContain('is not a file');
    expect(await refusal(':memory:')).toContain('memoryStore()');
  });

  it('is refused when it is damaged', async () => {
    const store = await sqliteStore(file());
    for (let entry = 0; entry < 200; entry++) await store.set(`room:${entry}`, 'x'.repeat(500));
    await store.close();
    const content = fs.readFileSync(file());
    content.fill(0xff, 4_096);
    fs.writeFileSync(file(), content);
    const outcome = await sqliteStore(file())
      .then((damaged) => damaged.get('room:150'))
      .catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(StoreError);
    expect(String(outcome)).toContain('is damaged');
  });

  it.each([
    ['SQLITE_FULL', 'the disk is full'],
    ['SQLITE_READONLY_DIRECTORY', 'cannot be written'],
    ['SQLITE_IOERR_WRITE', 'failed (SQLITE_IOERR_WRITE)'],
    ['EACCES', 'who owns'],
  ])('is named with what %s means', (code, words) => {
    const error = toSqliteError(Object.assign(new Error('driver’s words'), { code }), 'shop.sqlite');
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toContain('shop.sqlite');
    expect(String(error)).toContain(words);
  });

  it('is not blamed for an error of the caller’s', () => {
    const error = new TypeError('theirs');
    expect(toSqliteError(error, 'shop.sqlite')).toBe(error);
  });
});
