import * as z from 'zod/mini';
import type { Clock } from '../platform/clock.js';
import type { Store } from '../platform/store.js';

const MINUTE = 60_000;

const countSchema = z.object({
  /** Whole minutes since 1970. */
  minute: z.number(),
  count: z.number(),
  /** Requests of the minute before. */
  earlier: z.number(),
});

/** Somebody has asked too often. */
export class RateLimitExceeded extends Error {
  override readonly name = 'RateLimitExceeded';
  /** Seconds. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('asked too often');
    this.retryAfter = retryAfter;
  }
}

/**
 * Limits how many requests one asker makes in a minute. The window slides: the minute before counts for as much of it
 * as is still less than a minute ago. Refused requests do not count.
 */
export class RequestLimit {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** @throws RateLimitExceeded when there have been as many. */
  async admit(asker: string, most: number): Promise<void> {
    const now = this.#clock.now();
    const minute = Math.floor(now / MINUTE);
    const elapsed = now / MINUTE - minute;
    let full = false;
    const count = (value: string | undefined): string => {
      const stored = value === undefined ? { minute, count: 0, earlier: 0 } : countSchema.parse(JSON.parse(value));
      const current = stored.minute === minute ? stored.count : 0;
      const earlier = stored.minute === minute ? stored.earlier : stored.minute === minute - 1 ? stored.count : 0;
      full = earlier * (1 - elapsed) + current >= most;
      return JSON.stringify({ minute, count: full ? current : current + 1, earlier });
    };
    await this.#store.update(`requests:${asker}`, count, { ttl: 120 });
    if (full) throw new RateLimitExceeded(Math.max(1, 60 * (1 - elapsed)));
  }
}
