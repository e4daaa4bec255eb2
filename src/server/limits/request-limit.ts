import * as z from 'zod/mini';
import { readStored } from '../platform/read-stored.js';
import type { Change, Store } from '../platform/store.js';

const MINUTE = 60_000;

/** Requests in two windows, one after the other. */
const countSchema = z.object({
  /** The current window, counted from 1970. */
  window: z.number(),
  count: z.number(),
  /** Requests of the window before. */
  earlier: z.number(),
});
const parseCount = (json: unknown): z.infer<typeof countSchema> => countSchema.parse(json);

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
 * Limits how many requests one asker makes in a minute, or in another length of time. The window slides: the one before
 * counts for as much of it as the current one leaves. Refused requests do not count.
 */
export class RequestLimit {
  readonly #store: Pick<Store, 'update'>;
  readonly #ms: number;

  /** @param ms Milliseconds of the window. */
  constructor(store: Pick<Store, 'update'>, ms = MINUTE) {
    this.#store = store;
    this.#ms = ms;
  }

  /** @throws RateLimitExceeded when there have been as many. */
  async admit(asker: string, most: number): Promise<void> {
    const ms = this.#ms;
    let full = false;
    let left = 0;
    const count: Change = (value, now) => {
      const window = Math.floor(now / ms);
      left = 1 - (now / ms - window);
      const stored = readStored(parseCount, value) ?? { window, count: 0, earlier: 0 };
      const current = stored.window === window ? stored.count : 0;
      const earlier = stored.window === window ? stored.earlier : stored.window === window - 1 ? stored.count : 0;
      full = earlier * left + current >= most;
      return JSON.stringify({ window, count: full ? current : current + 1, earlier });
    };
    await this.#store.update(`requests:${asker}`, count, { ttl: (2 * ms) / 1_000 });
    if (full) throw new RateLimitExceeded(Math.max(1, (left * ms) / 1_000));
  }
}
