import { VendorError, type CallOptions, type Priority } from '../review-vendor.js';
import {
  freeAt,
  LONGEST_PAUSE,
  addAnswer,
  addCall,
  readCallLog,
  removeCall,
  writeCallLog,
  type CallLog,
  type RateWindow,
} from './call-log.js';
import { systemClock, type Clock } from '../../platform/clock.js';
import type { Store } from '../../platform/store.js';
import { PriorityQueue, type Waiter } from './priority-queue.js';

/** What a budget is kept on, how much it allows, and how long a call lasts. */
export interface RateLimiterOptions {
  /** Shared by every instance that calls the vendor with the same token. */
  readonly store: Pick<Store, 'update'>;
  readonly key: string;
  readonly windows: readonly RateWindow[];
  /** Milliseconds that a call may take from its permit to its answer. */
  readonly timeout: number;
  /** Milliseconds after giving up within which the vendor may still count the call. */
  readonly grace?: number;
  readonly clock?: Clock;
}

/** The right to make one call. */
export interface Permit {
  /** The moment by which the call must be over, in milliseconds since 1970. */
  readonly deadline: number;
  /** The answer has come: the vendor has counted the call. `retryAfter` in seconds, when a busy vendor says. */
  settle(busy: boolean, retryAfter?: number): void;
  /** The call was not made. */
  release(): void;
}

/** Lets no more calls through than the vendor allows. */
export interface RateLimiter {
  /**
   * Resolves when the call may be made. Rejects with the signal's reason.
   * @throws VendorError 'unavailable' when the ledger fails.
   */
  acquire(options: CallOptions): Promise<Permit>;
}

/** The part of every window that is kept for first pages of reviews, which a shopper waits for. */
const KEPT_FOR_FIRST_PAGES = 0.3;

const share =
  (priority: Priority) =>
  (calls: number): number =>
    priority === 'first-page' ? calls : Math.max(1, Math.floor(calls * (1 - KEPT_FOR_FIRST_PAGES)));

/**
 * A sliding window over a shared ledger. Each call is noted under the latest moment at which the vendor may count it:
 * its deadline and a grace while it is under way, the arrival of its answer after that. A call is let through only when
 * fewer than the allowed number are noted in the window that ends now, and every earlier call that the vendor can count
 * together with it is noted there. So no window of the vendor's, wherever it begins, holds more than allowed.
 *
 * The clocks of the instances must agree to within the grace. Within one instance calls go by priority, then by
 * arrival; a lower priority waits for as long as higher ones use up its share.
 */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  return new SlidingWindow(options);
}

/** For calls that are rare by themselves: no limit, only a deadline so many milliseconds ahead. */
export function unlimited(timeout: number, clock: Clock = systemClock): RateLimiter {
  return { acquire: async () => ({ deadline: clock.now() + timeout, settle() {}, release() {} }) };
}

class SlidingWindow implements RateLimiter {
  readonly #options: RateLimiterOptions;
  readonly #clock: Clock;
  readonly #hold: number;
  readonly #queue = new PriorityQueue<Permit>();
  #admitting = false;
  #again = false;
  #cancelAlarm = (): void => {};

  constructor(options: RateLimiterOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#hold = options.timeout + (options.grace ?? 2_000);
  }

  acquire(options: CallOptions): Promise<Permit> {
    // Whoever joins behind somebody has no more rights than they have, and waits with them.
    const joined = (first: boolean): void => void (first || this.#admitting ? this.#admit() : undefined);
    return this.#queue.wait(options, joined).finally(() => {
      if (this.#queue.isEmpty) this.#cancelAlarm();
    });
  }

  /** Lets through whoever may go and sets an alarm for whoever may go next. Runs once at a time. */
  async #admit(): Promise<void> {
    this.#again = true;
    if (this.#admitting) return;
    this.#admitting = true;
    this.#cancelAlarm();
    let next = 0;
    while (this.#again) {
      this.#again = false;
      next = await this.#admitOnce().catch(() => {
        this.#queue.rejectAll(new VendorError('unavailable', { detail: 'budget' }));
        return 0;
      });
    }
    this.#admitting = false;
    if (!this.#queue.isEmpty) this.#cancelAlarm = this.#clock.after(next - this.#clock.now(), () => void this.#admit());
  }

  /** Reserves for as many as may go now; resolves with the moment at which the next one may. */
  async #admitOnce(): Promise<number> {
    let admitted: Waiter<Permit>[] = [];
    let reserved = 0;
    let next = 0;
    await this.#change((page, now) => {
      admitted = [];
      reserved = now;
      for (const waiter of this.#queue) {
        next = freeAt(page, this.#options.windows, share(waiter.priority), now);
        if (next > now) break;
        addCall(page, now + this.#hold);
        admitted.push(waiter);
      }
    });
    for (const waiter of admitted) {
      const permit = this.#permit(reserved);
      if (this.#queue.remove(waiter)) waiter.resolve(permit);
      else permit.release();
    }
    return next;
  }

  /** An end that cannot be noted leaves the call under its latest moment: later than it was, and so never too early. */
  #permit(reserved: number): Permit {
    const noted = reserved + this.#hold;
    const settle = (busy: boolean, retryAfter?: number): Promise<void> =>
      this.#change((page, now) => {
        if (removeCall(page, noted)) addCall(page, now);
        addAnswer(page, busy, now, retryAfter);
      });
    const giveBack = (): Promise<void> =>
      this.#change((page) => void removeCall(page, noted)).then(() => this.#admit());
    return {
      deadline: reserved + this.#options.timeout,
      settle: (busy, retryAfter) => void settle(busy, retryAfter).catch(() => {}),
      release: () => void giveBack().catch(() => {}),
    };
  }

  async #change(change: (page: CallLog, now: number) => void): Promise<void> {
    const { store, key, windows } = this.#options;
    const longest = Math.max(...windows.map(({ ms }) => ms));
    const ttl = Math.ceil((longest + this.#hold + LONGEST_PAUSE) / 1_000);
    const write = (value: string | undefined): string => {
      const now = this.#clock.now();
      const page = readCallLog(value, windows, now, now + this.#hold);
      change(page, now);
      return writeCallLog(page);
    };
    await store.update(key, write, { ttl });
  }
}
