import type { Loggable } from './failure.js';

/** Which instances share a store: one process, the processes of one machine, or every instance. */
export type StoreReach = 'process' | 'machine' | 'fleet';

/** Whether a store keeps what was written through a crash; if not, `reason` is a sentence for the merchant. */
export type Durability = { readonly durable: true } | { readonly durable: false; readonly reason: string };

export interface StoreOptions {
  /** Seconds until the value expires; without it, it stays. */
  ttl?: number | undefined;
}

/**
 * Makes a new value from the stored one. It is pure and may run more than once; undefined deletes.
 * @param now Milliseconds since 1970 by the store's own clock. Windows and leases are reckoned by it, so that instances
 *   whose clocks differ agree.
 */
export type Change = (value: string | undefined, now: number) => string | undefined;

/** One delivery of a durable queue: claimed by one worker at a time, and again when that worker does not finish. */
export interface Delivery {
  readonly id: string;
  readonly payload: string;
  /** How many times it has been claimed, this time included. */
  readonly attempts: number;
}

/**
 * Where the proxy keeps what must outlive a request: review sets, the record of calls to a vendor, a shared login,
 * promotions by cart, votes, and orders on their way to a vendor. Values are strings; keys are `room:name`. Each method
 * rejects with a `StoreError` when the store cannot do its work, and with nothing else but what `change` throws.
 */
export interface Store {
  readonly reach: StoreReach;
  /** As found when the store was opened. Orders are refused where it is not durable. */
  readonly durability: Durability;

  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, options?: StoreOptions): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Replaces a value by what `change` makes of it; no other write comes between reading and writing. A value that comes
   * back unchanged, without a `ttl`, keeps the time it has left. Resolves with the new value.
   */
  update(key: string, change: Change, options?: StoreOptions): Promise<string | undefined>;

  /** Adds a payload under an id; an id already waiting is left as it is, so that sending twice queues once. */
  enqueue(queue: string, id: string, payload: string, options?: { delay?: number }): Promise<void>;
  /** Takes the delivery that has waited longest and hides it for `lease` seconds. */
  claim(queue: string, lease: number): Promise<Delivery | undefined>;
  /** Removes a finished delivery. */
  complete(queue: string, id: string): Promise<void>;
  /** Gives a claimed delivery back, or renews its claim: it may be claimed again after `delay` seconds. */
  release(queue: string, id: string, delay: number): Promise<void>;

  /** Milliseconds since 1970 by the store's own clock. */
  time(): Promise<number>;
  /** Writes a little, cheaply: it resolves when the store takes writes. */
  ping(): Promise<void>;
  /**
   * Resolves once everything written before is as safe as `durability` promises, and rejects when the store no longer
   * keeps that promise. An order is acknowledged only after it.
   */
  confirm(): Promise<void>;
  close(): Promise<void>;
}

/** A store that cannot be reached, or cannot do what it was asked. Its message is for people and holds no secret. */
export class StoreError extends Error implements Loggable {
  override readonly name = 'StoreError';

  toLog(): Record<string, unknown> {
    return { store: this.message };
  }
}
