import type { Redis } from 'ioredis';
import * as z from 'zod/mini';
import { KeyedMutex } from '../concurrency/keyed-mutex.js';
import { SCRIPTS } from './redis-scripts.js';
import { StoreError, type Store } from '../platform/store.js';

export interface RedisStoreOptions {
  /** What every key begins with, on a server that others use too; `vouchsafe:` by default. */
  readonly prefix?: string;
}

/** Milliseconds: without its store the proxy answers 503, and should do so soon. */
const CONNECT_TIMEOUT = 5_000;
const COMMAND_TIMEOUT = 5_000;

const swapAnswer = z.tuple([z.number(), z.nullable(z.string())]);
const claimAnswer = z.nullable(z.tuple([z.string(), z.string(), z.number()]));
const settingAnswer = z.array(z.string());

/** Runs one of the scripts, by its name. */
type Run = (script: keyof typeof SCRIPTS, ...keysAndArguments: (string | number)[]) => Promise<unknown>;

/**
 * A store on a Redis or Valkey server, for instances on several machines. What it stores outlives the server's process
 * only if the server writes to disk (`appendonly yes`).
 * @param url `redis://user:password@host:6379/0`, or `rediss://` with TLS.
 * @throws StoreError when the optional package `ioredis` is not installed, the URL is not a Redis one, or the server
 *   cannot be reached.
 * @example const store = await redisStore('rediss://default:password@redis.example:6379');
 */
export async function redisStore(url: string, { prefix = 'vouchsafe:' }: RedisStoreOptions = {}): Promise<Store> {
  if (!/^rediss?:$/.test(protocolOf(url)))
    throw new StoreError('The Redis store needs an address, redis:// or rediss://');
  const redis = new (await loadRedis())(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    commandTimeout: COMMAND_TIMEOUT,
    // Without a connection a command fails at once: its caller knows what to answer, and shoppers do not wait.
    enableOfflineQueue: false,
    // A command that was sent before the connection broke may have been carried out: it fails, and its caller decides.
    autoResendUnfulfilledCommands: false,
  });
  // ioredis emits each connection failure as an event, too; a command that fails throws its own error.
  redis.on('error', () => {});
  try {
    await redis.connect();
    await warnIfVolatile(redis);
  } catch (error) {
    redis.disconnect();
    throw readable(error);
  }
  return storeOn(redis, prefix);
}

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol;
  } catch {
    return '';
  }
}

async function loadRedis(): Promise<typeof Redis> {
  try {
    return (await import('ioredis')).Redis;
  } catch {
    throw new StoreError(
      'The Redis store needs the package "ioredis". Install it beside vouchsafe: npm install ioredis',
    );
  }
}

/** An error of ours in place of the driver's, which holds the failed command: at a login, with the password. */
const readable = (error: unknown): StoreError =>
  new StoreError(`Redis: ${error instanceof Error ? error.message || 'no connection' : 'failed'}`);

/** Hosted servers often hide their settings: then there is no warning. */
async function warnIfVolatile(redis: Redis): Promise<void> {
  try {
    const [, append] = settingAnswer.parse(await redis.config('GET', 'appendonly'));
    const [, save] = settingAnswer.parse(await redis.config('GET', 'save'));
    if (append !== 'no' || save) return;
  } catch {
    return;
  }
  process.emitWarning(
    'This Redis server writes nothing to disk: orders, votes and codes on hold are lost when it restarts. Set "appendonly yes".',
    'VouchsafeStore',
  );
}

function storeOn(redis: Redis, prefix: string): Store {
  const run: Run = (script, ...rest) => {
    const { lua, numberOfKeys } = SCRIPTS[script];
    return call(() => redis.eval(lua, numberOfKeys, ...rest));
  };
  const valueOf = (key: string): string => `${prefix}${key}`;
  // What is in braces alone chooses the hash slot: a script may touch several keys only if they share one.
  const keyOf = (queue: string, part: string): string => `${prefix}{queue:${queue}}:${part}`;
  const due = (queue: string): string => keyOf(queue, 'due');
  const deliveries = (queue: string): string => keyOf(queue, 'deliveries');
  const attempts = (queue: string): string => keyOf(queue, 'attempts');
  const milliseconds = (seconds: number): number => Math.round(seconds * 1_000);

  /** One swap of a key at a time in this process: a second would only find the value changed. */
  const updates = new KeyedMutex();
  const swap: Store['update'] = async (key, change, { ttl } = {}) => {
    for (let found = await call(() => redis.get(valueOf(key))); ;) {
      const next = change(found ?? undefined);
      const expected = found === null ? ['0', ''] : ['1', found];
      const wanted = next === undefined ? ['0', ''] : ['1', next];
      const life = ttl === undefined ? '' : Math.max(1, milliseconds(ttl));
      const answer = swapAnswer.parse(await run('swap', valueOf(key), ...expected, ...wanted, life));
      if (answer[0] === 1) return next;
      found = answer[1];
    }
  };

  return {
    reach: 'fleet',
    get: async (key) => (await call(() => redis.get(valueOf(key)))) ?? undefined,
    set: async (key, value, { ttl } = {}) =>
      void (await call(() =>
        ttl === undefined
          ? redis.set(valueOf(key), value)
          : redis.set(valueOf(key), value, 'PX', Math.max(1, milliseconds(ttl))),
      )),
    delete: async (key) => void (await call(() => redis.del(valueOf(key)))),
    update: (key, change, options) => updates.run(key, () => swap(key, change, options)),
    enqueue: async (queue, id, payload, { delay = 0 } = {}) =>
      void (await run(
        'enqueue',
        due(queue),
        deliveries(queue),
        keyOf(queue, 'number'),
        id,
        payload,
        milliseconds(delay),
      )),
    async claim(queue, lease) {
      const answer = await run('claim', due(queue), deliveries(queue), attempts(queue), milliseconds(lease));
      const claimed = claimAnswer.parse(answer);
      return claimed ? { id: claimed[0], payload: claimed[1], attempts: claimed[2] } : undefined;
    },
    complete: async (queue, id) => void (await run('complete', due(queue), deliveries(queue), attempts(queue), id)),
    release: async (queue, id, delay) =>
      void (await run('release', due(queue), deliveries(queue), id, milliseconds(delay))),
    close: async () => redis.disconnect(),
  };
}

async function call<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw readable(error);
  }
}
