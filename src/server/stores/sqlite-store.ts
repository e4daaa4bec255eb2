import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import type Libsql from 'libsql';
import * as z from 'zod/mini';
import { KeyedMutex } from '../concurrency/keyed-mutex.js';
import { StoreError, type Store } from '../platform/store.js';
import { LAYOUTS, SqlTables, type SqlConnection } from './sql-tables.js';
import { isBusy, toSqliteError } from './sqlite-errors.js';

export interface SqliteStoreOptions {
  /** Milliseconds since 1970; the clock of leases and expiries. */
  readonly clock?: () => number;
  /** Milliseconds to wait for another process's lock before an operation fails; 5,000 by default. */
  readonly busyTimeout?: number;
}

/** Milliseconds between two tries to get the lock. */
const RETRY_INTERVAL = 5;

const layoutRow = z.object({ user_version: z.number() });

/**
 * A store in one file, for every process of one machine. Everything written survives a loss of power. The file contains
 * the shared login, so only its owner may read it.
 * @throws StoreError when the optional package `libsql` is not installed, or the file cannot be opened.
 * @example const store = await sqliteStore('./vouchsafe.sqlite');
 */
export async function sqliteStore(
  path: string,
  { clock = Date.now, busyTimeout = 5_000 }: SqliteStoreOptions = {},
): Promise<Store> {
  if (path === '' || path === ':memory:')
    throw new StoreError('The SQLite store needs a file; in memory, use memoryStore().');
  const Database = await loadLibsql();
  const file = await SqliteFile.open(Database, path, busyTimeout);
  return storeOn(file, clock);
}

async function loadLibsql(): Promise<typeof Libsql> {
  try {
    return (await import('libsql')).default;
  } catch {
    throw new StoreError('The SQLite store needs the package "libsql". Install it: npm install libsql');
  }
}

/**
 * An open file. SQLite's own waiting for a lock would stop the whole process, so the file is opened without it, and an
 * operation that finds the lock taken is tried again from time to time.
 */
class SqliteFile implements SqlConnection {
  readonly #path: string;
  readonly #busyTimeout: number;
  readonly #statements = new Map<string, Libsql.Statement>();
  /** One write at a time in this process: only one tries for the lock. */
  readonly #writes = new KeyedMutex();
  #db: Libsql.Database | undefined;

  private constructor(path: string, busyTimeout: number) {
    this.#path = path;
    this.#busyTimeout = busyTimeout;
  }

  static async open(Database: typeof Libsql, path: string, busyTimeout: number): Promise<SqliteFile> {
    const file = new SqliteFile(path, busyTimeout);
    try {
      keepPrivate(path);
      file.#db = new Database(path);
      // Deleted orders are overwritten, not only forgotten.
      const settings = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON';
      await file.#retry(() => file.#open().exec(settings));
      await file.#grow();
      return file;
    } catch (error) {
      file.#close();
      const known = toSqliteError(error, path);
      throw known instanceof StoreError ? known : new StoreError(`SQLite: ${path} cannot be opened.`);
    }
  }

  first(sql: string, ...values: readonly (string | number | null)[]): unknown {
    // libsql cuts a text off at its first NUL character, which JSON and base64 never contain.
    if (values.some((value) => typeof value === 'string' && value.includes('\0')))
      throw new StoreError('SQLite: a stored text must not contain a NUL character.');
    const statement = this.#statements.get(sql) ?? this.#open().prepare(sql);
    this.#statements.set(sql, statement);
    return statement.get(...values);
  }

  read<T>(work: () => T): Promise<T> {
    return this.#retry(() => {
      this.#open();
      return work();
    });
  }

  /** Within a transaction that takes the lock before it reads, so that no other process writes in between. */
  write<T>(work: () => T): Promise<T> {
    const deadline = this.#deadline();
    return this.#writes.run('write', () => this.#retry(() => this.#transact(work), deadline));
  }

  /** Empties the log of changes, in which what was deleted can still be read. Left for later while a reader uses it. */
  async eraseLog(): Promise<void> {
    await this.#writes.run('write', () => this.#retry(() => this.#open().exec('PRAGMA wal_checkpoint(TRUNCATE)')));
  }

  async close(): Promise<void> {
    // libsql gives a file up only when its statements are collected, so that SQLite does not empty the log by itself.
    if (this.#db) await this.eraseLog().catch(() => {});
    this.#close();
  }

  #close(): void {
    this.#statements.clear();
    this.#db?.close();
    this.#db = undefined;
  }

  /** @throws StoreError when it is closed */
  #open(): Libsql.Database {
    if (!this.#db) throw new StoreError(`SQLite: ${this.#path} is closed.`);
    return this.#db;
  }

  #deadline(): number {
    return performance.now() + this.#busyTimeout;
  }

  async #retry<T>(work: () => T, deadline = this.#deadline()): Promise<T> {
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= deadline) throw toSqliteError(error, this.#path);
      }
      await new Promise((retry) => setTimeout(retry, RETRY_INTERVAL));
    }
  }

  /**
   * By `exec`: in libsql a prepared statement that meets a lock stays half done, and then nothing else of its
   * connection gets the lock.
   */
  #transact<T>(work: () => T): T {
    const db = this.#open();
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Brings the tables to the newest layout. Those of a newer version are left as they are, and serve as well. */
  async #grow(): Promise<void> {
    const layout = (): number => layoutRow.parse(this.first('PRAGMA user_version')).user_version;
    const before = layout();
    if (before >= LAYOUTS.length) return;
    await this.write(() => {
      // Another process may have been first.
      for (const statement of LAYOUTS.slice(layout()).flat()) this.#open().exec(statement);
      this.#open().exec(`PRAGMA user_version = ${Math.max(layout(), LAYOUTS.length)}`);
    });
    if (before > 0) return;
    // Files without a layout number still contain what was deleted from them.
    await this.#retry(() => this.#open().exec('VACUUM'));
    await this.eraseLog();
  }
}

/** Makes the file if there is none, readable by its owner alone; so are the files that SQLite puts beside it. */
function keepPrivate(path: string): void {
  // An existing file is not opened here: closing it would give up the locks that this process has on it.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const stats = statSync(path);
  if (!stats.isFile()) throw new StoreError(`SQLite: ${path} is not a file.`);
  if ((stats.mode & 0o077) !== 0 && process.platform !== 'win32') chmodSync(path, 0o600);
}

function storeOn(file: SqliteFile, clock: () => number): Store {
  const tables = new SqlTables(file, clock);
  return {
    reach: 'machine',
    durability: { durable: true },
    get: (key) => file.read(() => tables.read(key)),
    set: (key, value, options) => file.write(() => tables.write(key, value, options)),
    delete: (key) => file.write(() => tables.write(key, undefined)),
    update: (key, change, options) => file.write(() => tables.update(key, change, options)),
    enqueue: (queue, id, payload, { delay = 0 } = {}) => file.write(() => tables.enqueue(queue, id, payload, delay)),
    claim: (queue, lease) => file.write(() => tables.claim(queue, lease)),
    async complete(queue, id) {
      await file.write(() => tables.complete(queue, id));
      if (await file.read(() => tables.isQueueEmpty)) await file.eraseLog();
    },
    release: (queue, id, delay) => file.write(() => tables.release(queue, id, delay)),
    time: () => file.read(clock),
    ping: () => file.write(() => tables.write('ping', '', { ttl: 60 })),
    // Each write is on the disk by the time that it resolves.
    confirm: () => file.read(() => {}),
    close: () => file.close(),
  };
}
