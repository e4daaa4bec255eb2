import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import { runStoreSuite, withClock } from './store-suite.js';

runStoreSuite('memoryStore', () => withClock((clock) => memoryStore({ clock })));

describe('memoryStore alone', () => {
  it('drops the least recently used value when it is full', async () => {
    const store = memoryStore({ maxEntries: 2 });
    await store.set('a', '1');
    await store.set('b', '2');
    await store.get('a');
    await store.set('c', '3');
    expect([await store.get('a'), await store.get('b'), await store.get('c')]).toEqual(['1', undefined, '3']);
  });
});
