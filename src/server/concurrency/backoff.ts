import { LRUCache } from 'lru-cache';
import type { Clock } from '../platform/clock.js';

/** Milliseconds of the wait after the first failure; each further one in a row doubles it. */
const SHORTEST_WAIT = 5_000;
const LONGEST_WAIT = 600_000;
/** Keys remembered; the least recently used is forgotten first. */
const MAX_KEYS = 10_000;

interface Failure {
  readonly error: unknown;
  readonly until: number;
  readonly count: number;
}

/** Remembers what has just failed, so that a vendor that is down is not called again by every request. */
export class Backoff {
  readonly #clock: Clock;
  readonly #failures = new LRUCache<string, Failure>({ max: MAX_KEYS });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The last failure, while it is too early to try again. */
  failure(key: string): { error: unknown } | undefined {
    const failure = this.#failures.get(key);
    // A wait longer than the longest was noted before the clock was set back.
    const wait = failure ? failure.until - this.#clock.now() : 0;
    return wait > 0 && wait <= LONGEST_WAIT ? failure : undefined;
  }

  /** Notes a failure. `retryAfter`: seconds for which the other side asked not to be called. */
  note(key: string, error: unknown, retryAfter = 0): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    const wait = Math.min(LONGEST_WAIT, Math.max(retryAfter * 1_000, SHORTEST_WAIT * 2 ** (count - 1)));
    this.#failures.set(key, { error, until: this.#clock.now() + wait, count });
  }

  clear(key: string): void {
    this.#failures.delete(key);
  }
}
