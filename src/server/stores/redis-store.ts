import * as z from 'zod/mini';
import { KeyedMutex } from '../concurrency/keyed-mutex.js';
import { withTimeout } from '../concurrency/time-limit.js';
import { systemClock } from '../platform/clock.js';
import { StoreError, type Durability, type Store } from '../platform/store.js';
import { updateBySwap, type SwapAccess } from './compare-and-swap.js';
import { ENTRY_VERSION, withoutVersion, withVersion } from './entry-version.js';
import { connectRedis, toRedisError, type RedisClient } from './redis-client.js';
import { RedisDurability, UNCHECKED_ADVICE } from './redis-durability.js';
import { SCRIPTS } from './redis-scripts.js';

export type { RedisClient } from './redis-client.js';

export interface RedisStoreOptions {
  /** What every key begins with, on a server that others use too; `vouchsafe:` by default. */
  readonly prefix?: string;
  /**
   * Takes orders though the server does not say that it keeps what it stores: for a hosted server that hides its
   * settings, and whose provider promises it.
   */
  readonly unchecked?: boolean;
}

/**
 * A store on a Redis or Valkey server or cluster, for instances on several machines. Orders are taken only if the
 * server keeps what it stores: `appendonly yes` or a replica that acknowledges, and `maxmemory-policy noeviction`.
 * @param place `redis://user:password@host:6379/0`, or `rediss://` with TLS; one server of a cluster stands for all of
 *   it. Or a client of ioredis 5, which stays its owner's to close.
 * @throws StoreError when the optional package `ioredis` is not installed, the URL is not a Redis one, or the server
 *   cannot be reached.
 * @example const store = await redisStore('rediss://default:password@redis.example:6379');
 */
export async function redisStore(
  place: string | RedisClient,
  { prefix = 'vouchsafe:', unchecked = false }: RedisStoreOptions = {},
): Promise<Store> {
  const client = typeof place === 'string' ? await connectRedis(place) : place;
  const checks = new RedisDurability(client);
  const durability = unchecked ? ({ durable: true } as const) : await checks.check().catch(toUnknownDurability);
  if (!durability.durable) process.emitWarning(durability.reason, 'VouchsafeStore');
  let closed = false;
  const send: Send = async (work) => {
    if (closed) throw new StoreError('The Redis store is closed.');
    return work(client).catch((error: unknown) => Promise.reject(toRedisError(error)));
  };
  return {
    ...valuesOn(send, prefix),
    ...queuesOn(send, prefix),
    reach: 'fleet',
    durability,
    time: () => send(async () => parse(timeAnswer, await client.call('TIME'))),
    ping: () => send(async () => void (await client.call('SET', `${prefix}ping`, '', 'PX', 60_000))),
    confirm: () => send(async () => (unchecked || !durability.durable ? undefined : checks.confirm())),
    async close() {
      closed = true;
      if (typeof place === 'string') client.disconnect();
    },
  };
}

/** A server may forbid to ask it. */
const toUnknownDurability = (error: unknown): Durability => ({
  durable: false,
  reason: `${toRedisError(error).message}. So this server does not say whether it keeps what it stores.${UNCHECKED_ADVICE}`,
});

/** Does something with the client; what fails is a StoreError. */
type Send = <T>(work: (client: RedisClient) => Promise<T>) => Promise<T>;

const textAnswer = z.nullable(z.string());
const readAnswer = z.tuple([z.number(), textAnswer]);
const swapAnswer = z.union([z.tuple([z.literal(1)]), z.tuple([z.literal(0), z.number(), textAnswer])]);
const claimAnswer = z.nullable(z.tuple([z.string(), z.string(), z.number()]));
/** Seconds and microseconds since 1970. */
const timeAnswer = z.pipe(
  z.tuple([z.coerce.number(), z.coerce.number()]),
  z.transform(([seconds, micros]) => seconds * 1_000 + Math.floor(micros / 1_000)),
);

function parse<T>(schema: z.ZodMiniType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (!read.success) throw new StoreError('Redis: the server answers what this store cannot read.');
  return read.data;
}

const toMs = (seconds: number): number => Math.round(seconds * 1_000);
/** A time to live of nothing is one that Redis refuses. */
const lifeOf = (ttl: number): number => Math.max(1, toMs(ttl));

const run = (client: RedisClient, script: keyof typeof SCRIPTS, ...keysAndValues: (string | number)[]) =>
  client.call('EVAL', SCRIPTS[script].lua, SCRIPTS[script].numberOfKeys, ...keysAndValues);

function valuesOn(send: Send, prefix: string): Pick<Store, 'get' | 'set' | 'delete' | 'update'> {
  /** One swap of a key at a time in this process: a second would only find the value changed. */
  const updates = new KeyedMutex();
  const access: SwapAccess = {
    read: (key) =>
      send(async (client) => {
        const [now, stored] = parse(readAnswer, await run(client, 'read', prefix + key));
        return { now, stored: stored ?? undefined };
      }),
    swap: (key, expected, next, ttl) =>
      send(async (client) => {
        const values = [expected, next].flatMap((value) => (value === undefined ? ['0', ''] : ['1', value]));
        const life = ttl === undefined ? '' : lifeOf(ttl);
        const [swapped, now, stored] = parse(swapAnswer, await run(client, 'swap', prefix + key, ...values, life));
        return swapped === 1 ? undefined : { now, stored: stored ?? undefined };
      }),
  };
  return {
    get: (key) =>
      send(async (client) => {
        const stored = parse(textAnswer, await client.call('GET', prefix + key));
        return stored === null ? undefined : withoutVersion(stored);
      }),
    set: (key, value, { ttl } = {}) =>
      send(async (client) => {
        const life = ttl === undefined ? [] : ['PX', lifeOf(ttl)];
        await client.call('SET', prefix + key, withVersion(value), ...life);
      }),
    delete: (key) => send(async (client) => void (await client.call('DEL', prefix + key))),
    update: (key, change, options) => updates.run(key, () => updateBySwap(access, key, change, options), inTime),
  };
}

/** Milliseconds that an update waits at most for those before it, where the server does not answer. */
const LONGEST_WAIT = 5_000;
const inTime = (before: Promise<unknown>): Promise<unknown> =>
  withTimeout(
    () => before,
    LONGEST_WAIT,
    systemClock,
    () => new StoreError('Redis: no answer.'),
  );

function queuesOn(send: Send, prefix: string): Pick<Store, 'enqueue' | 'claim' | 'complete' | 'release'> {
  // A cluster places a key by what is in braces alone: a script may touch several keys only if they lie together.
  const keysOf = (queue: string, ...parts: ('due' | 'deliveries' | 'attempts' | 'number')[]): string[] =>
    parts.map((part) => `${prefix}{queue:${queue}}:${part}`);
  return {
    enqueue: (queue, id, payload, { delay = 0 } = {}) =>
      send(async (client) => {
        const keys = keysOf(queue, 'due', 'deliveries', 'number');
        await run(client, 'enqueue', ...keys, id, withVersion(payload), toMs(delay));
      }),
    claim: (queue, lease) =>
      send(async (client) => {
        const keys = keysOf(queue, 'due', 'deliveries', 'attempts');
        const claimed = parse(claimAnswer, await run(client, 'claim', ...keys, toMs(lease), ENTRY_VERSION));
        if (!claimed) return undefined;
        const [id, payload, attempts] = claimed;
        return { id, payload: withoutVersion(payload) ?? '', attempts };
      }),
    complete: (queue, id) =>
      send(
        async (client) => void (await run(client, 'complete', ...keysOf(queue, 'due', 'deliveries', 'attempts'), id)),
      ),
    release: (queue, id, delay) =>
      send(
        async (client) => void (await run(client, 'release', ...keysOf(queue, 'due', 'deliveries'), id, toMs(delay))),
      ),
  };
}
