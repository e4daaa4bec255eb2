import * as z from 'zod/mini';
import type { Review } from '../../model/review.js';
import type { Clock } from '../platform/clock.js';
import type { Store } from '../platform/store.js';

type Votes = Review['votes'];

const KEY = 'votes:counted';
/** Reviews remembered; the vendor's own count has long caught up with the ones before. */
const MOST = 2_000;
/** Milliseconds after which the vendor's own count is believed, whatever it says. */
const LONGEST = 48 * 3_600_000;

const countedSchema = z.record(z.string(), z.object({ up: z.number(), down: z.number(), at: z.number() }));
type Counted = z.infer<typeof countedSchema>;

const read = (value: string | undefined): Counted =>
  value === undefined ? {} : countedSchema.parse(JSON.parse(value));

/**
 * Votes that the vendor has taken and does not show yet: what it must come to show at least, for each review. Kept in
 * the store, so that every instance shows them.
 */
export class VoteOverlay {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Notes one more vote on a review that shows these. Resolves with what it shows now. */
  async add(id: string, shown: Votes, vote: 'up' | 'down'): Promise<Votes> {
    const now = this.#clock.now();
    const next = { ...shown };
    await this.#store.update(
      KEY,
      (value) => {
        const counted = read(value);
        const before = Object.hasOwn(counted, id) ? counted[id] : undefined;
        next.up = Math.max(shown.up, before?.up ?? 0);
        next.down = Math.max(shown.down, before?.down ?? 0);
        next[vote] += 1;
        const entries = Object.entries(counted).filter(([known, { at }]) => known !== id && now - at < LONGEST);
        return JSON.stringify(Object.fromEntries([...entries.slice(1 - MOST), [id, { ...next, at: now }]]));
      },
      { ttl: LONGEST / 1_000 },
    );
    return next;
  }

  /** Shows reviews with the votes that the vendor does not show yet; `changed` are those that differ. */
  async overlay(): Promise<(reviews: readonly Review[]) => { reviews: Review[]; changed: readonly unknown[] }> {
    // Without the store the vendor's own counts are shown.
    const counted = read(await this.#store.get(KEY).catch(() => undefined));
    const oldest = this.#clock.now() - LONGEST;
    return (reviews) => {
      const changed: unknown[] = [];
      const shown = reviews.map((review) => {
        const more = Object.hasOwn(counted, review.id) ? counted[review.id] : undefined;
        const { up, down } = review.votes;
        if (!more || more.at < oldest || (more.up <= up && more.down <= down)) return review;
        const votes = { up: Math.max(up, more.up), down: Math.max(down, more.down) };
        changed.push([review.id, votes]);
        return { ...review, votes };
      });
      return { reviews: shown, changed };
    };
  }
}
