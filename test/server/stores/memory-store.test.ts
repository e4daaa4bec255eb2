import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../src/server/platform/store.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import { runStoreSuite, withClock } from './store-suite.js';

runStoreSuite('memoryStore', () => withClock((clock) => memoryStore({ clock })), false);

describe('memoryStore alone', () => {
  it('drops the least recently used value when it is full', async () => {
    const store = memoryStore({ maxEntries: 2 });
    await store.set('a', '1');
    await store.set('b', '2');
    await store.get('a');
    await store.set('c', '3');
    expect([await store.get('a'), await store.get('b'), await store.get('c')]).toEqual(['1', undefined, '3']);
  });

  it('drops as many of the least recently used as a long value needs', async () => {
    const store = memoryStore({ maxCharacters: 12 });
    await store.set('a', '123');
    await store.set('b', '123');
    await store.set('c', '123');
    await store.get('a');
    await store.set('d', '1234567');
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(store.get))).toEqual(['123', undefined, undefined, '1234567']);
    await store.set('d', '1');
    await store.set('e', '123456');
    expect(await Promise.all(['a', 'd', 'e'].map(store.get))).toEqual([undefined, '1', '123456']);
    await store.set('f', '123456789012');
    expect(await Promise.all(['d', 'e', 'f'].map(store.get))).toEqual([undefined, undefined, undefined]);
  });

  it('drops no delivery: a queue that is full refuses', async () => {
    const store = memoryStore();
    const ids = Array.from({ length: 10_000 }, (_, id) => String(id));
    await Promise.all(ids.map((id) => store.enqueue('orders', id, '')));
    await expect(store.enqueue('orders', 'one more', '')).rejects.toBeInstanceOf(StoreError);
    await store.enqueue('orders', '0', 'again');
    await store.enqueue('other', 'a', '');
    await store.complete('orders', '0');
    await store.enqueue('orders', 'one more', '');
    expect((await store.claim('orders', 30))?.id).toBe('1');
  });
});
