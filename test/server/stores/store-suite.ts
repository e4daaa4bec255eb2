import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/server/platform/store.js';

const increment = (value: string | undefined): string => String(Number(value ?? 0) + 1);

/** A store to try, and a way to move its time on by so many milliseconds. */
export interface StoreUnderTest {
  readonly store: Store;
  readonly pass: (ms: number) => Promise<void> | void;
}

/** The contract of `Store`, run for each implementation. */
export function runStoreSuite(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let store: Store;
    let pass: StoreUnderTest['pass'];
    beforeEach(async () => {
      ({ store, pass } = await make());
    });
    afterEach(() => store.close());

    it('gives back what was set, until it is deleted', async () => {
      expect(await store.get('room:key')).toBeUndefined();
      await store.set('room:key', 'häagen "quoted" \n 👩‍👩‍👧');
      expect(await store.get('room:key')).toBe('häagen "quoted" \n 👩‍👩‍👧');
      await store.set('room:key', '');
      expect(await store.get('room:key')).toBe('');
      await store.delete('room:key');
      expect(await store.get('room:key')).toBeUndefined();
    });

    it('forgets a value at the end of its time to live, and not before', async () => {
      await store.set('room:key', 'value', { ttl: 10 });
      await pass(9_000);
      expect(await store.get('room:key')).toBe('value');
      await pass(1_000);
      expect(await store.get('room:key')).toBeUndefined();
      expect(await store.update('room:key', (value) => `was ${value}`)).toBe('was undefined');
    });

    it('lets a later value stay where an earlier one would have ended', async () => {
      await store.set('room:key', 'first', { ttl: 1 });
      await store.set('room:key', 'second');
      await pass(120_000);
      await store.set('room:other', 'sweeps');
      expect(await store.get('room:key')).toBe('second');
    });

    it('updates without losing another update in between', async () => {
      await Promise.all(Array.from({ length: 100 }, () => store.update('room:count', increment)));
      expect(await store.get('room:count')).toBe('100');
    });

    it('deletes by an update to undefined, and keeps a value whose update throws', async () => {
      await store.set('room:key', 'value');
      await expect(
        store.update('room:key', () => {
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await store.get('room:key')).toBe('value');
      expect(await store.update('room:key', () => undefined)).toBeUndefined();
      expect(await store.get('room:key')).toBeUndefined();
    });

    it('gives an updated value a time to live', async () => {
      await store.update('room:key', () => 'value', { ttl: 5 });
      await pass(5_000);
      expect(await store.get('room:key')).toBeUndefined();
    });

    it('queues an id once, however often it is sent', async () => {
      await store.enqueue('orders', 'a', 'first');
      await store.enqueue('orders', 'a', 'again');
      await store.enqueue('other', 'a', 'elsewhere');
      expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'first', attempts: 1 });
      await store.enqueue('orders', 'a', 'while it is out');
      expect(await store.claim('orders', 30)).toBeUndefined();
      expect(await store.claim('other', 30)).toEqual({ id: 'a', payload: 'elsewhere', attempts: 1 });
    });

    it('claims the delivery that has waited longest, and delayed ones when they are due', async () => {
      await store.enqueue('orders', 'delayed', '1', { delay: 60 });
      await store.enqueue('orders', 'early', '2');
      await pass(1_000);
      await store.enqueue('orders', 'late', '3');
      expect((await store.claim('orders', 600))?.id).toBe('early');
      expect((await store.claim('orders', 600))?.id).toBe('late');
      expect(await store.claim('orders', 600)).toBeUndefined();
      await pass(59_000);
      expect((await store.claim('orders', 600))?.id).toBe('delayed');
    });

    it('lets a delivery be claimed again when its lease ends unfinished', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 30);
      await pass(29_000);
      expect(await store.claim('orders', 30)).toBeUndefined();
      await pass(1_000);
      expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'x', attempts: 2 });
    });

    it('removes a completed delivery, after which its id may be queued anew', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 30);
      await store.complete('orders', 'a');
      await pass(60_000);
      expect(await store.claim('orders', 30)).toBeUndefined();
      await store.enqueue('orders', 'a', 'y');
      expect(await store.claim('orders', 30)).toEqual({ id: 'a', payload: 'y', attempts: 1 });
    });

    it('lets a released delivery be claimed again after its delay', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 3_600);
      await store.release('orders', 'a', 10);
      expect(await store.claim('orders', 30)).toBeUndefined();
      await pass(10_000);
      expect((await store.claim('orders', 30))?.attempts).toBe(2);
    });
  });
}

/** Two stores over one place share values and deliveries, and lose no update of two at once. */
export async function expectShared(open: () => Promise<Store>): Promise<void> {
  const [one, other] = [await open(), await open()];
  const updates = Array.from({ length: 100 }, (_, index) => (index % 2 ? one : other).update('room:count', increment));
  await Promise.all(updates);
  expect(await one.get('room:count')).toBe('100');
  await one.enqueue('orders', 'a', 'x');
  expect((await other.claim('orders', 30))?.id).toBe('a');
  expect(await one.claim('orders', 30)).toBeUndefined();
  await Promise.all([one.close(), other.close()]);
}

/** A store with a clock that a test moves on. */
export async function withClock(open: (clock: () => number) => Store | Promise<Store>): Promise<StoreUnderTest> {
  let now = 1_000_000;
  return { store: await open(() => now), pass: (ms) => void (now += ms) };
}
