import { connect, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/server/platform/store.js';
import { readReport } from '../../../src/server/stores/redis-durability.js';
import { redisStore } from '../../../src/server/stores/redis-store.js';
import { findRedis } from '../../tools/redis.mjs';
import { listen, RedisServer } from '../redis-server.js';

const KEEPS = { role: 'master', aof_enabled: '1', maxmemory_policy: 'noeviction', connected_slaves: '0' };
const infoOf = (fields: Readonly<Record<string, string>>): string =>
  Object.entries({ ...KEEPS, ...fields })
    .map(([name, value]) => `${name}:${value}\r\n`)
    .join('');

describe('what a Redis server says of itself', () => {
  it.each([[{}], [{ aof_enabled: '0', connected_slaves: '1' }], [{ aof_last_write_status: 'ok' }]])(
    'is enough for orders: %j',
    (fields) => {
      expect(readReport(infoOf(fields)).durability).toEqual({ durable: true });
    },
  );

  it.each([
    [{ aof_enabled: '0' }, 'appendonly yes'],
    [{ maxmemory_policy: 'allkeys-lru' }, 'maxmemory-policy noeviction'],
    [{ maxmemory_policy: 'volatile-ttl' }, 'maxmemory-policy noeviction'],
    [{ role: 'slave' }, 'primary'],
    [{ aof_last_write_status: 'err' }, 'disk'],
    [{ maxmemory_policy: '' }, 'does not say'],
  ])('is not enough for orders: %j', (fields, words) => {
    const { durability } = readReport(infoOf(fields));
    expect(durability).toMatchObject({ durable: false, reason: expect.stringContaining(words) });
    expect(durability).toMatchObject({ reason: expect.stringContaining('unchecked: true') });
  });
});

describe.skipIf(!findRedis())('a Redis server', () => {
  const ends: (() => Promise<unknown> | void)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  const start = async (settings?: Readonly<Record<string, string>>): Promise<RedisServer> => {
    const server = await RedisServer.start({ 'repl-diskless-sync-delay': '0', ...settings });
    ends.push(() => server.stop());
    return server;
  };
  const open = async (url: string, options?: { unchecked?: boolean }): Promise<Store> => {
    const store = await redisStore(url, options);
    ends.push(() => store.close());
    return store;
  };
  const replicaOf = async (primary: RedisServer): Promise<RedisServer> => {
    const replica = await start({ appendonly: 'no', replicaof: `127.0.0.1 ${primary.port}` });
    const replicas = async (): Promise<string> => String(await primary.command('INFO', 'replication'));
    await expect.poll(replicas, { timeout: 15_000 }).toMatch(/connected_slaves:1[\s\S]*state=online/);
    return replica;
  };

  /** A replica that has only just come does not acknowledge at once. */
  const expectConfirmed = (store: Store): Promise<void> =>
    expect.poll(() => store.confirm().then(() => 'confirmed', String), { timeout: 15_000 }).toBe('confirmed');

  it('as it comes is not durable: it writes to disk now and then, and loses what was taken on since', async () => {
    const server = await start({ appendonly: 'no', save: '3600 1 300 100 60 10000' });
    const store = await open(server.url);
    expect(store.durability).toMatchObject({ durable: false, reason: expect.stringContaining('appendonly yes') });
    await store.enqueue('orders', 'a', 'x');
    await server.kill();
    await server.restart();
    expect(await (await open(server.url)).claim('orders', 30)).toBeUndefined();
  });

  it('that may evict is not durable', async () => {
    const server = await start({ 'maxmemory-policy': 'allkeys-lru' });
    expect((await open(server.url)).durability).toMatchObject({ durable: false });
  });

  it('that does not let itself be asked is not durable, unless the merchant says so', async () => {
    const server = await start();
    await server.command('ACL', 'SETUSER', 'shop', 'on', '>open-sesame', '~*', '+@all', '-info');
    const url = server.url.replace('redis://', 'redis://shop:open-sesame@');
    const reason = expect.stringMatching(/does not say[\s\S]*unchecked: true/);
    expect((await open(url)).durability).toEqual({ durable: false, reason });
    const store = await open(url, { unchecked: true });
    expect(store.durability).toEqual({ durable: true });
    await store.confirm();
  });

  it('that does not answer is given up by all who wait, not by one after the other', async () => {
    const server = await start();
    const store = await open(server.url);
    await store.set('room:key', 'before');
    server.pause();
    const updates = Array.from({ length: 20 }, () => store.update('room:key', () => 'after').catch(String));
    const outcomes = await Promise.all(updates);
    expect(outcomes.filter((outcome) => !outcome?.startsWith('StoreError: Redis: '))).toEqual([]);
    server.resume();
    await expect.poll(() => store.get('room:key').catch(String), { timeout: 15_000 }).toMatch(/^(?:before|after)$/);
  });

  it('that stops keeping what it stores confirms nothing from then on', async () => {
    const server = await start();
    const store = await open(server.url);
    await store.confirm();
    await server.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lfu');
    await expect(store.confirm()).rejects.toThrow('noeviction');
    await server.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await store.confirm();
  });

  it('without a file of its own is durable by a replica, for as long as that acknowledges', async () => {
    const primary = await start({ appendonly: 'no' });
    const replica = await replicaOf(primary);
    const store = await open(primary.url);
    expect(store.durability).toEqual({ durable: true });
    await store.enqueue('orders', 'a', 'x');
    await expectConfirmed(store);
    replica.pause();
    await store.enqueue('orders', 'b', 'x');
    await expect(store.confirm()).rejects.toThrow('No replica');
    replica.resume();
    await expectConfirmed(store);
  });

  /** An address that leads to one server or the other, as that of a hosted pair does. */
  const addressOf = async (target: { port: number }): Promise<string> => {
    const server = createServer((socket) => {
      const upstream = connect(target.port, '127.0.0.1');
      socket.on('error', () => upstream.destroy()).on('close', () => upstream.destroy());
      upstream.on('error', () => socket.destroy()).on('close', () => socket.destroy());
      socket.pipe(upstream).pipe(socket);
    });
    ends.push(() => void server.close());
    return `redis://127.0.0.1:${await listen(server)}`;
  };

  it('that becomes a replica on an open connection is left for the new primary, with nothing confirmed at first', async () => {
    const first = await start({ appendonly: 'no' });
    const second = await replicaOf(first);
    const target = { port: first.port };
    const store = await open(await addressOf(target));
    await store.set('room:key', 'before');
    await expectConfirmed(store);
    target.port = second.port;
    await second.command('REPLICAOF', 'NO', 'ONE');
    await first.command('REPLICAOF', '127.0.0.1', second.port);
    await expect(store.set('room:key', 'lost')).rejects.toThrow('READONLY');
    const write = (): Promise<string | undefined> => store.update('room:key', (value) => value && 'after');
    await expect.poll(() => write().catch(() => 'not yet'), { timeout: 15_000 }).toBe('after');
    await expect(store.confirm()).rejects.toThrow('failed over');
  });

  it('that becomes a replica under a script is left as well', async () => {
    const first = await start();
    const second = await replicaOf(first);
    const target = { port: first.port };
    const store = await open(await addressOf(target));
    target.port = second.port;
    await second.command('REPLICAOF', 'NO', 'ONE');
    await first.command('REPLICAOF', '127.0.0.1', second.port);
    const queue = (): Promise<string> =>
      store.enqueue('orders', 'a', 'x').then(
        () => 'queued',
        () => 'not yet',
      );
    expect(await queue()).toBe('not yet');
    await expect.poll(queue, { timeout: 15_000 }).toBe('queued');
    expect((await store.claim('orders', 30))?.id).toBe('a');
  });
});
