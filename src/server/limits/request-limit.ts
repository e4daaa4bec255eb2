import * as z from 'zod/mini';
import { readStored } from '../platform/read-stored.js';
import type { Change, Store } from '../platform/store.js';

const MINUTE = 60_000;

const countSchema = z.object({
  /** Whole minutes since 1970. */
  minute: z.number(),
  count: z.number(),
  /** Requests of the minute before. */
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
 * Limits how many requests one asker makes in a minute. The window slides: the minute before counts for as much of it
 * as is still less than a minute ago. Refused requests do not count.
 */
export class RequestLimit {
  readonly #store: Pick<Store, 'update'>;

  constructor(store: Pick<Store, 'update'>) {
    this.#store = store;
  }

  /** @throws RateLimitExceeded when there have been as many. */
  async admit(asker: string, most: number): Promise<void> {
    let full = false;
    let elapsed = 0;
    const count: Change = (value, now) => {
      const minute = Math.floor(now / MINUTE);
      elapsed = now / MINUTE - minute;
      const stored = readStored(parseCount, value) ?? { minute, count: 0, earlier: 0 };
      const current = stored.minute === minute ? stored.count : 0;
      const earlier = stored.minute === minute ? stored.earlier : stored.minute === minute - 1 ? stored.count : 0;
      full = earlier * (1 - elapsed) + current >= most;
      return JSON.stringify({ minute, count: full ? current : current + 1, earlier });
    };
    await this.#store.update(`requests:${asker}`, count, { ttl: 120 });
    if (full) throw new RateLimitExceeded(Math.max(1, 60 * (1 - elapsed)));
  }
}
