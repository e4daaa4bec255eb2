import { LRUCache } from 'lru-cache';
import { VendorError } from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';

/** Milliseconds of the first wait after a failure; each in a row doubles it. */
const SHORTEST_WAIT = 5_000;
const LONGEST_WAIT = 600_000;
/** Keys remembered; the longest unasked is forgotten first. */
const MOST_KEYS = 10_000;

interface Failure {
  readonly error: unknown;
  readonly until: number;
  readonly count: number;
}

/** Remembers what has just failed, so that a vendor that is down is not asked again by every request. */
export class Backoff {
  readonly #clock: Clock;
  readonly #failures = new LRUCache<string, Failure>({ max: MOST_KEYS });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What failed, while it is too early to try again. */
  failure(key: string): { error: unknown } | undefined {
    const failure = this.#failures.get(key);
    return failure && failure.until > this.#clock.now() ? failure : undefined;
  }

  note(key: string, error: unknown): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    const asked = error instanceof VendorError ? (error.retryAfter ?? 0) * 1_000 : 0;
    const wait = Math.min(LONGEST_WAIT, Math.max(asked, SHORTEST_WAIT * 2 ** (count - 1)));
    this.#failures.set(key, { error, until: this.#clock.now() + wait, count });
  }

  clear(key: string): void {
    this.#failures.delete(key);
  }
}
