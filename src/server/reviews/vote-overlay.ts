import { LRUCache } from 'lru-cache';
import type { Review } from '../../model/review.js';
import { number, object, array, string, type Shape } from '../../model/shape.js';
import { withTimeout } from '../concurrency/time-limit.js';
import type { Clock } from '../platform/clock.js';
import { readStored } from '../platform/read-stored.js';
import type { Store } from '../platform/store.js';
import type { ReviewSet } from '../review-set/review-set.js';

type Votes = Review['votes'];

/** Reviews of one set that are remembered; the vendor's own count has long caught up with the ones before. */
const MAX_REVIEWS = 500;
/** Sets whose votes are remembered here. */
const MAX_SETS = 2_000;
/** Milliseconds after which the vendor's own count is believed, whatever it says. */
const LONGEST = 48 * 3_600_000;
/** Milliseconds for which votes are shown without looking for those that other instances have counted. */
const FRESH = 5_000;
/** Milliseconds that a page waits for the store: without it the vendor's own counts are shown. */
const PATIENCE = 200;

/** What reviews of a set must come to show at least, the last voted on last. `at` in milliseconds since 1970. */
const parseCounted = array(object({ id: string, up: number, down: number, at: number }));
type Counted = Shape<typeof parseCounted>;

interface CountedVotes {
  readonly counted: Counted;
  readonly readAt: number;
}

/** A set with votes laid over it. */
interface Overlaid {
  readonly counted: Counted;
  readonly set: ReviewSet;
}

/**
 * Votes that the vendor has taken and does not show yet, by set. They are in the store, so that every instance shows
 * them, and are laid over the whole set: lists, sorts and highlights agree.
 */
export class VoteOverlay {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #votes = new LRUCache<string, CountedVotes>({ max: MAX_SETS });
  readonly #overlaid = new WeakMap<ReviewSet, Overlaid>();

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Notes one more vote on a review of a set. Resolves with the votes that it shows now. */
  async add(key: string, { id, votes }: Pick<Review, 'id' | 'votes'>, vote: 'up' | 'down'): Promise<Votes> {
    const change = (value: string | undefined, now: number): string => {
      const counted = (readStored(parseCounted, value) ?? []).filter(({ at }) => now - at < LONGEST);
      const before = counted.find((known) => known.id === id) ?? votes;
      const next = { id, up: Math.max(votes.up, before.up), down: Math.max(votes.down, before.down), at: now };
      next[vote] += 1;
      return JSON.stringify([...counted.filter((known) => known.id !== id), next].slice(-MAX_REVIEWS));
    };
    const counted = readStored(parseCounted, await this.#store.update(nameOf(key), change, { ttl: LONGEST / 1_000 }));
    const latest = counted?.find((known) => known.id === id);
    if (!counted || !latest) return votes;
    this.#votes.set(key, { counted, readAt: this.#clock.now() });
    return { up: latest.up, down: latest.down };
  }

  /** The set as it is shown: with the votes that the vendor does not show yet. */
  async apply(key: string, set: ReviewSet): Promise<ReviewSet> {
    const counted = await this.#read(key);
    const known = this.#overlaid.get(set);
    if (known?.counted === counted) return known.set;
    const overlaid = { counted, set: this.#overlay(set, counted) };
    this.#overlaid.set(set, overlaid);
    return overlaid.set;
  }

  #overlay(set: ReviewSet, counted: Counted): ReviewSet {
    const byId = new Map(counted.map((votes) => [votes.id, votes]));
    const changed = new Map<string, Votes>();
    for (const { id, votes } of byId.size === 0 ? [] : set.reviews) {
      const more = byId.get(id);
      if (!more || (more.up <= votes.up && more.down <= votes.down)) continue;
      changed.set(id, { up: Math.max(votes.up, more.up), down: Math.max(votes.down, more.down) });
    }
    return changed.size === 0 ? set : set.withVotes(changed);
  }

  async #read(key: string): Promise<Counted> {
    const now = this.#clock.now();
    const known = this.#votes.get(key);
    if (known && now - known.readAt < FRESH) return known.counted;
    // The same list when nothing has changed, so that the set that it was laid over stands.
    const read = await withTimeout(() => this.#store.get(nameOf(key)), PATIENCE, this.#clock).then(
      (value) => readStored(parseCounted, value)?.filter(({ at }) => now - at < LONGEST) ?? NONE,
      () => known?.counted ?? NONE,
    );
    const counted = known && JSON.stringify(known.counted) === JSON.stringify(read) ? known.counted : read;
    this.#votes.set(key, { counted, readAt: now });
    return counted;
  }
}

const NONE: Counted = [];
const nameOf = (key: string): string => `votes:${key}`;
