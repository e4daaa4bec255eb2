import { LRUCache } from 'lru-cache';
import type { Review } from '../../model/review.js';
import { SingleFlight } from '../concurrency/single-flight.js';
import { withTimeout } from '../concurrency/time-limit.js';
import type { Clock } from '../platform/clock.js';
import { describeFailure } from '../platform/failure.js';
import type { Logger } from '../platform/logger.js';
import type { Store } from '../platform/store.js';
import { ReviewSet } from '../review-set/review-set.js';
import { CachedSet, fromStored, type Snapshot } from './cached-set.js';
import { ReviewSetArchive, toSegments, toVersion, type Head } from './set-archive.js';
import type { SetLimits } from './set-limits.js';
import type { SyncState } from './sync-state.js';

export interface SetCacheOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly limits: SetLimits;
  /** Metadata names to show, in order, when a query names none. */
  readonly filters?: readonly string[] | undefined;
}

/** Milliseconds that a page waits for the store when its set is in memory. */
const PATIENCE = 200;

/** Whether a stored set is newer than the one in memory, or has more of its reviews or replies. */
function isNewer({ current }: Head, { state, set }: Snapshot): boolean {
  if (current.checkedAt !== state.checkedAt) return current.checkedAt > state.checkedAt;
  const due = ({ replies }: Pick<SyncState, 'replies'>): number => replies?.due.length ?? 0;
  return current.total > set.size || (current.total === set.size && due(current) < due(state));
}

/** The sets in memory, up to a number of reviews, and behind them those in the store, which every instance shares. */
export class SetCache {
  readonly #options: SetCacheOptions;
  readonly #archive: ReviewSetArchive;
  readonly #memory: LRUCache<string, CachedSet>;
  readonly #reloads = new SingleFlight<void>();
  readonly #retired = new SingleFlight<Snapshot | undefined>();

  constructor(options: SetCacheOptions) {
    const { store, limits } = options;
    this.#options = options;
    this.#archive = new ReviewSetArchive(store, limits.largestAge);
    // A set of the largest size must fit, or it would be gathered in vain.
    const maxSize = Math.max(limits.heldReviews, limits.reviews);
    this.#memory = new LRUCache({ maxSize, sizeCalculation: ({ weight }) => weight });
  }

  /** Products and reviews in memory. */
  get size(): { products: number; reviews: number } {
    return { products: this.#memory.size, reviews: this.#memory.calculatedSize };
  }

  /** A review of any set in memory, by its id, with the key of its set. Searches all of them: not for every page. */
  findReview(id: string): { readonly key: string; readonly review: Review } | undefined {
    for (const [key, { current }] of this.#memory.entries()) {
      const review = current.set.reviews.find((known) => known.id === id);
      if (review) return { key, review };
    }
    return undefined;
  }

  /** The set in memory, if it is not too old. */
  peek(key: string): CachedSet | undefined {
    const cached = this.#memory.get(key);
    const age = cached ? this.#options.clock.now() - cached.current.state.checkedAt : 0;
    return age > this.#options.limits.largestAge ? undefined : cached;
  }

  /** The set in memory or in the store, whichever is newer, if it is not too old. */
  async find(key: string): Promise<CachedSet | undefined> {
    const cached = this.#memory.get(key);
    const { clock, limits } = this.#options;
    if (!cached) await this.reload(key);
    else if (clock.now() - cached.reloadedAt >= limits.lookAfter) {
      // What comes later is there for the next page.
      await withTimeout(() => this.reload(key), PATIENCE, clock).catch(() => {});
    }
    return this.peek(key);
  }

  /** Takes over what another instance has stored, if it is newer. A store that fails changes nothing. */
  async reload(key: string): Promise<void> {
    await this.#reloads.run(key, async () => {
      const cached = this.#memory.get(key);
      if (cached) cached.reloadedAt = this.#options.clock.now();
      await this.#orLog(async () => {
        const head = await this.#archive.head(key);
        if (!head || (cached && !isNewer(head, cached.current))) return;
        const segments = await this.#archive.segments(key, head.current, cached?.current.segments);
        if (!segments) return;
        const next = this.#put(key, fromStored(head.current, segments, this.#options.filters));
        next.stored = new Set(head.current.segments);
      });
    });
  }

  /** Makes a state the current one of its set, here and in the store. */
  async publish(key: string, state: SyncState): Promise<CachedSet> {
    const before = this.#memory.get(key);
    const segments = await toSegments(state.reviews, before?.current.segments ?? []);
    const version = await toVersion(state, segments);
    const set = new ReviewSet(state.reviews, { filters: this.#options.filters });
    // Segments live longer than heads, and are stored again when the set is gathered again.
    const gatheredAgain = state.gatheredAt !== before?.current.state.gatheredAt;
    const stored = (!gatheredAgain && before?.stored) || new Set<string>();
    const cached = this.#put(key, { version, state, segments, set });
    await this.#orLog(async () => {
      await this.#archive.save(key, cached.toHead(), segments, stored);
      cached.stored = new Set(segments.map(({ name }) => name));
    });
    return cached;
  }

  /** The state of a version that was shown before, by this instance or another, while it is answerable. */
  async version(key: string, version: string): Promise<Snapshot | undefined> {
    const inMemory = (): Snapshot | undefined => this.#memory.get(key)?.version(version, this.#options.clock.now());
    const known = inMemory();
    if (known) return known;
    await this.reload(key);
    return (
      inMemory() ?? this.#retired.run(`${key} ${version}`, () => this.#orLog(() => this.#readRetired(key, version)))
    );
  }

  /** A version that another instance has shown; from then on it is in memory as well. */
  async #readRetired(key: string, version: string): Promise<Snapshot | undefined> {
    const head = await this.#archive.head(key);
    const now = this.#options.clock.now();
    const retired = head?.retired.find(({ snapshot, until }) => snapshot.version === version && until > now);
    const cached = this.#memory.get(key);
    const segments = retired && (await this.#archive.segments(key, retired.snapshot, cached?.current.segments));
    if (!segments) return undefined;
    const snapshot = fromStored(retired.snapshot, segments, this.#options.filters);
    cached?.addRetired(snapshot, retired.until);
    return snapshot;
  }

  #put(key: string, snapshot: Snapshot): CachedSet {
    const { clock, limits } = this.#options;
    const now = clock.now();
    const cached = this.#memory.get(key) ?? new CachedSet(snapshot);
    cached.replace(snapshot, now, now + limits.retiredFor);
    cached.reloadedAt = now;
    // Set again even when it is there, so that its weight is reckoned again.
    this.#memory.set(key, cached);
    return cached;
  }

  async #orLog<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#options.logger.warn(describeFailure(error), 'store failed');
      return undefined;
    }
  }
}
