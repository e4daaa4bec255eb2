import type { Loggable } from './failure.js';

/** Which instances share a store: one process, the processes of one machine, or every instance. */
export type StoreReach = 'process' | 'machine' | 'fleet';

export interface StoreOptions {
  /** Seconds until the value expires; without it, it stays. */
  ttl?: number;
}

/** One delivery of a durable queue: claimed by one worker at a time, and again when that worker does not finish. */
export interface Delivery {
  readonly id: string;
  readonly payload: string;
  /** How many times it has been claimed, this time included. */
  readonly attempts: number;
}

/**
 * Where the proxy keeps what must outlive a request: review sets, the record of calls to a vendor, a shared login,
 * promotions by cart, votes, and orders on their way to a vendor. Values are strings; keys are `room:name`.
 */
export interface Store {
  readonly reach: StoreReach;
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, options?: StoreOptions): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Replaces a value by what `change` makes of it; no other write comes between reading and writing. `change` is pure
   * and may run more than once; undefined deletes. Resolves with the new value.
   */
  update(
    key: string,
    change: (value: string | undefined) => string | undefined,
    options?: StoreOptions,
  ): Promise<string | undefined>;

  /** Adds a payload under an id; an id already waiting is left as it is, so that sending twice queues once. */
  enqueue(queue: string, id: string, payload: string, options?: { delay?: number }): Promise<void>;
  /** Takes the delivery that has waited longest and hides it for `lease` seconds. */
  claim(queue: string, lease: number): Promise<Delivery | undefined>;
  /** Removes a finished delivery. */
  complete(queue: string, id: string): Promise<void>;
  /** Gives a claimed delivery back: it may be claimed again after `delay` seconds. */
  release(queue: string, id: string, delay: number): Promise<void>;

  close(): Promise<void>;
}

/** A store that cannot be reached, or cannot do what it was asked. Its message is for people and holds no secret. */
export class StoreError extends Error implements Loggable {
  override readonly name = 'StoreError';

  toLog(): Record<string, unknown> {
    return { store: this.message };
  }
}
