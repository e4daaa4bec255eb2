import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VendorError } from '../../../src/server/vendors/review-vendor.js';
import { QueueWorker, type Outcome } from '../../../src/server/orders/queue-worker.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import type { Store } from '../../../src/server/platform/store.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';

let clock: FakeClock;
let store: Store;
let tries: string[];
/** What was given up, after how many failures, and why. */
let given: string[];
/** There is no room to give anything up. */
let full: boolean;
let held: Map<string, Promise<void>>;
let answers: (Outcome | Error)[];
beforeEach(() => {
  clock = new FakeClock();
  store = memoryStore({ clock: clock.now });
  tries = [];
  given = [];
  full = false;
  held = new Map();
  answers = [];
});

const worker = (random = 1): QueueWorker =>
  new QueueWorker({
    ...{ queue: 'orders', store, clock, random: () => random },
    logger: { info: () => {}, warn: () => {}, error: () => {} },
    deliver: async (id) => {
      tries.push(id);
      await held.get(id);
      const answer = answers.shift() ?? 'done';
      if (answer instanceof Error) throw answer;
      return answer;
    },
    giveUp: async (id, error, attempts) => {
      if (full) return false;
      given.push(`${id} ${attempts} ${error instanceof VendorError ? error.kind : 'fault'}`);
      return true;
    },
  });

/** Lets a delivery wait until it is let go. */
function hold(id: string): () => void {
  let letGo = (): void => {};
  held.set(id, new Promise((resolve) => (letGo = resolve)));
  return letGo;
}

/** The seconds after which the next try comes, to the whole second. */
async function pause(queue: QueueWorker): Promise<number> {
  const before = tries.length;
  for (let seconds = 1; seconds <= 4_000; seconds++) {
    await clock.advance(1_000);
    await queue.deliverDue();
    if (tries.length > before) return seconds;
  }
  return Infinity;
}

describe('a queue of deliveries', () => {
  it('delivers what it is given, once', async () => {
    const queue = worker();
    await queue.add('a.1');
    await queue.add('a.1');
    await queue.deliverDue();
    await clock.advance(3_600_000);
    await queue.deliverDue();
    expect(tries).toEqual(['a.1']);
  });

  it('waits longer after each failure, by full jitter, and as long as it is asked to', async () => {
    answers = Array.from({ length: 4 }, () => new VendorError('unavailable'));
    answers.push(new VendorError('busy', { retryAfter: 300 }));
    const queue = worker();
    await queue.add('a.1');
    await queue.deliverDue();
    const pauses: number[] = [];
    while (tries.length < 6) pauses.push(await pause(queue));
    expect(pauses).toEqual([2, 4, 8, 16, 300]);
    expect(given).toEqual([]);
    answers = Array.from({ length: 3 }, () => new VendorError('timeout'));
    const lucky = worker(0);
    await lucky.add('b.1');
    await lucky.deliverDue();
    expect(tries.slice(6)).toEqual(['b.1', 'b.1', 'b.1', 'b.1']);
  });

  it('gives up at once what the vendor refuses', async () => {
    answers = [new VendorError('refused', { detail: 'code 400' })];
    const queue = worker();
    await queue.add('a.1');
    await queue.deliverDue();
    expect(given).toEqual(['a.1 1 refused']);
    expect(await pause(queue)).toBe(Infinity);
  });

  it.each(['product_not_found', 'credentials', 'shape'] as const)('tries again for a day what is %s', async (kind) => {
    answers = Array.from({ length: 49 }, () => new VendorError(kind));
    const queue = worker(0.5);
    await queue.add('a.1');
    await queue.deliverDue();
    const start = clock.now();
    while (tries.length < 50) await pause(queue);
    expect((clock.now() - start) / 3_600_000).toBeGreaterThan(18);
    expect(given).toEqual([]);
  });

  it('gives up after fifty failures whatever it is', async () => {
    answers = Array.from({ length: 60 }, () => new Error('ours'));
    const queue = worker(0);
    await queue.add('a.1');
    await queue.deliverDue();
    expect(tries).toHaveLength(50);
    expect(given).toEqual(['a.1 50 fault']);
  });

  it('keeps what it has no room to give up', async () => {
    full = true;
    answers = [new VendorError('refused')];
    const queue = worker();
    await queue.add('a.1');
    await queue.deliverDue();
    expect(await pause(queue)).toBe(2);
  });

  it('comes back to what another worker is at, or has died at, and counts neither as a failure', async () => {
    answers = Array.from({ length: 100 }, () => 'taken' as const);
    const queue = worker();
    await queue.add('a.1');
    await queue.deliverDue();
    expect(await pause(queue)).toBe(3);
    while (tries.length < 100) await pause(queue);
    await store.enqueue('orders', 'b.1', '');
    await store.claim('orders', 60);
    answers = [new VendorError('refused')];
    await pause(queue);
    while (tries.at(-1) !== 'b.1') await pause(queue);
    expect(given).toEqual(['a.1 1 refused']);
  });

  it('keeps what it works at to itself, for as long as that takes', async () => {
    const letGo = hold('a.1');
    const [one, other] = [worker(), worker()];
    await one.add('a.1');
    const delivered = one.deliverDue();
    for (let minute = 0; minute < 10; minute++) {
      await clock.advance(60_000);
      await other.deliverDue();
    }
    letGo();
    await delivered;
    await clock.advance(60_000);
    await other.deliverDue();
    expect(tries).toEqual(['a.1']);
  });

  it('is not held up by a slow one', async () => {
    const letGo = hold('slow.1');
    const queue = worker();
    queue.start();
    await queue.add('slow.1');
    for (const id of ['b.1', 'c.1']) {
      await queue.add(id);
      await clock.advance(2_000);
    }
    expect(tries).toEqual(['slow.1', 'b.1', 'c.1']);
    letGo();
    queue.close();
  });

  it('makes four deliveries at a time', async () => {
    const ids = ['a.1', 'b.1', 'c.1', 'd.1', 'e.1'];
    const holds = ids.map(hold);
    const queue = worker();
    for (const id of ids) await queue.add(id);
    const delivered = queue.deliverDue();
    await vi.waitFor(() => expect(tries).toHaveLength(4));
    await clock.advance(2_000);
    expect(tries).toHaveLength(4);
    for (const letGo of holds) letGo();
    await delivered;
    expect(tries).toEqual(ids);
  });

  it('looks by itself once it is started, and no more once it is closed', async () => {
    const queue = worker();
    queue.start();
    await store.enqueue('orders', 'a.1', '');
    await clock.advance(2_000);
    expect(tries).toEqual(['a.1']);
    queue.close();
    await store.enqueue('orders', 'b.1', '');
    await clock.advance(60_000);
    expect(tries).toHaveLength(1);
  });
});
