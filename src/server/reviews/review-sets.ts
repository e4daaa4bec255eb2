import type { Rating } from '../../model/rating.js';
import type { Summary } from '../../model/summary.js';
import type { Review } from '../../model/review.js';
import {
  isBusiness,
  keyText,
  retryAfterOf,
  VendorError,
  type ProductRef,
  type ReviewVendor,
  type ReviewSubject,
} from '../vendors/review-vendor.js';
import { ReviewSet } from '../review-set/review-set.js';
import { Backoff } from '../concurrency/backoff.js';
import type { ProductRatings } from './product-ratings.js';
import { TaskGroup } from '../concurrency/task-group.js';
import { describeFailure } from '../platform/failure.js';
import { ReviewSync } from './review-sync.js';
import { CachedSet, summaryOf, type Snapshot } from './cached-set.js';
import { SetCache, type SetCacheOptions } from './set-cache.js';
import { Lease } from '../concurrency/lease.js';
import { SingleFlight } from '../concurrency/single-flight.js';
import { UnknownProducts } from './unknown-products.js';
import { withTimeout } from '../concurrency/time-limit.js';

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
 * Every product's review set, kept fresh. A set that is held answers at once and is tended in the background; one that
 * is not waits for one call, the newest reviews. The vendor's failures leave what is there, up to its largest age.
 */
export class ReviewSets {
  /** What was asked for and the vendor does not know. */
  readonly unknown: UnknownProducts;
  readonly #options: ReviewSetsOptions;
  readonly #gatherer: ReviewSync;
  readonly #held: SetCache;
  readonly #leases: Lease;
  readonly #backoff: Backoff;
  readonly #opening = new SingleFlight<CachedSet>();
  readonly #tending = new SingleFlight<void>();
  readonly #closing = new TaskGroup();

  constructor(options: ReviewSetsOptions) {
    const { store, clock, logger } = options;
    this.#options = options;
    this.unknown = new UnknownProducts(logger);
    this.#gatherer = new ReviewSync({ ...options, closing: this.#closing, unknown: this.unknown });
    this.#held = new SetCache(options);
    this.#leases = new Lease(store, clock);
    this.#backoff = new Backoff(clock);
  }

  /** Products and reviews in memory. */
  get size(): { products: number; reviews: number } {
    return this.#held.size;
  }

  /**
   * The state of a subject's set: the present one, or that of a version shown before.
   * @throws VendorError when there is none and the vendor gives none.
   * @throws StaleVersion when the version is answerable no more.
   */
  async snapshot(subject: ReviewSubject, version: string | undefined, background: Background): Promise<Snapshot> {
    const key = this.#key(subject);
    const held = (await this.#held.find(key)) ?? (await this.#open(subject, background));
    background(this.#tend(subject));
    if (version === undefined || version === held.current.version) return held.current;
    const snapshot = await this.#held.version(key, version);
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

  /**
   * A product's rating at no cost: from its set if it is held, else from the catalogue. Undefined when not known yet.
   */
  rating(product: ProductRef): Rating | undefined {
    const snapshot = this.#held.peek(this.#key(product))?.current;
    const listed = this.#options.catalogue.rating(product.key);
    if (!snapshot || (snapshot.state.completeness === 'partial' && !snapshot.state.rating && !listed)) return listed;
    const { count, average } = summaryOf(snapshot, listed);
    return { count, average };
  }

  /** A review that is held, by its id. */
  review(id: string): Review | undefined {
    return this.#held.review(id);
  }

  /** Ends what goes on in the background. */
  close(): void {
    this.#closing.close();
  }

  #key(subject: ReviewSubject): string {
    return `${this.#options.provider.name}:${keyText(subject.key)}`;
  }

  #open(subject: ReviewSubject, background: Background): Promise<CachedSet> {
    const { catalogue, clock, limits } = this.#options;
    if (!isBusiness(subject) && catalogue.lacks(subject.key)) {
      this.unknown.note(subject.id, keyText(subject.key));
      return Promise.resolve(new CachedSet(NOTHING));
    }
    const first = this.#opening.run(this.#key(subject), () => this.#openFirst(subject));
    const ended = (): void => {};
    background(first.then(ended, ended));
    const late = (): Error => new VendorError('busy', { detail: 'first page', retryAfter: FIRST_PAGE_RETRY });
    return withTimeout(() => first, limits.firstPageWithin, clock, late);
  }

  async #openFirst(subject: ReviewSubject): Promise<CachedSet> {
    const key = this.#key(subject);
    const failure = this.#backoff.failure(`open:${key}`);
    if (failure) throw failure.error;
    try {
      const held = await this.#held.publish(key, await this.#gatherer.firstPage(subject, 'first-page'));
      this.#backoff.clear(`open:${key}`);
      return held;
    } catch (error) {
      this.#fail(`open:${key}`, error);
      throw error;
    }
  }

  /** Does for a held set what is due, one instance at a time. */
  async #tend(subject: ReviewSubject): Promise<void> {
    const key = this.#key(subject);
    const held = this.#held.peek(key);
    const { clock, limits } = this.#options;
    if (!held || !this.#gatherer.isDue(held.current.state) || this.#backoff.failure(`tend:${key}`)) return;
    if (clock.now() - held.refreshedAt < limits.lookAfter) return;
    held.refreshedAt = clock.now();
    await this.#tending.run(key, async () => {
      try {
        await this.#leases.hold(`reviews:${key}`, () => this.#tendAlone(subject, key));
      } catch (error) {
        this.#fail(`tend:${key}`, error);
      }
    });
  }

  async #tendAlone(subject: ReviewSubject, key: string): Promise<void> {
    // Another instance may have been at it until now.
    await this.#held.reload(key);
    const draft = this.#held.peek(key)?.current.state;
    if (!draft || !this.#gatherer.isDue(draft)) return;
    for await (const next of this.#gatherer.refresh(subject, draft)) await this.#held.publish(key, next);
    this.#backoff.clear(`tend:${key}`);
  }

  #fail(key: string, error: unknown): void {
    if (this.#closing.closed) return;
    this.#backoff.note(key, error, retryAfterOf(error));
    this.#options.logger.warn(describeFailure(error), 'vendor failed');
  }
}
