import { number, object, string } from '../../model/shape.js';
import type { Clock } from '../platform/clock.js';
import { readStored } from '../platform/read-stored.js';
import type { Change, Store } from '../platform/store.js';

/** Milliseconds for which a lease outlives its holder, by default. */
const DURATION = 60_000;

/** Who holds it, and until when by the store's clock. */
const parseLease = object({ holder: string, until: number });

export interface LeaseOptions {
  /** Milliseconds after which the lease of a holder that has died is free again. */
  readonly duration?: number;
  /** Says whose lease it is; made up by default. */
  readonly holder?: string;
}

/**
 * Lets one instance at a time do a piece of work, and once at a time. Between instances it saves calls and is no lock:
 * work done twice must do no harm.
 *
 * @example
 * const lease = new Lease(store, clock);
 * if (!(await lease.hold('catalogue', () => walk()))) console.log('another instance walks it');
 */
export class Lease {
  readonly #store: Pick<Store, 'update'>;
  readonly #clock: Clock;
  readonly #duration: number;
  /** Held by this instance: in the store they look free to it. */
  readonly #held = new Set<string>();
  #name: string | undefined;

  constructor(store: Pick<Store, 'update'>, clock: Clock, { duration = DURATION, holder }: LeaseOptions = {}) {
    this.#store = store;
    this.#clock = clock;
    this.#duration = duration;
    this.#name = holder;
  }

  /**
   * Does the work unless this instance or another is doing it; false when one is. The lease is renewed for as long as
   * the work lasts.
   */
  async hold(name: string, work: () => Promise<void>): Promise<boolean> {
    if (this.#held.has(name)) return false;
    this.#held.add(name);
    try {
      return await this.#holdInStore(`lease:${name}`, work);
    } finally {
      this.#held.delete(name);
    }
  }

  async #holdInStore(key: string, work: () => Promise<void>): Promise<boolean> {
    if (!(await this.#take(key))) return false;
    let cancel = (): void => {};
    const renew = (): void => {
      cancel = this.#clock.after(this.#duration / 3, () => {
        // A renewal that fails lets the lease run out, and another instance may begin: more calls, no harm.
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
      // A lease that cannot be given back runs out, and the work is done all the same.
      await this.#store.update(key, (value) => (this.#isMine(value) ? undefined : value)).catch(() => {});
    }
  }

  /** Made when first needed: an edge worker has no randomness while it loads. */
  get #holder(): string {
    return (this.#name ??= crypto.randomUUID());
  }

  async #take(key: string): Promise<boolean> {
    const take: Change = (value, now) => {
      const lease = readStored(parseLease, value);
      const isTaken = lease !== undefined && lease.holder !== this.#holder && lease.until > now;
      return isTaken ? value : JSON.stringify({ holder: this.#holder, until: now + this.#duration });
    };
    // With a time to live in any case, so that no key stays for ever.
    return this.#isMine(await this.#store.update(key, take, { ttl: this.#duration / 1_000 }));
  }

  #isMine(value: string | undefined): boolean {
    return readStored(parseLease, value)?.holder === this.#holder;
  }
}
