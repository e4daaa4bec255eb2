import * as z from 'zod/mini';
import { withTimeout } from '../concurrency/time-limit.js';
import { systemClock } from '../platform/clock.js';
import { StoreError, type Store } from '../platform/store.js';
import { updateBySwap } from './compare-and-swap.js';
import { withoutVersion } from './entry-version.js';
import { LAYOUTS, SqlTables } from './sql-tables.js';

/** What the store needs of a binding to Durable Objects (developers.cloudflare.com/durable-objects/api/namespace). */
export interface ObjectNamespace {
  idFromName(name: string): unknown;
  get(id: unknown): {
    fetch(url: string, init: { method: string; body: string }): Promise<{ ok: boolean; text(): Promise<string> }>;
  };
}

/** What an object needs of its state (developers.cloudflare.com/durable-objects/api/sqlite-storage-api). */
export interface ObjectState {
  readonly storage: {
    readonly sql: { exec(sql: string, ...values: (string | number | null)[]): { toArray(): unknown[] } };
    transactionSync<T>(work: () => T): T;
  };
}

const text = z.string();
const optionalText = z.optional(text);
const seconds = z.number();

/** What a store asks of its object. `stored`, `expected` and `next` have their version in front. */
const commandSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('read'), key: text }),
  z.object({ do: z.literal('write'), key: text, value: optionalText, ttl: z.optional(seconds) }),
  z.object({
    ...{ do: z.literal('swap'), key: text, expected: optionalText, next: optionalText, ttl: z.optional(seconds) },
  }),
  z.object({ do: z.literal('enqueue'), queue: text, id: text, payload: text, delay: seconds }),
  z.object({ do: z.literal('claim'), queue: text, lease: seconds }),
  z.object({ do: z.literal('complete'), queue: text, id: text }),
  z.object({ do: z.literal('release'), queue: text, id: text, delay: seconds }),
  z.object({ do: z.literal('time') }),
]);
type Command = z.infer<typeof commandSchema>;

/**
 * The Durable Object that keeps what a store stores, in its SQLite database. A worker exports it, and its configuration
 * names it under `new_sqlite_classes`. Only the worker's own binding leads to it.
 * @example export { VouchsafeStore } from 'vouchsafe/stores/durable-object';
 */
export class VouchsafeStore {
  readonly #storage: ObjectState['storage'];
  readonly #tables: SqlTables;

  constructor({ storage }: ObjectState) {
    const first = (sql: string, ...values: (string | number | null)[]): unknown =>
      storage.sql.exec(sql, ...values).toArray()[0];
    storage.transactionSync(() => LAYOUTS.flat().forEach((statement) => first(statement)));
    this.#storage = storage;
    this.#tables = new SqlTables({ first }, Date.now);
  }

  /** Answers one command of the store with its result as JSON. */
  async fetch(request: Request): Promise<Response> {
    try {
      const command = commandSchema.parse(await request.json());
      return Response.json(this.#storage.transactionSync(() => this.#run(command)) ?? null);
    } catch (error) {
      return new Response(error instanceof Error ? error.message : 'failed', { status: 500 });
    }
  }

  #run(command: Command): unknown {
    const tables = this.#tables;
    switch (command.do) {
      case 'read':
        return tables.find(command.key);
      case 'write':
        return tables.write(command.key, command.value, command);
      case 'swap':
        return tables.swap(command.key, command.expected, command.next, command.ttl);
      case 'enqueue':
        return tables.enqueue(command.queue, command.id, command.payload, command.delay);
      case 'claim':
        return tables.claim(command.queue, command.lease);
      case 'complete':
        return tables.complete(command.queue, command.id);
      case 'release':
        return tables.release(command.queue, command.id, command.delay);
      case 'time':
        return Date.now();
    }
  }
}

export interface DurableObjectStoreOptions {
  /** Names the object: shops that share a worker need one each. `vouchsafe` by default. */
  readonly name?: string;
}

/** Milliseconds until an object that does not answer is given up. */
const TIMEOUT = 5_000;

const nothing = z.null();
const foundAnswer = z.object({ now: z.number(), stored: optionalText });
const deliveryAnswer = z.nullable(z.object({ id: text, payload: text, attempts: z.number() }));

/**
 * A store for the instances of a Cloudflare worker, wherever they run: in one Durable Object, which survives them.
 * @param namespace The worker's binding to `VouchsafeStore`.
 * @example createProxy({ store: durableObjectStore(env.STORE), yotpo: { appKey: env.YOTPO_APP_KEY } });
 */
export function durableObjectStore(
  namespace: ObjectNamespace,
  { name = 'vouchsafe' }: DurableObjectStoreOptions = {},
): Store {
  let closed = false;
  const ask = async <T>(answer: z.ZodMiniType<T>, command: Command): Promise<T> => {
    if (closed) throw new StoreError('The Durable Object store is closed.');
    return withTimeout(() => send(namespace, name, answer, command), TIMEOUT, systemClock, noAnswer);
  };
  const write = (key: string, value: string | undefined, ttl?: number): Promise<unknown> =>
    ask(nothing, { do: 'write', key, value, ttl });
  const read = (key: string) => ask(foundAnswer, { do: 'read', key });
  const swap = async (key: string, expected: string | undefined, next: string | undefined, ttl?: number) =>
    (await ask(z.nullable(foundAnswer), { do: 'swap', key, expected, next, ttl })) ?? undefined;
  const updates = new UpdateQueue();

  return {
    reach: 'fleet',
    durability: { durable: true },
    async get(key) {
      const { stored } = await read(key);
      return stored === undefined ? undefined : withoutVersion(stored);
    },
    set: async (key, value, { ttl } = {}) => void (await write(key, value, ttl)),
    delete: async (key) => void (await write(key, undefined)),
    update: (key, change, options) => updates.run(key, () => updateBySwap({ read, swap }, key, change, options)),
    enqueue: async (queue, id, payload, { delay = 0 } = {}) =>
      void (await ask(nothing, { do: 'enqueue', queue, id, payload, delay })),
    claim: async (queue, lease) => (await ask(deliveryAnswer, { do: 'claim', queue, lease })) ?? undefined,
    complete: async (queue, id) => void (await ask(nothing, { do: 'complete', queue, id })),
    release: async (queue, id, delay) => void (await ask(nothing, { do: 'release', queue, id, delay })),
    time: () => ask(z.number(), { do: 'time' }),
    ping: async () => void (await write('ping', '', 60)),
    // An object answers only once what it wrote is on disk.
    confirm: async () => void (await ask(z.number(), { do: 'time' })),
    close: async () => void (closed = true),
  };
}

/** Milliseconds after which an update that has its turn no longer holds up the others. */
const LONGEST_TURN = 1_000;

/**
 * One update of a key at a time in this instance: more would only take each other's swaps. The work of a request that
 * has died never ends, so a turn does.
 */
class UpdateQueue {
  readonly #lines = new Map<string, { readonly ended: Promise<void> }[]>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(key) ?? [];
    this.#lines.set(key, line);
    let end = (): void => {};
    const mine = { ended: new Promise<void>((resolve) => (end = resolve)) };
    line.push(mine);
    const leave = (one = mine): void => void (line[0] === one && line.shift());
    for (let [first] = line; first !== undefined && first !== mine; [first] = line) {
      const { ended } = first;
      await withTimeout(() => ended, LONGEST_TURN, systemClock).catch(() => leave(first));
    }
    try {
      return await work();
    } finally {
      leave();
      end();
      if (line.length === 0) this.#lines.delete(key);
    }
  }
}

const noAnswer = (): StoreError => new StoreError('Durable Object: no answer.');

async function send<T>(
  namespace: ObjectNamespace,
  name: string,
  schema: z.ZodMiniType<T>,
  command: Command,
): Promise<T> {
  try {
    const object = namespace.get(namespace.idFromName(name));
    const response = await object.fetch('https://store/', { method: 'POST', body: JSON.stringify(command) });
    const answer = await response.text();
    if (!response.ok) throw new StoreError(`Durable Object: ${answer}`);
    return schema.parse(JSON.parse(answer));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`Durable Object: ${error instanceof Error ? error.message : 'failed'}`);
  }
}
