import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { redisStore } from '../../../src/server/stores/redis-store.js';
import { findRedis } from '../../tools/redis.mjs';
import { RedisServer } from '../redis-server.js';
import { expectShared, runStoreSuite } from './store-suite.js';

describe.skipIf(!findRedis())('on a Redis server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => server.empty());

  runStoreSuite('redisStore', async () => ({ store: await redisStore(server.url), pass: (ms) => server.age(ms) }));

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
});
