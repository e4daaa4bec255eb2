import * as z from 'zod/mini';
import type { Change, Delivery, StoreOptions } from '../platform/store.js';
import type { Found } from './compare-and-swap.js';
import { ENTRY_VERSION, rejectNewer, withoutVersion, withVersion } from './entry-version.js';

/** A connection to an SQLite database: the file of a machine's, or the one inside a Durable Object. */
export interface SqlConnection {
  /** Runs one statement, and returns the first row of its result. */
  first(sql: string, ...values: readonly (string | number | null)[]): unknown;
}

/**
 * What makes each layout of the tables from the one before. A layout only ever grows, so that an older process goes on
 * beside a newer one. The first step also adopts the tables of files that have no layout number yet.
 */
export const LAYOUTS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at REAL) WITHOUT ROWID`,
    `CREATE INDEX IF NOT EXISTS entries_by_expiry ON entries (expires_at) WHERE expires_at IS NOT NULL`,
    `CREATE TABLE IF NOT EXISTS deliveries (
       sequence INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL,
       attempts INTEGER NOT NULL DEFAULT 0, visible_at REAL NOT NULL, UNIQUE (queue, id))`,
    `CREATE INDEX IF NOT EXISTS deliveries_by_turn ON deliveries (queue, visible_at, sequence)`,
  ],
];

const SELECT = 'SELECT value FROM entries WHERE key = ? AND (expires_at IS NULL OR expires_at > ?)';
const UPSERT = 'INSERT OR REPLACE INTO entries (key, value, expires_at) VALUES (?, ?, ?)';
const DELETE = 'DELETE FROM entries WHERE key = ?';
const SWEEP = 'DELETE FROM entries WHERE expires_at <= ?';
const ENQUEUE = 'INSERT OR IGNORE INTO deliveries (queue, id, payload, visible_at) VALUES (?, ?, ?, ?)';
/** Deliveries that only a newer instance can read are left to it. */
const READABLE = `(payload NOT GLOB 'v[0-9]*:*' OR CAST(substr(payload, 2) AS INTEGER) <= ${ENTRY_VERSION})`;
const CLAIM = `
  UPDATE deliveries SET attempts = attempts + 1, visible_at = ? WHERE sequence = (
    SELECT sequence FROM deliveries WHERE queue = ? AND visible_at <= ? AND ${READABLE}
    ORDER BY visible_at, sequence LIMIT 1
  ) RETURNING id, payload, attempts`;
const COMPLETE = 'DELETE FROM deliveries WHERE queue = ? AND id = ?';
const RELEASE = 'UPDATE deliveries SET visible_at = ? WHERE queue = ? AND id = ?';
const ANY_DELIVERY = 'SELECT 1 AS found FROM deliveries LIMIT 1';

/** Milliseconds between two sweeps of expired values. */
const SWEEP_INTERVAL = 60_000;

const valueRow = z.optional(z.object({ value: z.string() }));
const deliveryRow = z.optional(z.object({ id: z.string(), payload: z.string(), attempts: z.number() }));

/** The values and queues of a store in SQL. What writes is called within a transaction. */
export class SqlTables {
  readonly #db: SqlConnection;
  readonly #clock: () => number;
  #sweptAt = -Infinity;

  constructor(db: SqlConnection, clock: () => number) {
    this.#db = db;
    this.#clock = clock;
  }

  get isQueueEmpty(): boolean {
    return this.#db.first(ANY_DELIVERY) === undefined;
  }

  /** What a key holds, with its version, and the time. */
  find(key: string): Found {
    const now = this.#clock();
    return { now, stored: valueRow.parse(this.#db.first(SELECT, key, now) ?? undefined)?.value };
  }

  read(key: string): string | undefined {
    const { stored } = this.find(key);
    return stored === undefined ? undefined : withoutVersion(stored);
  }

  write(key: string, value: string | undefined, { ttl }: StoreOptions = {}): void {
    this.#store(key, value === undefined ? undefined : withVersion(value), ttl);
  }

  update(key: string, change: Change, options: StoreOptions = {}): string | undefined {
    const { stored, now } = this.find(key);
    rejectNewer(stored);
    const found = stored === undefined ? undefined : withoutVersion(stored);
    const value = change(found, now);
    if (value !== found || options.ttl !== undefined) this.write(key, value, options);
    return value;
  }

  /** As `SwapAccess` describes it. */
  swap(key: string, expected: string | undefined, next: string | undefined, ttl?: number): Found | undefined {
    const found = this.find(key);
    if (found.stored !== expected) return found;
    this.#store(key, next, ttl);
    return undefined;
  }

  enqueue(queue: string, id: string, payload: string, delay: number): void {
    this.#db.first(ENQUEUE, queue, id, withVersion(payload), this.#after(delay));
  }

  claim(queue: string, lease: number): Delivery | undefined {
    const row = deliveryRow.parse(this.#db.first(CLAIM, this.#after(lease), queue, this.#clock()) ?? undefined);
    return row && { ...row, payload: withoutVersion(row.payload) ?? '' };
  }

  complete(queue: string, id: string): void {
    this.#db.first(COMPLETE, queue, id);
  }

  release(queue: string, id: string, delay: number): void {
    this.#db.first(RELEASE, this.#after(delay), queue, id);
  }

  #store(key: string, stored: string | undefined, ttl: number | undefined): void {
    if (stored === undefined) this.#db.first(DELETE, key);
    else this.#db.first(UPSERT, key, stored, ttl === undefined ? null : this.#after(ttl));
    const now = this.#clock();
    if (now - this.#sweptAt < SWEEP_INTERVAL) return;
    this.#sweptAt = now;
    this.#db.first(SWEEP, now);
  }

  #after(seconds: number): number {
    return this.#clock() + seconds * 1_000;
  }
}
