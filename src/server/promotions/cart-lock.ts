import { VendorError } from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';
import type { Store } from '../platform/store.js';
import { Lease } from '../concurrency/lease.js';
import { KeyedMutex } from '../concurrency/keyed-mutex.js';
import { withTimeout } from '../concurrency/time-limit.js';

/** Milliseconds after which an instance that died no longer holds a cart. */
const LEASE = 15_000;
/** Milliseconds that a request waits for those before it, here and then at other instances. */
const PATIENCE = 10_000;
/** The shortest wait before another instance's lease is tried again, in milliseconds; up to twice as long by chance. */
const RETRY_MS = 50;

const late = (): VendorError => new VendorError('busy', { detail: 'cart in use' });

/**
 * Lets one request at a time change a cart, on all instances together. A lease may be lost, and so a write compares
 * what it replaces as well.
 */
export class CartLock {
  readonly #mutex = new KeyedMutex();
  readonly #leases: Lease;
  readonly #clock: Clock;
  readonly #random: () => number;

  constructor(store: Store, clock: Clock, random: () => number = Math.random) {
    this.#leases = new Lease(store, clock, { duration: LEASE });
    this.#clock = clock;
    this.#random = random;
  }

  /** @throws VendorError 'busy' when the cart is not free in time; or the work's own error. */
  hold<T>(cart: string, work: () => Promise<T>): Promise<T> {
    const inTime = (before: Promise<unknown>): Promise<unknown> =>
      withTimeout(() => before, PATIENCE, this.#clock, late);
    return this.#mutex.run(cart, () => this.#lease(cart, work), inTime);
  }

  async #lease<T>(cart: string, work: () => Promise<T>): Promise<T> {
    const until = this.#clock.now() + PATIENCE;
    let done: { readonly result: T } | undefined;
    const run = async (): Promise<void> => {
      done = { result: await work() };
    };
    while (!(await this.#leases.hold(`cart:${cart}`, run))) {
      if (this.#clock.now() >= until) break;
      await new Promise<void>((go) => this.#clock.after(RETRY_MS * (1 + this.#random()), go));
    }
    if (!done) throw late();
    return done.result;
  }
}
