import { beforeEach, describe, expect, it } from 'vitest';
import { VendorError } from '../../../src/server/vendors/review-vendor.js';
import { DeadLetters } from '../../../src/server/orders/dead-letters.js';
import { QueueWorker, type Outcome } from '../../../src/server/orders/queue-worker.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import type { Store } from '../../../src/server/platform/store.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';

let clock: FakeClock;
let store: Store;
let dead: DeadLetters;
let tries: string[];
let answers: (Outcome | Error)[];
beforeEach(() => {
  clock = new FakeClock();
  store = memoryStore({ clock: clock.now });
  dead = new DeadLetters(store);
  tries = [];
  answers = [];
});

const line = (random = 1): QueueWorker =>
  new QueueWorker({
    ...{ queue: 'orders', store, clock, deadLetters: dead, random: () => random },
    logger: { info: () => {}, warn: () => {}, error: () => {} },
    orderOf: async (id) => `order of ${id}`,
    deliver: async ({ id, attempts }) => {
      tries.push(`${id} ${attempts}`);
      const answer = answers.shift() ?? 'done';
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });

/** The seconds after which the next try comes, to the whole second. */
async function pause(deliveries: QueueWorker): Promise<number> {
  const before = tries.length;
  for (let seconds = 1; seconds <= 4_000; seconds++) {
    await clock.advance(1_000);
    await deliveries.deliverDue();
    if (tries.length > before) return seconds;
  }
  return Infinity;
}

describe('a line of deliveries', () => {
  it('delivers what it is given, once', async () => {
    const deliveries = line();
    await deliveries.add('a.1');
    await deliveries.add('a.1');
    await deliveries.deliverDue();
    await clock.advance(3_600_000);
    await deliveries.deliverDue();
    expect(tries).toEqual(['a.1 1']);
  });

  it('waits longer after each failure, by full jitter, and as long as it is asked to', async () => {
    answers = Array.from({ length: 4 }, () => new VendorError('unavailable'));
    answers.push(new VendorError('busy', { retryAfter: 300 }));
    const deliveries = line();
    await deliveries.add('a.1');
    await deliveries.deliverDue();
    const pauses: number[] = [];
    while (tries.length < 6) pauses.push(await pause(deliveries));
    expect(pauses).toEqual([2, 4, 8, 16, 300]);
    expect(await dead.list()).toEqual([]);
    answers = Array.from({ length: 3 }, () => new VendorError('timeout'));
    const lucky = line(0);
    await lucky.add('b.1');
    await lucky.deliverDue();
    expect(tries.slice(6)).toEqual(['b.1 1', 'b.1 2', 'b.1 3', 'b.1 4']);
  });

  it.each(['refused', 'product_not_found'] as const)('gives up at once what is %s', async (kind) => {
    answers = [new VendorError(kind, { detail: 'code 400' })];
    const deliveries = line();
    await deliveries.add('a.1');
    await deliveries.deliverDue();
    expect(await dead.list()).toMatchObject([
      { id: 'a.1', queue: 'orders', order: 'order of a.1', reason: `${kind}: code 400`, attempts: 1 },
    ]);
    expect(await pause(deliveries)).toBe(Infinity);
  });

  it('gives up after fifty tries whatever it is', async () => {
    answers = Array.from({ length: 60 }, () => new Error('ours'));
    const deliveries = line(0);
    await deliveries.add('a.1');
    await deliveries.deliverDue();
    expect(tries).toHaveLength(50);
    expect(await dead.list()).toMatchObject([{ reason: 'fault', attempts: 50 }]);
  });

  it('keeps what it has no room to give up', async () => {
    for (let at = 0; at < 1_000; at++) {
      await dead.add({ id: `full.${at}`, queue: 'orders', order: '', reason: '', attempts: 1, at: '' });
    }
    answers = [new VendorError('refused')];
    const deliveries = line();
    await deliveries.add('a.1');
    await deliveries.deliverDue();
    expect(await pause(deliveries)).toBe(2);
  });

  it('comes back to what another worker is at, or has died at', async () => {
    answers = ['taken'];
    const deliveries = line();
    await deliveries.add('a.1');
    await deliveries.deliverDue();
    expect(await pause(deliveries)).toBe(3);
    await store.enqueue('orders', 'b.1', '');
    await store.claim('orders', 60);
    expect(await pause(deliveries)).toBe(60);
    expect(tries.at(-1)).toBe('b.1 2');
  });

  it('looks by itself once it is started, and no more once it is closed', async () => {
    const deliveries = line();
    deliveries.start();
    await store.enqueue('orders', 'a.1', '');
    await clock.advance(2_000);
    expect(tries).toEqual(['a.1 1']);
    deliveries.close();
    await store.enqueue('orders', 'b.1', '');
    await clock.advance(60_000);
    expect(tries).toHaveLength(1);
  });
});
