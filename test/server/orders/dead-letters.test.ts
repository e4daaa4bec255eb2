import { describe, expect, it } from 'vitest';
import { DeadLetters, type DeadLetter } from '../../../src/server/orders/dead-letters.js';
import { OrderRecords } from '../../../src/server/orders/order-record.js';
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

  it('are discarded when asked, with the customer’s data that was kept for their sake', async () => {
    const store = memoryStore();
    const [dead, records] = [new DeadLetters(store), new OrderRecords(store)];
    const transaction = { status: 'confirmed' as const, journey: 'j', order: {}, applied: [], withCode: true };
    const pending = { external_id: '1', line_items: [], customer: { email: 'ada@shopper.example' } };
    const kept = { orderId: '1', version: 3, delivered: 1, content: '', products: [], pending };
    await records.update('a', () => ({ ...kept, transaction: { ...transaction, customer: { id: 'Ada' } } }));
    for (const id of ['a.3', 'a.confirmed', 'b.1']) await dead.add(letter(id));
    expect((await dead.discard(({ id }) => id.startsWith('a'))).map(({ id }) => id)).toEqual(['a.confirmed', 'a.3']);
    expect(await records.read('a')).toEqual({
      ...{ orderId: '1', version: 3, delivered: 3, content: '', products: [] },
      transaction: { ...transaction, reported: 'confirmed' },
    });
    expect((await dead.list()).map(({ id }) => id)).toEqual(['b.1']);
  });

  it('of an order that has changed since are discarded without the change', async () => {
    const store = memoryStore();
    const [dead, records] = [new DeadLetters(store), new OrderRecords(store)];
    const pending = { external_id: '1', line_items: [] };
    const kept = { orderId: '1', version: 3, delivered: 1, content: '', products: [], pending };
    await records.update('a', () => kept);
    await dead.add(letter('a.2'));
    await dead.discard(() => true);
    expect(await records.read('a')).toEqual({ ...kept, delivered: 2 });
  });

  it('that another version of this package has written stay as they are', async () => {
    const store = memoryStore();
    const dead = new DeadLetters(store);
    const [newer, added] = [{ id: 'n.1', stamp: 7 }, letter('a.1')];
    await store.set('dead-letters', JSON.stringify([newer]));
    await dead.add(added);
    expect(await dead.list()).toEqual([added]);
    await dead.discard(() => true);
    expect(await store.get('dead-letters')).toBe(JSON.stringify([newer]));
    await store.set('dead-letters', '{');
    expect(await dead.list()).toEqual([]);
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
