import { PRIORITIES, type CallOptions, type Priority } from '../review-vendor.js';
import { withSignal } from '../../concurrency/time-limit.js';

/** Somebody's place in the line. */
export interface Waiter<T> {
  readonly priority: Priority;
  readonly serve: (value: T) => void;
  readonly refuse: (reason: unknown) => void;
}

const rank = ({ priority }: { priority: Priority }): number => PRIORITIES.indexOf(priority);

/** Those who wait for something scarce: by priority, then by arrival. Whoever's signal aborts has left. */
export class PriorityQueue<T> implements Iterable<Waiter<T>> {
  readonly #places: Waiter<T>[] = [];

  get empty(): boolean {
    return this.#places.length === 0;
  }

  /** Waits. `joined` hears whether the place is the first. Rejects with the signal's reason, or as refused. */
  async join({ priority, signal }: CallOptions, joined: (first: boolean) => void): Promise<T> {
    signal?.throwIfAborted();
    let leave = (): void => {};
    const served = new Promise<T>((serve, refuse) => {
      const place = { priority, serve, refuse };
      leave = () => void this.remove(place);
      // At once, so that nothing is given to somebody who has just left.
      signal?.addEventListener('abort', leave);
      const next = this.#places.findIndex((other) => rank(other) > rank(place));
      this.#places.splice(next < 0 ? this.#places.length : next, 0, place);
      joined(this.#places[0] === place);
    });
    return withSignal(served, signal).finally(() => signal?.removeEventListener('abort', leave));
  }

  /** Takes a place out of the line; false when its holder has left. */
  remove(place: Waiter<T>): boolean {
    const index = this.#places.indexOf(place);
    if (index >= 0) this.#places.splice(index, 1);
    return index >= 0;
  }

  /** Sends everybody away. */
  refuseAll(reason: unknown): void {
    for (const place of this.#places.splice(0)) place.refuse(reason);
  }

  [Symbol.iterator](): Iterator<Waiter<T>> {
    return this.#places.values();
  }
}
