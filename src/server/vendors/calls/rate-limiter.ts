import { systemClock, type Clock } from '../../platform/clock.js';
import type { Store } from '../../platform/store.js';
import { VendorError, type CallOptions, type Priority } from '../review-vendor.js';
import { CallLog, LONGEST_PAUSE, type RateWindow } from './call-log.js';
import { PriorityQueue, type Waiter } from './priority-queue.js';

/** Where calls are counted, how many are allowed, and how long one lasts. */
export interface RateLimiterOptions {
  /** Shared by every instance that calls the vendor for the same account. */
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
  /** The moment by which the call must be over, by this instance's clock in milliseconds since 1970. */
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
   * @throws VendorError 'unavailable' when the store fails, 'busy' when too many calls wait.
   */
  acquire(options: CallOptions): Promise<Permit>;
}

/** The part of every window that is kept for first pages of reviews, which a shopper waits for. */
const KEPT_FOR_FIRST_PAGES = 0.3;

/** One permit of so many goes to the call that has waited longest, whatever its priority: none waits for ever. */
const LONGEST_WAITING_EACH = 20;

/** Milliseconds for which answers are collected before they are written to the store, when nothing else is. */
const COLLECT_MS = 250;
/** Milliseconds without calls after the store has lost its record: every busy instance writes within them. */
const REJOIN_MS = 2_000;

const everything = (calls: number): number => calls;
const allButKept = (calls: number): number => Math.max(1, Math.floor(calls * (1 - KEPT_FOR_FIRST_PAGES)));
const shareOf = (priority: Priority) => (priority === 'first-page' ? everything : allButKept);

/**
 * Sliding windows in a shared store. Each call is noted under the latest moment at which the vendor may count it: its
 * deadline and a grace while it is under way, the arrival of its answer after that. A call is let through only when
 * fewer than the allowed number are noted in the window that ends now, and every earlier call that the vendor can count
 * together with it is noted there. So no window of the vendor's, wherever it begins, has more than allowed.
 *
 * Moments are by the store's clock alone. When the store has lost its record, each instance adds the calls of its own
 * that it remembers. Within one instance calls go by priority, then by arrival.
 */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  return new SharedRateLimiter(options);
}

/** For calls that are rare by themselves: no limit, only a deadline so many milliseconds ahead. */
export function unlimited(timeout: number, clock: Clock = systemClock): RateLimiter {
  return { acquire: async () => ({ deadline: clock.now() + timeout, settle() {}, release() {} }) };
}

/** What became of a permit: the call was answered, or not made. */
type Settlement = { readonly noted: number; readonly answer?: { readonly busy: boolean; readonly retryAfter: number } };

/** What one update of the store has come to. */
interface Update {
  readonly logId: string;
  readonly now: number;
  readonly admitted: readonly Waiter<Permit>[];
  /** Milliseconds until the first of those that wait may go, and until any call may. */
  readonly firstIn: number;
  readonly anyIn: number;
}

class SharedRateLimiter implements RateLimiter {
  readonly #options: RateLimiterOptions;
  readonly #clock: Clock;
  /** Milliseconds after its permit within which the vendor may count a call. */
  readonly #hold: number;
  readonly #queue = new PriorityQueue<Permit>();
  #settlements: Settlement[] = [];
  /** The calls of this instance, and the id of the log that has them. */
  #own: CallLog;
  #knownLog: string | undefined;
  #granted = 0;
  /** Before this moment, by this instance's clock, no call may go. */
  #blockedUntil = Number.NEGATIVE_INFINITY;
  #updating = false;
  #again = false;
  #alarmAt = Number.POSITIVE_INFINITY;
  #cancelAlarm = (): void => {};

  constructor(options: RateLimiterOptions) {
    const { clock = systemClock, timeout, grace = 2_000, windows } = options;
    this.#options = options;
    this.#clock = clock;
    this.#hold = timeout + grace;
    this.#own = new CallLog(windows, '');
  }

  acquire(options: CallOptions): Promise<Permit> {
    const onAdded = (first: boolean): void => {
      if (this.#updating) this.#again = true;
      // A call that is not the first waits for what the first waits for.
      else if (first) this.#wake(this.#blockedUntil);
    };
    return this.#queue.wait(options, onAdded).finally(() => {
      if (this.#queue.isEmpty && this.#settlements.length === 0) this.#setAlarm(Number.POSITIVE_INFINITY);
    });
  }

  /** Updates the store at a moment, or now when that is past. */
  #wake(at: number): void {
    if (at <= this.#clock.now()) void this.#update();
    else if (at < this.#alarmAt) this.#setAlarm(at);
  }

  #setAlarm(at: number): void {
    this.#cancelAlarm();
    this.#alarmAt = at;
    this.#cancelAlarm =
      at === Number.POSITIVE_INFINITY ? () => {} : this.#clock.after(at - this.#clock.now(), () => void this.#update());
  }

  /** Writes what has ended, and admits whom it can. Runs once at a time. */
  async #update(): Promise<void> {
    this.#again = true;
    if (this.#updating) return;
    this.#updating = true;
    this.#setAlarm(Number.POSITIVE_INFINITY);
    let update: Update | undefined;
    while (this.#again) {
      this.#again = false;
      update = await this.#updateStore().catch(() => {
        this.#queue.rejectAll(new VendorError('unavailable', { detail: 'rate limit' }));
        return undefined;
      });
    }
    this.#updating = false;
    const now = this.#clock.now();
    this.#blockedUntil = now + (update?.anyIn ?? 0);
    if (!this.#queue.isEmpty) this.#wake(now + Math.max(1, update?.firstIn ?? 0));
    if (this.#settlements.length > 0) this.#wake(now + COLLECT_MS);
  }

  async #updateStore(): Promise<Update> {
    const { store, key, windows } = this.#options;
    const began = this.#clock.now();
    const settlements = this.#settlements.splice(0);
    const longest = Math.max(...windows.map(({ ms }) => ms));
    const ttl = Math.ceil((longest + this.#hold + LONGEST_PAUSE) / 1_000);
    let update: Update | undefined;
    const change = (value: string | undefined, now: number): string => {
      const latest = now + this.#hold;
      const log = CallLog.read(value, windows, now, latest) ?? this.#begin(now);
      if (log.id !== this.#knownLog) log.merge(this.#own, now, latest);
      for (const settlement of settlements) settle(log, settlement, now);
      update = { logId: log.id, now, ...this.#admit(log, now) };
      return log.toString();
    };
    await store.update(key, change, { ttl });
    if (!update) throw new VendorError('unavailable', { detail: 'rate limit' });
    this.#remember(update, settlements);
    for (const waiter of update.admitted) {
      const permit = this.#permit(began, update.now + this.#hold);
      if (this.#queue.remove(waiter)) waiter.resolve(permit);
      else permit.release();
    }
    return update;
  }

  /** A new log; in place of one that is lost, with a pause for the other instances to add what they remember. */
  #begin(now: number): CallLog {
    const log = new CallLog(this.#options.windows);
    if (this.#knownLog !== undefined) log.pauseUntil(now + REJOIN_MS);
    return log;
  }

  /** Lets through whoever may go now. The queue itself is not changed: this may run more than once. */
  #admit(log: CallLog, now: number): Omit<Update, 'logId' | 'now'> {
    const admitted: Waiter<Permit>[] = [];
    const waiting = [...this.#queue];
    let firstIn = 0;
    while (waiting.length > 0) {
      const isTurnOfLongest = (this.#granted + admitted.length + 1) % LONGEST_WAITING_EACH === 0;
      const next = isTurnOfLongest ? longestWaiting(waiting) : waiting[0];
      if (!next) break;
      firstIn = log.freeAt(isTurnOfLongest ? everything : shareOf(next.priority), now) - now;
      if (firstIn > 0) break;
      log.add(now + this.#hold);
      admitted.push(next);
      waiting.splice(waiting.indexOf(next), 1);
    }
    return { admitted, firstIn, anyIn: log.freeAt(everything, now) - now };
  }

  /** Keeps this instance's own calls, should the store lose its record. */
  #remember({ logId, now, admitted }: Update, settlements: readonly Settlement[]): void {
    const own = this.#own.pruned(now, now + this.#hold);
    for (const settlement of settlements) settle(own, settlement, now);
    for (const _ of admitted) own.add(now + this.#hold);
    this.#own = own;
    this.#knownLog = logId;
    this.#granted += admitted.length;
  }

  /**
   * An end that cannot be written leaves the call under its latest moment: later than it was, and so never too early.
   * @param began When the permit was asked of the store: the moment that the store noted is not before.
   */
  #permit(began: number, noted: number): Permit {
    return {
      deadline: began + this.#options.timeout,
      settle: (busy, retryAfter = 0) => {
        this.#settlements.push({ noted, answer: { busy, retryAfter } });
        // Other instances must know at once.
        this.#wake(busy ? 0 : this.#clock.now() + COLLECT_MS);
      },
      release: () => {
        this.#settlements.push({ noted });
        this.#wake(this.#queue.isEmpty ? this.#clock.now() + COLLECT_MS : 0);
      },
    };
  }
}

function settle(log: CallLog, { noted, answer }: Settlement, now: number): void {
  const wasNoted = log.remove(noted);
  if (!answer) return;
  if (wasNoted) log.add(now);
  log.addAnswer(answer.busy, now, answer.retryAfter);
}

const longestWaiting = (waiters: readonly Waiter<Permit>[]): Waiter<Permit> | undefined =>
  waiters.reduce<Waiter<Permit> | undefined>((a, b) => (a && a.arrival < b.arrival ? a : b), undefined);
