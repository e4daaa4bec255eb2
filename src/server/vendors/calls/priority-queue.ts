import { withSignal } from '../../concurrency/time-limit.js';
import { PRIORITIES, VendorError, type CallOptions, type Priority } from '../review-vendor.js';

/** A caller that waits. */
export interface Waiter<T> {
  readonly priority: Priority;
  /** Rises with each arrival. */
  readonly arrival: number;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** Calls of one priority that wait at most: the others fail at once, and not after a wait in vain. */
const MAX_WAITING = 2_000;
/** Seconds. */
const RETRY_AFTER = 5;

const rank = ({ priority }: { priority: Priority }): number => PRIORITIES.indexOf(priority);

/** Callers who wait for something scarce, by priority, then by arrival. A caller whose signal aborts leaves. */
export class PriorityQueue<T> implements Iterable<Waiter<T>> {
  readonly #waiters: Waiter<T>[] = [];
  #arrivals = 0;

  get isEmpty(): boolean {
    return this.#waiters.length === 0;
  }

  /**
   * Waits for its turn. Rejects with the signal's reason, or as the waiter is rejected.
   * @param onAdded Called with whether the caller is the first of the queue.
   */
  async wait({ priority, signal }: CallOptions, onAdded: (first: boolean) => void): Promise<T> {
    signal?.throwIfAborted();
    const waiting = this.#waiters.filter((other) => other.priority === priority).length;
    if (waiting >= MAX_WAITING) throw new VendorError('busy', { detail: 'too many wait', retryAfter: RETRY_AFTER });
    let leave = (): void => {};
    const turn = new Promise<T>((resolve, reject) => {
      const waiter = { priority, arrival: this.#arrivals++, resolve, reject };
      leave = () => void this.remove(waiter);
      // As soon as it aborts, so that no turn is given to a caller who has just left.
      signal?.addEventListener('abort', leave);
      const next = this.#waiters.findIndex((other) => rank(other) > rank(waiter));
      this.#waiters.splice(next < 0 ? this.#waiters.length : next, 0, waiter);
      onAdded(this.#waiters[0] === waiter);
    });
    return withSignal(turn, signal).finally(() => signal?.removeEventListener('abort', leave));
  }

  /** Takes a waiter out; false when it has left. */
  remove(waiter: Waiter<T>): boolean {
    const index = this.#waiters.indexOf(waiter);
    if (index >= 0) this.#waiters.splice(index, 1);
    return index >= 0;
  }

  /** Empties the queue; every waiter is rejected. */
  rejectAll(reason: unknown): void {
    for (const waiter of this.#waiters.splice(0)) waiter.reject(reason);
  }

  [Symbol.iterator](): Iterator<Waiter<T>> {
    return this.#waiters.values();
  }
}
