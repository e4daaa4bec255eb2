import { number } from '../../model/shape.js';
import { TaskGroup } from '../concurrency/task-group.js';
import type { Clock } from '../platform/clock.js';
import { describeFailure } from '../platform/failure.js';
import type { Logger } from '../platform/logger.js';
import { readStored } from '../platform/read-stored.js';
import type { Delivery, Store } from '../platform/store.js';
import { VendorError } from '../vendors/review-vendor.js';

/** How a delivery ended: it is done, or another worker is at the same order. */
export type Outcome = 'done' | 'taken';

export interface QueueWorkerOptions {
  readonly queue: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random?: (() => number) | undefined;
  /** Makes one delivery, by its id. @throws when it fails; it is tried again then. */
  readonly deliver: (id: string, signal: AbortSignal) => Promise<Outcome>;
  /** Puts a delivery aside for a person to look at; false when there is no room: then it stays in the queue. */
  readonly giveUp: (id: string, error: unknown, attempts: number) => Promise<boolean>;
}

/** Seconds for which a claimed delivery is hidden from other workers. Renewed while the work lasts. */
const LEASE = 60;
/** Milliseconds between two looks for deliveries that are due, or whose worker died. */
const POLL_MS = 2_000;
/** Deliveries under way at a time. */
const CONCURRENCY = 4;
/** Seconds of the first wait at most; doubled by each failure, up to the longest. */
const FIRST_WAIT = 2;
const LONGEST_WAIT = 3_600;
/** Failures after which a delivery is given up: about a day, by the waits above. */
const MOST_ATTEMPTS = 50;
/** Seconds for which failures are remembered: longer than any wait. */
const FAILURES_KEPT = 2 * 24 * 3_600;

/** What no repetition makes better: the vendor has read it, and does not take it. */
const isFinal = (error: unknown): boolean => error instanceof VendorError && error.kind === 'refused';

/**
 * Works off one of the store's queues: each delivery at least once, by one worker at a time, again after failures at
 * longer and longer intervals with full jitter. Only failures count as attempts, not claims: a worker that died, or one
 * that found the order taken, has tried nothing.
 */
export class QueueWorker {
  readonly #options: QueueWorkerOptions;
  readonly #random: () => number;
  readonly #tasks = new TaskGroup();
  /** Each takes one delivery after the other until none is due. */
  readonly #lanes = new Set<Promise<void>>();
  #started = false;
  #cancel = (): void => {};

  constructor(options: QueueWorkerOptions) {
    this.#options = options;
    this.#random = options.random ?? Math.random;
  }

  /** Puts a delivery into the queue: from now on it is not lost. */
  async add(id: string): Promise<void> {
    await this.#options.store.enqueue(this.#options.queue, id, '');
    if (this.#started) this.#startLane();
  }

  /** Looks for deliveries from time to time. */
  start(): void {
    this.#started = true;
    this.#startLane();
    this.#cancel = this.#options.clock.after(POLL_MS, () => this.start());
  }

  /** Delivers what is due, and ends with the last of it. Never fails: what goes wrong is tried again. */
  async deliverDue(): Promise<void> {
    this.#startLane();
    while (this.#lanes.size > 0) await Promise.all(this.#lanes);
  }

  close(): void {
    this.#cancel();
    this.#tasks.close();
  }

  #startLane(): void {
    if (this.#tasks.closed || this.#lanes.size >= CONCURRENCY) return;
    const lane = this.#runLane().finally(() => this.#lanes.delete(lane));
    this.#lanes.add(lane);
  }

  async #runLane(): Promise<void> {
    const { store, queue, logger } = this.#options;
    try {
      while (!this.#tasks.closed) {
        const delivery = await store.claim(queue, LEASE);
        if (delivery === undefined) return;
        // There may be more: it does not wait for this one.
        this.#startLane();
        await this.#handle(delivery);
      }
    } catch (error) {
      // The store does not answer. What was claimed may be claimed again when its lease ends.
      if (!this.#tasks.closed) logger.error({ queue, ...describeFailure(error) }, 'deliveries wait');
    }
  }

  async #handle({ id }: Delivery): Promise<void> {
    const { store, queue, deliver } = this.#options;
    const endLease = this.#holdLease(id);
    let outcome: Outcome;
    try {
      outcome = await this.#tasks.run((signal) => deliver(id, signal));
    } catch (error) {
      return this.#fail(id, error);
    } finally {
      endLease();
    }
    if (outcome === 'taken') return store.release(queue, id, FIRST_WAIT * (0.5 + this.#random()));
    await store.complete(queue, id);
  }

  /** Keeps a claimed delivery hidden from other workers until the returned function is called. */
  #holdLease(id: string): () => void {
    const { store, queue, clock } = this.#options;
    let cancel = (): void => {};
    const renew = (): void => {
      cancel = clock.after((LEASE * 1_000) / 3, () => {
        // When it cannot be renewed another worker may begin: the vendor gets the same twice, which does no harm.
        store.release(queue, id, LEASE).catch(() => {});
        renew();
      });
    };
    renew();
    return () => cancel();
  }

  async #fail(id: string, error: unknown): Promise<void> {
    const { store, queue, logger, giveUp } = this.#options;
    if (this.#tasks.closed) return store.release(queue, id, 0);
    const attempts = await this.#countFailure(id);
    if (isFinal(error) || attempts >= MOST_ATTEMPTS) {
      const kept = await giveUp(id, error, attempts);
      logger.error({ queue, delivery: id, attempts, kept, ...describeFailure(error) }, 'delivery given up');
      if (kept) {
        await store.delete(this.#failuresKey(id));
        return store.complete(queue, id);
      }
    }
    const { retryAfter = 0 } = error instanceof VendorError ? error : {};
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts - 1, 20));
    const wait = Math.max(retryAfter, this.#random() * longest);
    await store.release(queue, id, wait);
    logger.warn({ queue, delivery: id, attempts, wait: Math.ceil(wait), ...describeFailure(error) }, 'delivered later');
  }

  #failuresKey(id: string): string {
    return `failures:${this.#options.queue}:${id}`;
  }

  /** How often a delivery has failed by now. */
  async #countFailure(id: string): Promise<number> {
    const count = (value: string | undefined): string => String((readStored(number, value) ?? 0) + 1);
    const counted = await this.#options.store.update(this.#failuresKey(id), count, { ttl: FAILURES_KEPT });
    return readStored(number, counted) ?? 1;
  }
}
