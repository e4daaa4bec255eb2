import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRIORITIES, VendorError, type Priority } from '../../../../src/server/vendors/review-vendor.js';
import { SITEJABBER_LIMITS } from '../../../../src/server/vendors/sitejabber/contract.js';
import { memoryStore } from '../../../../src/server/stores/memory-store.js';
import { createRateLimiter, type RateLimiter, type Permit } from '../../../../src/server/vendors/calls/rate-limiter.js';
import type { RateWindow } from '../../../../src/server/vendors/calls/call-log.js';
import type { Store } from '../../../../src/server/platform/store.js';
import type { Clock } from '../../../../src/server/platform/clock.js';
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
  clock: Clock,
  { windows = SMALL, store = memoryStore({ clock: () => clock.now() }) }: Setting = {},
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

/** The same for many moments that are in order. */
function mostIn(moments: readonly number[], ms: number): number {
  let most = 0;
  let start = 0;
  for (const [index, moment] of moments.entries()) {
    while (moment - (moments[start] ?? moment) > ms) start += 1;
    most = Math.max(most, index - start + 1);
  }
  return most;
}

/** By how much a window is counted too long at most. */
const bucketOf = (ms: number): number => Math.ceil(ms / 60);

/** A vendor at the end of a network: counts a call some time after it was sent, answers some time later, or never. */
interface Trip {
  readonly there: number;
  readonly back: number;
}

/** Makes one call; `counted` gets the moment at which the vendor counts it. */
async function travel(clock: FakeClock, permit: Permit, trip: Trip, counted: number[], skew = 0): Promise<void> {
  const answered = clock.now() + skew + trip.there + trip.back <= permit.deadline;
  await clock.wait(trip.there);
  counted.push(clock.now());
  if (!answered) return;
  await clock.wait(trip.back);
  permit.settle(false);
}

/** The clock of an instance that is so many milliseconds ahead. */
const skewed = (clock: FakeClock, ms: number): Clock => ({
  now: () => clock.now() + ms,
  after: (delay, run) => clock.after(delay, run),
});

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
    const skews = fc.integer({ min: -20_000, max: 20_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(call, { minLength: 1, maxLength: 40 }),
        delays,
        skews,
        async (calls, storeDelays, skew) => {
          const clock = new FakeClock();
          const store = remote(memoryStore({ clock: clock.now }), clock, storeDelays);
          const instances = [make(clock, { store }), make(skewed(clock, skew), { store })];
          const counted: number[] = [];
          const journeys = calls.map(async ({ priority, instance, ...trip }, index) => {
            await clock.wait(calls.slice(0, index + 1).reduce((sum, { pause }) => sum + (pause < 700 ? 0 : pause), 0));
            const permit = await instances[instance]?.acquire({ priority });
            if (permit) await travel(clock, permit, trip, counted, instance === 1 ? skew : 0);
          });
          await clock.runOut();
          await Promise.all(journeys);
          expect(counted).toHaveLength(calls.length);
          for (const { calls: allowed, ms } of SMALL) expect(busiest(counted, ms)).toBeLessThanOrEqual(allowed);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('holds the documented figures under a burst across a window edge, and uses them up', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: SITEJABBER_LIMITS });
    const counted: number[] = [];
    const burst = (size: number): Promise<void>[] =>
      Array.from({ length: size }, async () => {
        const permit = await limiter.acquire({ priority: 'first-page' });
        await travel(clock, permit, { there: 50, back: 50 }, counted);
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
    expect(next - start).toBeGreaterThan(TIMEOUT + GRACE + 1_000);
    expect(next - start).toBeLessThanOrEqual(TIMEOUT + GRACE + 1_000 + bucketOf(1_000));
  });

  it('counts both ends of a window', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 1, ms: 1_000 }] });
    (await limiter.acquire({ priority: 'first-page' })).settle(false);
    // Until then answers are collected.
    await clock.advance(250);
    const settledAt = clock.now();
    let next = 0;
    void limiter.acquire({ priority: 'first-page' }).then(() => (next = clock.now()));
    await clock.advance(1_500);
    expect(next - settledAt).toBeGreaterThan(1_000);
    expect(next - settledAt).toBeLessThanOrEqual(1_000 + bucketOf(1_000));
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
    await clock.advance(1_000);
    let given: Permit | undefined;
    void stays.then((permit) => (given = permit));
    await settled();
    expect(given).toBeUndefined();
    await clock.advance(250 + bucketOf(1_000));
    expect(given?.deadline).toBeGreaterThan(clock.now() - 250 - bucketOf(1_000));
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

  it('lets nobody through when the store fails', async () => {
    const clock = new FakeClock();
    const broken: SharedStore = {
      reach: 'fleet',
      update: () => Promise.reject(new Error('redis://secret@host is down')),
    };
    const failure = await make(clock, { store: broken })
      .acquire({ priority: 'gather' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(VendorError);
    expect(failure).toMatchObject({ kind: 'unavailable', detail: 'rate limit' });
  });

  it.each(['junk', '{"calls":"none"}', undefined])(
    'adds what each instance remembers when the store has lost its record: %j',
    async (left) => {
      const clock = new FakeClock();
      const store = memoryStore({ clock: clock.now });
      const instances = [make(clock, { store }), make(clock, { store })];
      const counted: number[] = [];
      const ask = async (limiter: RateLimiter): Promise<void> =>
        travel(clock, await limiter.acquire({ priority: 'first-page' }), { there: 10, back: 10 }, counted);
      const journeys = instances.flatMap((limiter) => Array.from({ length: 10 }, () => ask(limiter)));
      await clock.advance(1_400);
      expect(counted).toHaveLength(6);
      if (left === undefined) await store.delete('calls');
      else await store.set('calls', left);
      await clock.runOut();
      await Promise.all(journeys);
      expect(counted).toHaveLength(20);
      for (const { calls, ms } of SMALL) expect(busiest(counted, ms)).toBeLessThanOrEqual(calls);
    },
  );

  it('survives a clock of the store that is set back', async () => {
    const clock = new FakeClock();
    let setBack = 0;
    const store = memoryStore({ clock: () => clock.now() - setBack });
    for (let turn = 0; turn < 3; turn++) {
      (await make(clock, { store }).acquire({ priority: 'first-page' })).settle(turn === 2);
      await clock.advance(300);
    }
    setBack = 365 * 86_400_000;
    let given = 0;
    void make(clock, { store })
      .acquire({ priority: 'first-page' })
      .then(() => (given = clock.now()));
    const start = clock.now();
    await clock.advance(LONGEST);
    expect(given - start).toBeGreaterThan(0);
  });

  it('lets no call wait for ever, whatever others ask for first', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 10, ms: 1_000 }] });
    let asked = 0;
    let stopped = false;
    const busy = async (): Promise<void> => {
      while (!stopped) {
        asked += 1;
        const permit = await limiter.acquire({ priority: 'first-page' });
        await clock.wait(20);
        permit.settle(false);
      }
    };
    for (let shopper = 0; shopper < 30; shopper++) void busy();
    await clock.advance(1_000);
    let gathered = 0;
    for (let set = 0; set < 3; set++) void limiter.acquire({ priority: 'gather' }).then(() => gathered++);
    const before = asked;
    await clock.advance(20_000);
    expect(gathered).toBe(3);
    expect(asked - before).toBeGreaterThan(20 * 3);
    stopped = true;
  });

  it('refuses a call at once when too many wait', async () => {
    const clock = new FakeClock();
    const limiter = make(clock, { windows: [{ calls: 1, ms: 3_600_000 }] });
    const leaving: AbortController[] = [];
    const ask = (priority: Priority) => {
      const controller = new AbortController();
      leaving.push(controller);
      return limiter.acquire({ priority, signal: controller.signal });
    };
    await ask('gather');
    const all = Array.from({ length: 2_000 }, () => ask('gather').catch(() => undefined));
    await expect(ask('gather')).rejects.toMatchObject({ kind: 'busy', retryAfter: 5 });
    all.push(ask('write').catch(() => undefined));
    for (const controller of leaving) controller.abort();
    await Promise.all(all);
  });
});

describe('at five thousand calls a minute', () => {
  const WINDOW: RateWindow = { calls: 5_000, ms: 60_000 };

  it('four instances make at least nine tenths of what is allowed, and never more, with a small record', async () => {
    const clock = new FakeClock();
    const inner = memoryStore({ clock: clock.now });
    let updates = 0;
    let longest = 0;
    const store: SharedStore = {
      reach: 'fleet',
      async update(key, change, options) {
        await clock.wait(2);
        updates += 1;
        const value = await inner.update(key, change, options);
        longest = Math.max(longest, value?.length ?? 0);
        await clock.wait(2);
        return value;
      },
    };
    const counted: number[] = [];
    const until = clock.now() + 4 * WINDOW.ms;
    const workers = Array.from({ length: 4 }, () =>
      createRateLimiter({ store, key: 'calls', windows: [WINDOW], timeout: 10_000, clock }),
    ).flatMap((limiter) =>
      // As many at a time as keep the limit busy.
      Array.from({ length: 25 }, async () => {
        while (clock.now() < until) {
          const permit = await limiter.acquire({ priority: 'first-page' });
          await clock.wait(100);
          counted.push(clock.now());
          await clock.wait(100);
          permit.settle(false);
        }
      }),
    );
    await clock.advance(5 * WINDOW.ms);
    await Promise.all(workers);
    const first = counted[0] ?? 0;
    const steady = counted.filter((moment) => moment - first >= WINDOW.ms && moment - first < 4 * WINDOW.ms);
    expect(steady.length).toBeGreaterThanOrEqual(0.9 * 3 * WINDOW.calls);
    expect(mostIn(counted, WINDOW.ms)).toBeLessThanOrEqual(WINDOW.calls);
    expect(longest).toBeLessThan(1_024);
    expect(updates / counted.length).toBeLessThan(1);
  });
});

/** The longest pause and the longest window, in milliseconds. */
const LONGEST = 606_000;
