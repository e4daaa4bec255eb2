import { describe, expect, it } from 'vitest';
import { DeadLetters, type DeadLetter } from '../../../src/server/orders/dead-letters.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';

const letter = (id: string): DeadLetter => ({
  ...{ id, queue: 'orders', order: '1001', reason: 'refused', attempts: 1, at: '2026-05-01T12:00:00.000Z' },
});

describe('dead letters', () => {
  it('are listed from the newest, once each, and queued again when asked', async () => {
    const store = memoryStore();
    const dead = new DeadLetters(store);
    for (const id of ['a.1', 'b.1', 'a.1']) expect(await dead.add(letter(id))).toBe(true);
    expect((await dead.list()).map(({ id }) => id)).toEqual(['a.1', 'b.1']);
    expect(await dead.retry(({ id }) => id === 'b.1')).toEqual([letter('b.1')]);
    expect(await dead.retry(({ id }) => id === 'c.1')).toEqual([]);
    expect(await store.claim('orders', 60)).toMatchObject({ id: 'b.1', attempts: 1 });
    expect((await dead.list()).map(({ id }) => id)).toEqual(['a.1']);
  });

  it('are a thousand at most: a delivery that finds no room must stay in its queue', async () => {
    const dead = new DeadLetters(memoryStore());
    for (let at = 0; at < 1_000; at++) await dead.add(letter(`a.${at}`));
    expect(await dead.add(letter('b.1'))).toBe(false);
    expect(await dead.add(letter('a.5'))).toBe(true);
    await dead.forget(({ id }) => id === 'a.5');
    expect(await dead.add(letter('b.1'))).toBe(true);
  });
});
