import * as z from 'zod/mini';
import type { Clock } from '../platform/clock.js';
import type { Store } from '../platform/store.js';

/** Milliseconds that a lease outlives its holder's last sign of life, unless it is told otherwise. */
const LEASE = 60_000;

const leaseSchema = z.object({ holder: z.string(), until: z.number() });

/**
 * Lets one instance at a time do a piece of work, and once at a time. Between instances it saves calls, and is no lock:
 * work done twice must do no harm.
 */
export class Leases {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #length: number;
  /** Held here: in the store they look free to this instance. */
  readonly #held = new Set<string>();
  #name: string | undefined;

  /** @param length Milliseconds that a lease outlives its holder's last sign of life. */
  constructor(store: Store, clock: Clock, length = LEASE) {
    this.#store = store;
    this.#clock = clock;
    this.#length = length;
  }

  /**
   * Does the work unless this instance or another is at it; false when one is. The lease is renewed for as long as the
   * work lasts.
   */
  async hold(name: string, work: () => Promise<void>): Promise<boolean> {
    if (this.#held.has(name)) return false;
    this.#held.add(name);
    try {
      return await this.#lease(`lease:${name}`, work);
    } finally {
      this.#held.delete(name);
    }
  }

  async #lease(key: string, work: () => Promise<void>): Promise<boolean> {
    if (!(await this.#take(key))) return false;
    let cancel = (): void => {};
    const renew = (): void => {
      cancel = this.#clock.after(this.#length / 3, () => {
        // A renewal that fails lets the lease run out, and another instance may begin: dearer, not wrong.
        this.#take(key).catch(() => {});
        renew();
      });
    };
    renew();
    try {
      await work();
      return true;
    } finally {
      cancel();
      // One that cannot be given back runs out, and the work is done all the same.
      await this.#store.update(key, (value) => (this.#isMine(value) ? undefined : value)).catch(() => {});
    }
  }

  /** Made when first needed: an edge worker has no randomness while it loads. */
  get #holder(): string {
    return (this.#name ??= crypto.randomUUID());
  }

  async #take(key: string): Promise<boolean> {
    const mine = JSON.stringify({ holder: this.#holder, until: this.#clock.now() + this.#length });
    const take = (value: string | undefined): string | undefined => (this.#isTaken(value) ? value : mine);
    return this.#isMine(await this.#store.update(key, take, { ttl: this.#length / 1_000 }));
  }

  #isTaken(value: string | undefined): boolean {
    return (
      value !== undefined && !this.#isMine(value) && leaseSchema.parse(JSON.parse(value)).until > this.#clock.now()
    );
  }

  #isMine(value: string | undefined): boolean {
    return value !== undefined && leaseSchema.parse(JSON.parse(value)).holder === this.#holder;
  }
}
