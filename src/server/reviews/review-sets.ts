import type { Rating } from '../../model/rating.js';
import type { Review } from '../../model/review.js';
import type { Summary } from '../../model/summary.js';
import { Backoff } from '../concurrency/backoff.js';
import { Lease } from '../concurrency/lease.js';
import { SingleFlight } from '../concurrency/single-flight.js';
import { TaskGroup } from '../concurrency/task-group.js';
import { withTimeout } from '../concurrency/time-limit.js';
import { describeFailure } from '../platform/failure.js';
import { ReviewSet } from '../review-set/review-set.js';
import {
  isBusiness,
  keyText,
  retryAfterOf,
  VendorError,
  type ProductRef,
  type ReviewSubject,
  type ReviewVendor,
} from '../vendors/review-vendor.js';
import { CachedSet, summaryOf, type Snapshot } from './cached-set.js';
import type { ProductRatings } from './product-ratings.js';
import { ReviewSync } from './review-sync.js';
import { SetCache, type SetCacheOptions } from './set-cache.js';
import { UnknownProducts } from './unknown-products.js';

export interface ReviewSetsOptions extends SetCacheOptions {
  readonly provider: ReviewVendor;
  readonly catalogue: ProductRatings;
}

/** Takes work that goes on after the answer. The work never rejects. */
export type Background = (work: Promise<void>) => void;

/** The version asked for is gone, or never was: the pages must be read again from the first. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';
}

/** The set of a product that the vendor's catalogue does not name. */
const NOTHING: Snapshot = {
  version: 'none',
  state: {
    ...{ reviews: [], completeness: 'whole', next: undefined, onePage: true },
    ...{ rating: undefined, unread: 0, checkedAt: 0, gatheredAt: 0 },
  },
  segments: [],
  set: new ReviewSet([]),
};

/** Seconds after which to ask again for a first page that is on its way. */
const FIRST_PAGE_RETRY = 5;

/**
 * Every product's review set, kept fresh. A cached set answers at once and is refreshed in the background; for another
 * one a page waits for one call, the newest reviews. When the vendor fails, a set is shown up to its largest age.
 */
export class ReviewSets {
  /** Products that were asked for and that the vendor does not know. */
  readonly unknown: UnknownProducts;
  readonly #options: ReviewSetsOptions;
  readonly #sync: ReviewSync;
  readonly #cache: SetCache;
  readonly #lease: Lease;
  readonly #backoff: Backoff;
  readonly #firstPages = new SingleFlight<CachedSet>();
  readonly #refreshes = new SingleFlight<void>();
  readonly #closing = new TaskGroup();

  constructor(options: ReviewSetsOptions) {
    const { store, clock, logger } = options;
    this.#options = options;
    this.unknown = new UnknownProducts(logger);
    this.#sync = new ReviewSync({ ...options, closing: this.#closing, unknown: this.unknown });
    this.#cache = new SetCache(options);
    this.#lease = new Lease(store, clock);
    this.#backoff = new Backoff(clock);
  }

  /** Products and reviews in memory. */
  get size(): { products: number; reviews: number } {
    return this.#cache.size;
  }

  /** What a subject's set is stored by. */
  keyOf(subject: ReviewSubject): string {
    return `${this.#options.provider.name}:${keyText(subject.key)}`;
  }

  /**
   * The state of a subject's set: the current one, or that of a version shown before.
   * @throws VendorError when there is none and the vendor gives none.
   * @throws StaleVersion when the version is answerable no more.
   */
  async snapshot(subject: ReviewSubject, version: string | undefined, background: Background): Promise<Snapshot> {
    const key = this.keyOf(subject);
    const { current } = (await this.#cache.find(key)) ?? (await this.#firstPage(subject, background));
    background(this.#refresh(subject));
    if (version === undefined || version === current.version) return current;
    const snapshot = await this.#cache.version(key, version);
    if (!snapshot) throw new StaleVersion();
    return snapshot;
  }

  /**
   * A state's summary; where reviews are missing, with the vendor's own count and average if they are known. Of the
   * shop itself the caller may know them.
   */
  summary(subject: ReviewSubject, snapshot: Snapshot, shop?: Rating): Summary {
    return summaryOf(snapshot, isBusiness(subject) ? shop : this.#options.catalogue.rating(subject.key));
  }

  /** A product's rating, without a call: from its cached set, else from the catalogue. Undefined when not known yet. */
  rating(product: ProductRef): Rating | undefined {
    const snapshot = this.#cache.peek(this.keyOf(product))?.current;
    const listed = this.#options.catalogue.rating(product.key);
    if (!snapshot || (snapshot.state.completeness === 'partial' && !snapshot.state.rating && !listed)) return listed;
    const { count, average } = summaryOf(snapshot, listed);
    return { count, average };
  }

  /** A review of the shop, in memory or in the store, with the key of its set. `subject`: what it is said to be of. */
  async findReview(
    id: string,
    subject: ReviewSubject,
  ): Promise<{ readonly key: string; readonly review: Review } | undefined> {
    const key = this.keyOf(subject);
    const review = (await this.#cache.find(key))?.current.set.reviews.find((known) => known.id === id);
    return review ? { key, review } : this.#cache.findReview(id);
  }

  /** Ends what goes on in the background. */
  close(): void {
    this.#closing.close();
  }

  #firstPage(subject: ReviewSubject, background: Background): Promise<CachedSet> {
    const { catalogue, clock, limits } = this.#options;
    if (!isBusiness(subject) && catalogue.lacks(subject.key)) {
      this.unknown.note(subject.id, keyText(subject.key));
      return Promise.resolve(new CachedSet(NOTHING));
    }
    const first = this.#firstPages.run(this.keyOf(subject), () => this.#readFirstPage(subject));
    const ended = (): void => {};
    background(first.then(ended, ended));
    const late = (): Error => new VendorError('busy', { detail: 'first page', retryAfter: FIRST_PAGE_RETRY });
    return withTimeout(() => first, limits.firstPageWithin, clock, late);
  }

  async #readFirstPage(subject: ReviewSubject): Promise<CachedSet> {
    const key = this.keyOf(subject);
    const failure = this.#backoff.failure(`first-page:${key}`);
    if (failure) throw failure.error;
    try {
      const cached = await this.#cache.publish(key, await this.#sync.firstPage(subject, 'first-page'));
      this.#backoff.clear(`first-page:${key}`);
      return cached;
    } catch (error) {
      this.#noteFailure(`first-page:${key}`, error);
      throw error;
    }
  }

  /** Does for a cached set what is due, one instance at a time. */
  async #refresh(subject: ReviewSubject): Promise<void> {
    const key = this.keyOf(subject);
    const cached = this.#cache.peek(key);
    const { clock, limits } = this.#options;
    if (!cached || !this.#sync.isDue(cached.current.state) || this.#backoff.failure(`refresh:${key}`)) return;
    if (clock.now() - cached.refreshedAt < limits.lookAfter) return;
    cached.refreshedAt = clock.now();
    await this.#refreshes.run(key, async () => {
      try {
        await this.#lease.hold(`reviews:${key}`, () => this.#refreshAlone(subject, key));
      } catch (error) {
        this.#noteFailure(`refresh:${key}`, error);
      }
    });
  }

  async #refreshAlone(subject: ReviewSubject, key: string): Promise<void> {
    // Another instance may have refreshed it until now.
    await this.#cache.reload(key);
    const state = this.#cache.peek(key)?.current.state;
    if (!state || !this.#sync.isDue(state)) return;
    for await (const next of this.#sync.refresh(subject, state)) await this.#cache.publish(key, next);
    this.#backoff.clear(`refresh:${key}`);
  }

  #noteFailure(key: string, error: unknown): void {
    if (this.#closing.closed) return;
    this.#backoff.note(key, error, retryAfterOf(error));
    this.#options.logger.warn(describeFailure(error), 'vendor failed');
  }
}
