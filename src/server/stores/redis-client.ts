import type * as Ioredis from 'ioredis';
import { StoreError } from '../platform/store.js';

/** What the store needs of a client of ioredis 5, `Redis` and `Cluster` alike. */
export interface RedisClient {
  readonly isCluster: boolean;
  call(command: string, ...values: (string | number)[]): Promise<unknown>;
  /** The clients of a cluster's servers. */
  nodes?(role: 'master'): readonly Pick<RedisClient, 'call'>[];
  disconnect(): void;
}

/** Milliseconds: without its store the proxy answers 503, and should do so soon. */
const TIMEOUTS = { connectTimeout: 5_000, commandTimeout: 5_000 };

/**
 * Connects to the server at an address. Where that is one of a cluster's, the client knows the whole cluster.
 * @throws StoreError
 */
export async function connectRedis(url: string): Promise<RedisClient> {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol))
    throw new StoreError('The Redis store needs an address, redis:// or rediss://');
  const ioredis = await loadIoredis();
  const single = new ioredis.Redis(url, {
    ...TIMEOUTS,
    lazyConnect: true,
    // Without a connection a command fails at once: its caller knows what to answer, and shoppers do not wait.
    enableOfflineQueue: false,
    // A command that was sent before the connection broke may have been carried out: it fails, and its caller decides.
    autoResendUnfulfilledCommands: false,
    // After a failover the connection is still to the old primary, which takes no writes: the address leads to the new.
    reconnectOnError: ({ message }) => /\bREADONLY\b/.test(message),
  });
  await connected(single, url);
  if (!/^cluster_enabled:1/m.test(String(await single.info('cluster').catch(() => '')))) return single;
  single.disconnect();
  const { host = '', port = 6379, username, password, tls } = single.options;
  const cluster = new ioredis.Cluster([{ host, port }], {
    lazyConnect: true,
    enableOfflineQueue: false,
    // As above: nothing is sent twice.
    retryDelayOnFailover: 0,
    slotsRefreshTimeout: TIMEOUTS.connectTimeout,
    // Names stay names, which certificates are for.
    dnsLookup: (address, callback) => callback(null, address),
    redisOptions: { ...TIMEOUTS, ...(username && { username }), ...(password && { password }), ...(tls && { tls }) },
  });
  await connected(cluster, url);
  return cluster;
}

async function connected(client: Ioredis.Redis | Ioredis.Cluster, url: string): Promise<void> {
  let cause: unknown;
  // The events tell why; `connect` only says that the connection is closed. Later, each command throws its own error.
  client.on('error', (error: unknown) => (cause = error));
  try {
    await client.connect();
  } catch (error) {
    client.disconnect();
    throw explain(cause ?? error, url);
  }
}

async function loadIoredis(): Promise<typeof Ioredis> {
  try {
    return await import('ioredis');
  } catch {
    throw new StoreError('The Redis store needs the package "ioredis". Install it: npm install ioredis');
  }
}

/** An error of ours in place of the driver's, which holds the failed command: at a login, with the password. */
export const toRedisError = (error: unknown): StoreError =>
  error instanceof StoreError
    ? error
    : new StoreError(`Redis: ${error instanceof Error ? error.message || 'no connection' : 'failed'}`);

/** What a merchant can do about a connection that fails, by the pattern of the error's code and message. */
const ADVICE: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/ECONNREFUSED/, 'nothing listens there. Start the server, or correct the address'],
  [/ENOTFOUND|EAI_AGAIN/, 'the name of this host is not known. Correct the address'],
  [/ETIMEDOUT|timed out/, 'no answer. Correct the address, or let a firewall pass it; without TLS, use redis://'],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/,
    'its certificate is not trusted. Name the file of its authority in NODE_EXTRA_CA_CERTS',
  ],
  [/WRONG_VERSION_NUMBER|EPROTO/, 'it does not speak TLS. Use redis:// in place of rediss://'],
  [/Connection is closed|ECONNRESET/, 'it closed the connection. If it speaks TLS, use rediss://'],
];

function explain(error: unknown, url: string): StoreError {
  const { host } = new URL(url);
  const text = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : '';
  const advice = ADVICE.find(([pattern]) => pattern.test(text))?.[1];
  return advice === undefined ? toRedisError(error) : new StoreError(`Redis: ${host}: ${advice}.`);
}
