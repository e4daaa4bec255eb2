import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRIORITIES, VendorError, type Priority } from '../../../../src/server/vendors/review-vendor.js';
import { SITEJABBER_LIMITS } from '../../../../src/server/vendors/sitejabber/contract.js';
import { memoryStore } from '../../../../src/server/stores/memory-store.js';
import { createRateLimiter, type RateLimiter, type Permit } from '../../../../src/server/vendors/calls/rate-limiter.js';
import type { RateWindow } from '../../../../src/server/vendors/calls/call-log.js';
import type { Store } from '../../../../src/server/platform/store.js';
import { FakeClock, settled } from './fake-clock.js';

const SMALL: RateWindow[] = [
  { calls: 3, ms: 1_000 },
  { calls: 7, ms: 5_000 },
];
const TIMEOUT = 800;
const GRACE = 200;

/** The part of a store that the limiter needs. */
type SharedStore = Pick<Store, 'reach' | 'update'>;

interface Setting {
  windows?: readonly RateWindow[];
  store?: SharedStore;
}

function make(
  clock: FakeClock,
  { windows = SMALL, store = memoryStore({ clock: clock.now }) }: Setting = {},
): RateLimiter {
  return createRateLimiter({ store, key: 'calls', windows, timeout: TIMEOUT, grace: GRACE, clock });
}

/** The most moments of a list that any closed stretch of so many milliseconds holds. */
function busiest(moments: readonly number[], ms: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map((first, index) => sorted.slice(index).filter((other) => other - first <= ms).length),
  );
}

/** A vendor at the end of a network: counts a call some time after it was sent, answers some time later, or never. */
interface Trip {
  readonly there: number;
  readonly back: number;
}

/** Makes one call; `counted` gets the moment at which the vendor counts it. */
async function travel(clock: FakeClock, reservation: Permit, trip: Trip, counted: number[]): Promise<void> {
  const answered = clock.now() + trip.there + trip.back <= reservation.deadline;
  await clock.wait(trip.there);
  counted.push(clock.now());
  if (!answered) return;
  await clock.wait(trip.back);
  reservation.settle(false);
}

/** A store some way off: both ways take their time, and so may its turn come late. */
const remote = (store: SharedStore, clock: FakeClock, delays: readonly number[]): SharedStore => {
  let turn = 0;
  const delay = (): Promise<void> => clock.wait(delays[turn++ % delays.length] ?? 0);
  return {
    reach: 'fleet',
    async update(key, change, options) {
      await delay();
      const value = await store.update(key, change, options);
      await delay();
      return value;
    },
  };
};

describe('createRateLimiter', () => {
  it('never lets the vendor count more than allowed in any window, whatever the traffic and the network', async () => {
    const call = fc.record({
      pause: fc.integer({ min: 0, max: 1_500 }),
      priority: fc.constantFrom(...PRIORITIES),
      instance: fc.nat(1),
      there: fc.integer({ min: 0, max: TIMEOUT + GRACE - 120 }),
      back: fc.integer({ min: 0, max: TIMEOUT }),
    });
    const delays = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 40 }), delays, async (calls, storeDelays) => {
        const clock = new FakeClock();
        const store = remote(memoryStore({ clock: clock.now }), clock, storeDelays);
        const instances = [make(clock, { store }), make(clock, { store })];
        const counted: number[] = [];
        const journeys = calls.map(async ({ priority, instance, ...trip }, index) => {
          await clock.wait(calls.slice(0, index + 1).reduce((sum, { pause }) => sum + (pause < 700 ? 0 : pause), 0));
          const reservation = await instances[instance]?.acquire({ priority });
          if (reservation) await travel(clock, reservation, trip, counted);
        });
        await clock.runOut();
        await Promise.all(journeys);
        expect(counted).toHaveLength(calls.length);
        for (const { calls: allowed, ms } of SMALL) expect(busiest(counted, ms)).toBeLessThanOrEqual(allowed);
      }),
      { numRuns: 150 },
    );
  });

  it('holds the documented figures under a burst across a window edge, and uses them up', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: SITEJABBER_LIMITS });
    const counted: number[] = [];
    const burst = (size: number): Promise<void>[] =>
      Array.from({ length: size }, async () => {
        const reservation = await limiter.acquire({ priority: 'first-page' });
        await travel(clock, reservation, { there: 50, back: 50 }, counted);
      });
    await clock.advance(9_900);
    const journeys = burst(30);
    await clock.advance(200);
    expect(counted).toHaveLength(10);
    journeys.push(...burst(1_200));
    await clock.advance(3_600_000 - 300);
    expect(counted).toHaveLength(1_000);
    await clock.runOut();
    await Promise.all(journeys);
    expect(counted).toHaveLength(1_230);
    expect(busiest(counted, 10_000)).toBe(10);
    expect(busiest(counted, 3_600_000)).toBe(1_000);
  });

  it('counts a call without an answer until the vendor can no longer count it', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 1, ms: 1_000 }] });
    await limiter.acquire({ priority: 'first-page' });
    let next = 0;
    void limiter.acquire({ priority: 'first-page' }).then(() => (next = clock.now()));
    const start = clock.now();
    await clock.advance(10_000);
    expect(next - start).toBe(TIMEOUT + GRACE + 1_000 + 1);
  });

  it('counts both ends of a window', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 1, ms: 1_000 }] });
    (await limiter.acquire({ priority: 'first-page' })).settle(false);
    await clock.advance(1_000);
    let next = 0;
    void limiter.acquire({ priority: 'first-page' }).then(() => (next = clock.now()));
    const edge = clock.now();
    await clock.advance(500);
    expect(next - edge).toBe(1);
  });

  it('keeps three of ten calls for first pages', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 10, ms: 10_000 }] });
    const started: Priority[] = [];
    const ask = (priority: Priority, times: number): void => {
      for (let turn = 0; turn < times; turn++) void limiter.acquire({ priority }).then(() => started.push(priority));
    };
    ask('gather', 9);
    await settled();
    expect(started).toEqual(Array.from({ length: 7 }, () => 'gather'));
    ask('write', 1);
    await settled();
    expect(started).toHaveLength(7);
    ask('first-page', 4);
    await settled();
    expect(started.slice(7)).toEqual(['first-page', 'first-page', 'first-page']);
  });

  it('serves the waiting by priority, then by arrival', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 1, ms: 100 }] });
    const order: string[] = [];
    const ask = (priority: Priority, name: string): void =>
      void limiter.acquire({ priority }).then((reservation) => {
        order.push(name);
        reservation.settle(false);
      });
    ask('gather', 'first come');
    await settled();
    for (const name of ['1', '2']) {
      for (const priority of [...PRIORITIES].reverse()) ask(priority, `${priority} ${name}`);
    }
    await clock.runOut();
    expect(order).toEqual(['first come', ...PRIORITIES.flatMap((priority) => [`${priority} 1`, `${priority} 2`])]);
  });

  it('lets somebody leave the line, and somebody who has left take nothing', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 1, ms: 1_000 }] });
    const first = await limiter.acquire({ priority: 'gather' });
    first.settle(false);
    const leaving = new AbortController();
    const left = limiter.acquire({ priority: 'gather', signal: leaving.signal });
    const stays = limiter.acquire({ priority: 'gather' });
    await settled();
    const reason = new Error('gone');
    leaving.abort(reason);
    await expect(left).rejects.toBe(reason);
    const start = clock.now();
    await clock.advance(1_001);
    expect((await stays).deadline).toBe(start + 1_001 + TIMEOUT);
  });

  it('waits for nothing once everybody has left', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 1, ms: 1_000 }] });
    await limiter.acquire({ priority: 'gather' });
    const leaving = new AbortController();
    const left = limiter.acquire({ priority: 'gather', signal: leaving.signal });
    await settled();
    expect(clock.alarms).toBe(1);
    leaving.abort();
    await expect(left).rejects.toThrow();
    await settled();
    expect(clock.alarms).toBe(0);
  });

  it('leaves no listener on a signal that lives on', async () => {
    const clock = new FakeClock();
    const limiter = make(clock);
    const { signal } = new AbortController();
    let listeners = 0;
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...listener: Parameters<typeof add>) => (listeners++, add(...listener));
    signal.removeEventListener = (...listener: Parameters<typeof remove>) => (listeners--, remove(...listener));
    await limiter.acquire({ priority: 'first-page', signal });
    await settled();
    expect(listeners).toBe(0);
  });

  it('gives a call that was not made back to the next in line', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 1, ms: 1_000 }] });
    const unused = await limiter.acquire({ priority: 'gather' });
    const next = limiter.acquire({ priority: 'gather' });
    await settled();
    unused.release();
    expect((await next).deadline).toBe(clock.now() + TIMEOUT);
  });

  it('looks at the store when somebody may go, not again and again', async () => {
    const clock = new FakeClock();
    const inner = memoryStore({ clock: clock.now });
    let updates = 0;
    const store: SharedStore = { reach: 'process', update: (...update) => (updates++, inner.update(...update)) };
    const limiter = make(clock, { store, windows: [{ calls: 2, ms: 60_000 }] });
    const all = Array.from({ length: 4 }, () => limiter.acquire({ priority: 'first-page' }));
    for (const reservation of await Promise.all(all.slice(0, 2))) reservation.settle(false);
    await clock.advance(59_000);
    expect(updates).toBeLessThanOrEqual(5);
    await clock.advance(2_000);
    await Promise.all(all);
    expect(updates).toBeLessThanOrEqual(7);
  });

  it('pauses everybody when the vendor is busy, longer each time, until it answers well', async () => {
    const clock = new FakeClock();
    const store = memoryStore({ clock: clock.now });
    const [one, other] = [make(clock, { store }), make(clock, { store })];
    const waited = async (limiter: RateLimiter, busy: boolean, retryAfter?: number): Promise<number> => {
      const start = clock.now();
      const reserved = limiter.acquire({ priority: 'first-page' });
      await clock.advance(601_000);
      const reservation = await reserved;
      const at = reservation.deadline - TIMEOUT;
      reservation.settle(busy, retryAfter);
      await settled();
      return at - start;
    };
    expect(await waited(one, true)).toBe(0);
    expect(await waited(other, true)).toBe(10_000);
    expect(await waited(one, true)).toBe(20_000);
    expect(await waited(one, false)).toBe(40_000);
    expect(await waited(one, true, 90)).toBe(0);
    expect(await waited(other, false)).toBe(90_000);
    expect(await waited(one, true, 86_400)).toBe(0);
    expect(await waited(one, false)).toBe(600_000);
  });

  it('takes several refusals at once for one', async () => {
    const clock = new FakeClock();
    const limiter = make(clock);
    const reservations = await Promise.all([1, 2, 3].map(() => limiter.acquire({ priority: 'first-page' })));
    for (const reservation of reservations) reservation.settle(true);
    await settled();
    const start = clock.now();
    const next = limiter.acquire({ priority: 'first-page' });
    await clock.advance(30_000);
    expect((await next).deadline).toBe(start + 10_000 + TIMEOUT);
  });

  it('lets nobody through when the store fails or holds something else', async () => {
    const clock = new FakeClock();
    const broken: SharedStore = {
      reach: 'fleet',
      update: () => Promise.reject(new Error('redis://secret@host is down')),
    };
    const failure = await make(clock, { store: broken })
      .acquire({ priority: 'gather' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(VendorError);
    expect(failure).toMatchObject({ kind: 'unavailable', detail: 'budget' });
    const store = memoryStore();
    await store.set('calls', '{"calls":"none"}');
    await expect(make(clock, { store }).acquire({ priority: 'gather' })).rejects.toBeInstanceOf(VendorError);
  });

  it('survives a clock that is set back', async () => {
    const store = memoryStore();
    const ahead = new FakeClock(1_800_000_000_000);
    for (let turn = 0; turn < 3; turn++) {
      (await make(ahead, { store }).acquire({ priority: 'first-page' })).settle(turn === 2);
    }
    const clock = new FakeClock(1_700_000_000_000);
    const reserved = make(clock, { store }).acquire({ priority: 'first-page' });
    await clock.advance(LONGEST);
    expect((await reserved).deadline).toBeLessThanOrEqual(1_700_000_000_000 + LONGEST + TIMEOUT);
  });
});

/** The longest pause and the longest window, in milliseconds. */
const LONGEST = 606_000;
