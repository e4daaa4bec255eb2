import { closeSync, openSync } from 'node:fs';
import type Libsql from 'libsql';
import * as z from 'zod/mini';
import type { Store, StoreOptions } from '../platform/store.js';

/** The clock of leases and expiries. */
export interface SqliteStoreOptions {
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Milliseconds that a process waits for another one's write to end. */
const BUSY_TIMEOUT = 5_000;
/** Milliseconds between two sweeps of expired values. */
const SWEEP = 60_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at REAL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS entries_by_expiry ON entries (expires_at) WHERE expires_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS deliveries (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, visible_at REAL NOT NULL, UNIQUE (queue, id));
  CREATE INDEX IF NOT EXISTS deliveries_by_turn ON deliveries (queue, visible_at, sequence);
`;

/** libsql cuts a text off at its first NUL character, which JSON and base64 never contain. */
function withoutNul(text: string): string {
  if (text.includes('\0')) throw new RangeError('A stored value must not contain a NUL character.');
  return text;
}

const valueRow = z.optional(z.object({ value: z.string() }));
const deliveryRow = z.optional(z.object({ id: z.string(), payload: z.string(), attempts: z.number() }));

/**
 * A store in one file, for every process of one machine. Everything written survives a loss of power. The file contains
 * the shared login, so only its owner may read it.
 * @throws Error when the optional package `libsql` is not installed, or the file cannot be opened.
 * @example const store = await sqliteStore('./vouchsafe.sqlite');
 */
export async function sqliteStore(path: string, { clock = Date.now }: SqliteStoreOptions = {}): Promise<Store> {
  const Database = await loadLibsql();
  closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path, { timeout: BUSY_TIMEOUT });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(SCHEMA);
  return storeOn(db, clock);
}

async function loadLibsql(): Promise<typeof Libsql> {
  try {
    return (await import('libsql')).default;
  } catch {
    throw new Error('The SQLite store needs the package "libsql". Install it beside vouchsafe: npm install libsql');
  }
}

function entriesOn(db: Libsql.Database, clock: () => number) {
  const select = db.prepare('SELECT value FROM entries WHERE key = ? AND (expires_at IS NULL OR expires_at > ?)');
  const upsert = db.prepare('INSERT OR REPLACE INTO entries (key, value, expires_at) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM entries WHERE key = ?');
  const sweep = db.prepare('DELETE FROM entries WHERE expires_at <= ?');
  let swept = -Infinity;

  const read = (key: string): string | undefined => valueRow.parse(select.get(key, clock()))?.value;
  const write = (key: string, value: string | undefined, { ttl }: StoreOptions = {}): void => {
    if (value === undefined) remove.run(key);
    else upsert.run(key, withoutNul(value), ttl === undefined ? null : clock() + ttl * 1_000);
    if (clock() - swept < SWEEP) return;
    swept = clock();
    sweep.run(swept);
  };
  return { read, write };
}

function storeOn(db: Libsql.Database, clock: () => number): Store {
  const { read, write } = entriesOn(db, clock);
  const after = (seconds: number): number => clock() + seconds * 1_000;
  const update = db.transaction(
    (key: string, change: (value: string | undefined) => string | undefined, options?: StoreOptions) => {
      const value = change(read(key));
      write(key, value, options);
      return value;
    },
  );
  const enqueue = db.prepare('INSERT OR IGNORE INTO deliveries (queue, id, payload, visible_at) VALUES (?, ?, ?, ?)');
  const claim = db.prepare(`
    UPDATE deliveries SET attempts = attempts + 1, visible_at = ? WHERE sequence = (
      SELECT sequence FROM deliveries WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, sequence LIMIT 1
    ) RETURNING id, payload, attempts`);
  const complete = db.prepare('DELETE FROM deliveries WHERE queue = ? AND id = ?');
  const release = db.prepare('UPDATE deliveries SET visible_at = ? WHERE queue = ? AND id = ?');

  return {
    reach: 'machine',
    get: async (key) => read(key),
    set: async (key, value, options) => write(key, value, options),
    delete: async (key) => write(key, undefined),
    // Immediate takes the write lock before the value is read, so that no other process writes in between.
    update: async (key, change, options) => update.immediate(key, change, options),
    enqueue: async (queue, id, payload, { delay = 0 } = {}) =>
      void enqueue.run(queue, id, withoutNul(payload), after(delay)),
    claim: async (queue, lease) => deliveryRow.parse(claim.get(after(lease), queue, clock())),
    complete: async (queue, id) => void complete.run(queue, id),
    release: async (queue, id, delay) => void release.run(after(delay), queue, id),
    close: async () => void db.close(),
  };
}
