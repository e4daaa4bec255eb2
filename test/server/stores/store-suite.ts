import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError, type Store } from '../../../src/server/platform/store.js';

/** How long something may take that is waited for. */
const POLL = { timeout: 15_000 } as const;

const increment = (value: string | undefined): string => String(Number(value ?? 0) + 1);

export interface StoreUnderTest {
  readonly store: Store;
  /** Moves the store's time on by so many milliseconds. */
  readonly pass: (ms: number) => Promise<void> | void;
  /** Makes the store unable to write; what it returns mends it. */
  readonly breakDown?: () => Promise<() => Promise<unknown>>;
}

/** Every call that writes. */
const writes = (store: Store): readonly Promise<unknown>[] => [
  store.set('room:key', 'value'),
  store.delete('room:key'),
  store.update('room:key', increment),
  store.enqueue('orders', 'a', 'x'),
  store.claim('orders', 30),
  store.complete('orders', 'a'),
  store.release('orders', 'a', 1),
  store.ping(),
];

/** Every call is refused in the interface's own words, none in a driver's. */
async function expectStoreErrors(calls: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.all(calls.map((call) => call.catch((error: unknown) => error)));
  expect(outcomes.map((outcome) => outcome instanceof StoreError)).toEqual(calls.map(() => true));
}

/**
 * The contract of `Store`, run for each implementation.
 * @param canFail Whether `breakDown` is given: memory takes writes for as long as it is there.
 */
export function runStoreSuite(name: string, make: () => Promise<StoreUnderTest>, canFail = true): void {
  describe(name, () => {
    let store: Store;
    let pass: StoreUnderTest['pass'];
    let breakDown: StoreUnderTest['breakDown'];
    beforeEach(async () => {
      ({ store, pass, breakDown } = await make());
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

    it('leaves a value that an update does not change the time it has left', async () => {
      await store.set('room:key', 'value', { ttl: 10 });
      expect(await store.update('room:key', (value) => value)).toBe('value');
      await pass(10_000);
      expect(await store.get('room:key')).toBeUndefined();
    });

    it('gives an unchanged value a new time to live when an update says one', async () => {
      await store.set('room:key', 'value', { ttl: 10 });
      await store.update('room:key', (value) => value, { ttl: 20 });
      await pass(15_000);
      expect(await store.get('room:key')).toBe('value');
    });

    it('tells an update the time of the store', async () => {
      const before = await store.time();
      let told = Number.NaN;
      await store.update('room:key', (_, now) => {
        told = now;
        return 'value';
      });
      expect(told).toBeGreaterThanOrEqual(before);
      expect(told).toBeLessThanOrEqual(await store.time());
      expect(Number.isInteger(told)).toBe(true);
    });

    it.each(['v0:', 'v1:value', 'v2:value', 'v999:', 'v1:v1:', 'V2:', ':', '{"v":2}', 'null'])(
      'gives back a value that looks like one of its own marks: %s',
      async (value) => {
        await store.set('room:set', value);
        await store.update('room:updated', () => value);
        await store.enqueue('orders', 'a', value);
        expect([await store.get('room:set'), await store.get('room:updated')]).toEqual([value, value]);
        expect(await store.update('room:set', (found) => `was ${found}`)).toBe(`was ${value}`);
        expect((await store.claim('orders', 30))?.payload).toBe(value);
      },
    );

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

    it('renews a claim by a release with a delay, which counts as no attempt', async () => {
      await store.enqueue('orders', 'a', 'x');
      await store.claim('orders', 30);
      await pass(20_000);
      await store.release('orders', 'a', 30);
      await pass(20_000);
      expect(await store.claim('orders', 30)).toBeUndefined();
      await pass(10_000);
      expect((await store.claim('orders', 30))?.attempts).toBe(2);
    });

    it('says that it takes writes, and keeps them as it promises', async () => {
      await store.set('room:key', 'value');
      await store.ping();
      await store.confirm();
      expect(await store.get('room:key')).toBe('value');
    });

    it('says in a sentence why orders would be lost in it, where they would', () => {
      if (store.durability.durable) expect(store.reach).not.toBe('process');
      else expect(store.durability.reason).toMatch(/^[A-Z].*\.$/);
    });

    it.runIf(canFail)('fails with the error of the interface while it cannot write, and then goes on', async () => {
      const mend = await breakDown?.();
      await expectStoreErrors(writes(store));
      await mend?.();
      await expect.poll(() => store.update('room:count', increment).catch(() => 'not yet'), POLL).toBe('1');
    });

    it('fails with the error of the interface once it is closed', async () => {
      await store.close();
      await expectStoreErrors([...writes(store), store.get('room:key'), store.time(), store.confirm()]);
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
export async function withClock(
  open: (clock: () => number) => Store | Promise<Store>,
): Promise<Pick<StoreUnderTest, 'store' | 'pass'>> {
  let now = 1_000_000;
  return { store: await open(() => now), pass: (ms) => void (now += ms) };
}
