import { inspect } from 'node:util';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../../src/server/platform/store.js';
import type { RedisClient } from '../../../src/server/stores/redis-client.js';
import { redisStore } from '../../../src/server/stores/redis-store.js';
import { findRedis } from '../../tools/redis.mjs';
import { RedisCluster, RedisServer } from '../redis-server.js';
import { expectShared, runStoreSuite } from './store-suite.js';

/** What a queue consists of. */
const keyOf = (part: string): string => `vouchsafe:{queue:orders}:${part}`;
const due = keyOf('due');
const deliveries = keyOf('deliveries');
const attempts = keyOf('attempts');
const number = keyOf('number');

describe.skipIf(!findRedis())('on a Redis server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => server.empty());

  runStoreSuite('redisStore', async () => ({
    store: await redisStore(server.url),
    pass: (ms) => server.age(ms),
    async breakDown() {
      await server.kill();
      return () => server.restart();
    },
  }));

  it('is one for two instances', async () => {
    await expectShared(() => redisStore(server.url));
  });

  it('keeps to its prefix', async () => {
    const [one, other] = [await redisStore(server.url), await redisStore(server.url, { prefix: 'elsewhere:' })];
    await one.set('room:key', 'value');
    await one.enqueue('orders', 'a', 'x');
    expect([await other.get('room:key'), await other.claim('orders', 30)]).toEqual([undefined, undefined]);
    expect((await server.keys()).every((key) => key.startsWith('vouchsafe:'))).toBe(true);
    await Promise.all([one.close(), other.close()]);
  });

  it('keeps what it has taken on through a kill of the server', async () => {
    const store = await redisStore(server.url);
    await store.set('room:key', 'value');
    await store.enqueue('orders', 'a', 'x');
    await server.kill();
    await expect(store.get('room:key')).rejects.toThrow(/^Redis: /);
    await server.restart();
    const after = await redisStore(server.url);
    expect(await after.get('room:key')).toBe('value');
    expect(await after.claim('orders', 30)).toEqual({ id: 'a', payload: 'x', attempts: 1 });
    // The first finds its way back by itself.
    await expect.poll(() => store.get('room:key').catch(() => 'not yet'), { timeout: 10_000 }).toBe('value');
    await Promise.all([store.close(), after.close()]);
  });

  it('says in a sentence why it cannot be opened, and never the password', async () => {
    await expect(redisStore('localhost:6379')).rejects.toThrow('redis:// or rediss://');
    const wrong = server.url.replace('redis://', 'redis://reader:hunter2@');
    const refused = await redisStore(wrong).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Error);
    expect(inspect(refused, { depth: 9, showHidden: true })).not.toContain('hunter2');
    await expect(redisStore('redis://127.0.0.1:1')).rejects.toThrow(/^Redis: /);
    await expect(redisStore('redis://127.0.0.1:1')).rejects.toThrow('127.0.0.1:1: nothing listens there');
    await expect(redisStore('redis://no-such-host.invalid')).rejects.toThrow('is not known');
  });

  it('warns of a server that keeps nothing on disk', async () => {
    const warned: string[] = [];
    const collect = ({ message }: Error): void => void warned.push(message);
    process.on('warning', collect);
    const volatile = await RedisServer.start({ appendonly: 'no' });
    await (await redisStore(volatile.url)).close();
    await (await redisStore(server.url)).close();
    await vi.waitFor(() => expect(warned).toHaveLength(1));
    expect(warned[0]).toContain('appendonly yes');
    process.off('warning', collect);
    await volatile.stop();
  });

  it('goes by the time of the server, not by its own', async () => {
    const client = new Redis(server.url);
    // A server whose clock is an hour ahead: what it answers first is its time.
    const ahead: RedisClient = {
      isCluster: false,
      async call(command, ...values) {
        const answer = await client.call(command, ...values);
        const isTimed = command === 'EVAL' && Array.isArray(answer) && answer.length === 2;
        return isTimed ? [Number(answer[0]) + 3_600_000, ...answer.slice(1)] : answer;
      },
      disconnect: () => {},
    };
    const store = await redisStore(ahead);
    const now = await store.update('room:key', (_, time) => String(time));
    expect(Number(now)).toBeGreaterThan(Date.now() + 3_000_000);
    await store.close();
    client.disconnect();
  });

  it('takes a client of the merchant’s, and leaves it open', async () => {
    const client = new Redis(server.url);
    const store = await redisStore(client);
    await store.update('room:key', () => 'value');
    expect(await store.get('room:key')).toBe('value');
    await store.close();
    expect(await client.ping()).toBe('PONG');
    client.disconnect();
  });

  it('leaves the entries of a newer version to it, and delivers past them', async () => {
    const store = await redisStore(server.url);
    await server.command('SET', 'vouchsafe:room:key', 'v2:{"a":1}');
    expect(await store.get('room:key')).toBeUndefined();
    await expect(store.update('room:key', () => 'ours')).rejects.toBeInstanceOf(StoreError);
    expect(await server.command('GET', 'vouchsafe:room:key')).toBe('v2:{"a":1}');
    await store.enqueue('orders', 'newer', 'x');
    await store.enqueue('orders', 'ours', 'y');
    const place = '0000000000000001newer';
    await server.command('HSET', deliveries, 'newer', JSON.stringify([place, 'v2:x']));
    expect(await store.claim('orders', 0)).toEqual({ id: 'ours', payload: 'y', attempts: 1 });
    await store.complete('orders', 'ours');
    expect(await store.claim('orders', 0)).toBeUndefined();
    expect(await server.command('HGET', attempts, 'newer')).toBeNull();
    await store.close();
  });

  it('reads what was written before entries had a version', async () => {
    const store = await redisStore(server.url);
    await server.command('SET', 'vouchsafe:room:key', '{"a":1}');
    await server.command('HSET', deliveries, 'a', JSON.stringify(['0000000000000001a', 'x']));
    await server.command('ZADD', due, 1, '0000000000000001a');
    expect(await store.get('room:key')).toBe('{"a":1}');
    expect(await store.update('room:key', (value) => `${value} `)).toBe('{"a":1} ');
    expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'x', attempts: 1 });
    expect(await server.command('GET', 'vouchsafe:room:key')).toBe('v1:{"a":1} ');
    await store.close();
  });
});

describe.skipIf(!findRedis())('a queue of which something is gone', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => server.empty());

  it.each([
    ['its payload', () => server.command('HDEL', deliveries, 'a')],
    ['what its payload is made of', () => server.command('HSET', deliveries, 'a', 'not JSON')],
    ['a part of its payload', () => server.command('HSET', deliveries, 'a', '["place"]')],
    ['all payloads but one', () => server.command('DEL', deliveries)],
  ])('delivers the others though a delivery has lost %s', async (_, lose) => {
    const store = await redisStore(server.url);
    await store.enqueue('orders', 'a', 'first');
    await lose();
    await store.enqueue('orders', 'b', 'second');
    expect(await store.claim('orders', 30)).toMatchObject({ id: 'b', payload: 'second' });
    expect(await store.claim('orders', 30)).toBeUndefined();
    await store.release('orders', 'a', 0);
    await store.complete('orders', 'a');
    await store.enqueue('orders', 'a', 'again');
    expect(await store.claim('orders', 30)).toMatchObject({ id: 'a', payload: 'again' });
    await store.close();
  });

  it.each([
    ['when it is due', () => server.command('DEL', due)],
    ['how often it was claimed', () => server.command('DEL', attempts)],
    ['the number of the next', () => server.command('DEL', number)],
  ])('delivers an order that is sent again though the queue has lost %s', async (_, lose) => {
    const store = await redisStore(server.url);
    await store.enqueue('orders', 'a', 'first');
    await lose();
    await store.enqueue('orders', 'a', 'first');
    expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'first', attempts: 1 });
    await store.enqueue('orders', 'a', 'first');
    expect(await store.claim('orders', 30)).toBeUndefined();
    await store.complete('orders', 'a');
    await store.close();
  });

  it('delivers an id once though an older place of it is left', async () => {
    const store = await redisStore(server.url);
    await store.enqueue('orders', 'a', 'first');
    await server.command('DEL', deliveries);
    await store.enqueue('orders', 'a', 'second');
    expect((await store.claim('orders', 30))?.payload).toBe('second');
    expect(await store.claim('orders', 30)).toBeUndefined();
    await store.close();
  });
});

describe.skipIf(!findRedis())('on a Redis cluster', () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await RedisCluster.start();
    await vi.waitUntil(() => cluster.isReady(), { timeout: 30_000 });
  });
  afterAll(() => cluster.stop());
  beforeEach(() => cluster.empty());

  runStoreSuite('redisStore', async () => ({
    store: await redisStore(cluster.url),
    pass: (ms) => cluster.age(ms),
    async breakDown() {
      await Promise.all(cluster.servers.map((server) => server.kill()));
      return async () => {
        await Promise.all(cluster.servers.map((server) => server.restart()));
        await vi.waitUntil(() => cluster.isReady(), { timeout: 30_000 });
      };
    },
  }));

  it('spreads its keys over every server, given one of them', async () => {
    const store = await redisStore(cluster.url);
    await Promise.all(Array.from({ length: 60 }, (_, key) => store.set(`room:${key}`, String(key))));
    const counts = await Promise.all(cluster.servers.map(async (server) => (await server.keys()).length));
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    const values = await Promise.all(Array.from({ length: 60 }, (_, key) => store.get(`room:${key}`)));
    expect(values).toEqual(values.map((_, key) => String(key)));
    for (const queue of ['orders', 'redemptions', 'votes', 'replies']) {
      await store.enqueue(queue, 'a', queue);
      expect((await store.claim(queue, 30))?.payload).toBe(queue);
      await store.complete(queue, 'a');
    }
    await store.close();
  });

  it('is one for two instances', async () => {
    await expectShared(() => redisStore(cluster.url));
  });

  it('is durable when every server is', async () => {
    const store = await redisStore(cluster.url);
    expect(store.durability).toEqual({ durable: true });
    await store.confirm();
    const [, second] = cluster.servers;
    await second?.command('CONFIG', 'SET', 'appendonly', 'no');
    await expect(store.confirm()).rejects.toThrow('appendonly yes');
    await second?.command('CONFIG', 'SET', 'appendonly', 'yes');
    await store.confirm();
    await store.close();
  });
});
