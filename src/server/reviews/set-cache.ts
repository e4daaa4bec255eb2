import { LRUCache } from 'lru-cache';
import type { Review } from '../../model/review.js';
import { ReviewSet } from '../review-set/review-set.js';
import type { Clock } from '../platform/clock.js';
import type { SyncState } from './sync-state.js';
import { describeFailure } from '../platform/failure.js';
import { fromStored, CachedSet, type Snapshot } from './cached-set.js';
import type { Logger } from '../platform/logger.js';
import { ReviewSetArchive, toSegments, toVersion, type Head } from './set-archive.js';
import type { SetLimits } from './set-limits.js';
import { SingleFlight } from '../concurrency/single-flight.js';
import type { Store } from '../platform/store.js';

export interface SetCacheOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly limits: SetLimits;
  /** Metadata names to show, in order, when a query names none. */
  readonly filters?: readonly string[] | undefined;
}

/** Whether a stored set is further than the one in memory. */
const isNewer = ({ current }: Head, { state: draft, set }: Snapshot): boolean =>
  current.checkedAt > draft.checkedAt || (current.checkedAt === draft.checkedAt && current.total > set.size);

/**
 * The sets in memory, as many reviews as may be held, and behind them those in the store, which every instance shares.
 */
export class SetCache {
  readonly #options: SetCacheOptions;
  readonly #archive: ReviewSetArchive;
  readonly #memory: LRUCache<string, CachedSet>;
  readonly #looking = new SingleFlight<void>();

  constructor(options: SetCacheOptions) {
    const { store, limits } = options;
    this.#options = options;
    this.#archive = new ReviewSetArchive(store, limits.largestAge);
    // A set of the largest size must fit, or it would be gathered for nobody.
    const maxSize = Math.max(limits.heldReviews, limits.reviews);
    this.#memory = new LRUCache({ maxSize, sizeCalculation: ({ weight }) => weight });
  }

  /** Products and reviews in memory. */
  get size(): { products: number; reviews: number } {
    return { products: this.#memory.size, reviews: this.#memory.calculatedSize };
  }

  /** A review in memory, by its id. Looks through all: for the rare act, not for every page. */
  review(id: string): Review | undefined {
    for (const { current } of this.#memory.values()) {
      const found = current.set.reviews.find((review) => review.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** The set in memory, if it is not too old. */
  peek(key: string): CachedSet | undefined {
    const held = this.#memory.get(key);
    const age = held ? this.#options.clock.now() - held.current.state.checkedAt : 0;
    return age > this.#options.limits.largestAge ? undefined : held;
  }

  /** The set in memory or in the store, whichever is further, if it is not too old. */
  async find(key: string): Promise<CachedSet | undefined> {
    const held = this.#memory.get(key);
    const { clock, limits } = this.#options;
    if (!held || clock.now() - held.reloadedAt >= limits.lookAfter) await this.reload(key);
    return this.peek(key);
  }

  /** Takes over what another instance has stored, if it is further. A store that fails leaves what is there. */
  async reload(key: string): Promise<void> {
    await this.#looking.run(key, async () => {
      const held = this.#memory.get(key);
      if (held) held.reloadedAt = this.#options.clock.now();
      await this.#orLog(async () => {
        const head = await this.#archive.head(key);
        if (!head || (held && !isNewer(head, held.current))) return;
        const segments = await this.#archive.segments(key, head.current, held?.current.segments);
        if (!segments) return;
        const next = this.#put(key, fromStored(head.current, segments, this.#options.filters));
        next.stored = new Set(head.current.segments);
      });
    });
  }

  /** Makes a draft the present state of a product, here and in the store. */
  async publish(key: string, draft: SyncState): Promise<CachedSet> {
    const before = this.#memory.get(key);
    const segments = await toSegments(draft.reviews, before?.current.segments ?? []);
    const version = await toVersion(draft, segments);
    const set = new ReviewSet(draft.reviews, { filters: this.#options.filters });
    // Segments live longer than heads, and a full gathering gives them a new life.
    const anew = draft.gatheredAt !== before?.current.state.gatheredAt;
    const stored = (!anew && before?.stored) || new Set<string>();
    const held = this.#put(key, { version, state: draft, segments, set });
    await this.#orLog(async () => {
      await this.#archive.save(key, held.toHead(), segments, stored);
      held.stored = new Set(segments.map(({ name }) => name));
    });
    return held;
  }

  /** The state of a version that was shown before, while it is answerable, here or by another instance's word. */
  async version(key: string, version: string): Promise<Snapshot | undefined> {
    const now = this.#options.clock.now();
    const here = this.#memory.get(key)?.version(version, now);
    if (here) return here;
    await this.reload(key);
    return this.#memory.get(key)?.version(version, now) ?? (await this.#orLog(() => this.#retired(key, version)));
  }

  async #retired(key: string, version: string): Promise<Snapshot | undefined> {
    const head = await this.#archive.head(key);
    const now = this.#options.clock.now();
    const retired = head?.retired.find(({ snapshot, until }) => snapshot.version === version && until > now);
    const known = this.#memory.get(key)?.current.segments;
    const segments = retired && (await this.#archive.segments(key, retired.snapshot, known));
    return segments && fromStored(retired.snapshot, segments, this.#options.filters);
  }

  #put(key: string, snapshot: Snapshot): CachedSet {
    const { clock, limits } = this.#options;
    const now = clock.now();
    const held = this.#memory.get(key) ?? new CachedSet(snapshot);
    held.replace(snapshot, now, now + limits.retiredFor);
    held.reloadedAt = now;
    // Set again even when it is there, so that its weight is taken anew.
    this.#memory.set(key, held);
    return held;
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
