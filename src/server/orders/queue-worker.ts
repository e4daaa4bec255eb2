import { VendorError, type VendorErrorKind } from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';
import { describeFailure } from '../platform/failure.js';
import type { Logger } from '../platform/logger.js';
import type { Delivery, Store } from '../platform/store.js';
import { TaskGroup } from '../concurrency/task-group.js';
import type { DeadLetters } from './dead-letters.js';

/** What became of a delivery: done for good, or somebody else is at the same order. */
export type Outcome = 'done' | 'taken';

export interface QueueWorkerOptions {
  readonly queue: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly deadLetters: DeadLetters;
  readonly random?: (() => number) | undefined;
  readonly deliver: (delivery: Delivery, signal: AbortSignal) => Promise<Outcome>;
  /** The shop's id of the order that a delivery is about. */
  readonly orderOf: (id: string) => Promise<string>;
}

/** Seconds that a delivery is one worker's alone: several calls with their timeouts fit. */
const LEASE = 60;
/** Milliseconds between two looks for deliveries that are due, or whose worker died. */
const POLL_MS = 2_000;
/** Deliveries under way at a time. */
const CONCURRENCY = 4;
/** Seconds of the first wait at most; doubled by each failure, up to the longest. */
const FIRST_WAIT = 2;
const LONGEST_WAIT = 3_600;
/** About a day, by the waits above. */
const MOST_ATTEMPTS = 50;

/** What no repetition makes better: the vendor has read it, and does not take it. */
const FINAL: ReadonlySet<VendorErrorKind> = new Set([
  'refused',
  'product_not_found',
  'review_not_found',
  'image_not_found',
  'image_rejected',
  'vote_not_counted',
]);

/**
 * Works off one of the store's queues: each delivery at least once, by one worker at a time, again after failures at
 * longer and longer intervals with full jitter. What the vendor does not take is put aside.
 */
export class QueueWorker {
  readonly #options: QueueWorkerOptions;
  readonly #random: () => number;
  readonly #closing = new TaskGroup();
  #working: Promise<void> | undefined;
  #asked = false;
  #started = false;
  #cancel = (): void => {};

  constructor(options: QueueWorkerOptions) {
    this.#options = options;
    this.#random = options.random ?? Math.random;
  }

  /** Takes a delivery on: from now on it is not lost. */
  async add(id: string): Promise<void> {
    await this.#options.store.enqueue(this.#options.queue, id, '');
    if (this.#started) void this.deliverDue();
  }

  /** Looks for deliveries from time to time. */
  start(): void {
    this.#started = true;
    void this.deliverDue().finally(() => {
      if (!this.#closing.closed) this.#cancel = this.#options.clock.after(POLL_MS, () => this.start());
    });
  }

  /** Works off what is due. Never fails: what goes wrong is tried again. */
  deliverDue(): Promise<void> {
    this.#asked = true;
    return (this.#working ??= this.#work().finally(() => (this.#working = undefined)));
  }

  close(): void {
    this.#cancel();
    this.#closing.close();
  }

  async #work(): Promise<void> {
    while (this.#asked && !this.#closing.closed) {
      this.#asked = false;
      await Promise.all(Array.from({ length: CONCURRENCY }, () => this.#runLane()));
    }
  }

  async #runLane(): Promise<void> {
    const { store, queue, logger } = this.#options;
    try {
      while (!this.#closing.closed) {
        const delivery = await store.claim(queue, LEASE);
        if (delivery === undefined) return;
        await this.#handle(delivery);
      }
    } catch (error) {
      // The store does not answer. Whatever was claimed is handed out again when its lease ends.
      if (!this.#closing.closed) logger.error({ queue, ...describeFailure(error) }, 'deliveries wait');
    }
  }

  async #handle(delivery: Delivery): Promise<void> {
    const { store, queue, deliver } = this.#options;
    const { id } = delivery;
    try {
      const outcome = await this.#closing.run((signal) => deliver(delivery, signal));
      if (outcome === 'done') await store.complete(queue, id);
      else await store.release(queue, id, FIRST_WAIT * (0.5 + this.#random()));
    } catch (error) {
      await this.#fail(delivery, error);
    }
  }

  async #fail({ id, attempts }: Delivery, error: unknown): Promise<void> {
    const { store, queue, logger } = this.#options;
    if (this.#closing.closed) return store.release(queue, id, 0);
    const { kind, retryAfter = 0 } = error instanceof VendorError ? error : { kind: undefined };
    const final = (kind !== undefined && FINAL.has(kind)) || attempts >= MOST_ATTEMPTS;
    if (final && (await this.#giveUp(id, attempts, error))) return;
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts - 1, 20));
    const wait = Math.max(retryAfter, this.#random() * longest);
    await store.release(queue, id, wait);
    logger.warn({ queue, delivery: id, attempts, wait: Math.ceil(wait), ...describeFailure(error) }, 'delivered later');
  }

  async #giveUp(id: string, attempts: number, error: unknown): Promise<boolean> {
    const { store, queue, logger, deadLetters: dead, clock, orderOf } = this.#options;
    const reason = error instanceof VendorError ? [error.kind, error.detail].filter(Boolean).join(': ') : 'fault';
    const at = new Date(clock.now()).toISOString();
    const kept = await dead.add({ id, queue, order: await orderOf(id), reason, attempts, at });
    logger.error({ queue, delivery: id, attempts, kept, ...describeFailure(error) }, 'delivery given up');
    if (kept) await store.complete(queue, id);
    return kept;
  }
}
