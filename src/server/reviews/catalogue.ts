import type { Rating } from '../../model/rating.js';
import { retryAfterOf, type ProductKey, type ReviewVendor } from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';
import { Backoff } from '../concurrency/backoff.js';
import { readCatalogue, saveCatalogue } from './catalogue-archive.js';
import { CatalogueRatings } from './catalogue-ratings.js';
import { TaskGroup } from '../concurrency/task-group.js';
import { describeFailure } from '../platform/failure.js';
import { Lease } from '../concurrency/lease.js';
import type { Logger } from '../platform/logger.js';
import type { ProductRatings } from './product-ratings.js';
import { readPages } from './read-pages.js';
import type { SetLimits } from './set-limits.js';
import { SingleFlight } from '../concurrency/single-flight.js';
import type { Store } from '../platform/store.js';

/** A vendor that lists all its products with their ratings. */
export type CatalogueVendor = ReviewVendor & Required<Pick<ReviewVendor, 'catalogue'>>;
export const hasCatalogue = (vendor: ReviewVendor): vendor is CatalogueVendor => vendor.catalogue !== undefined;

export interface CatalogueOptions {
  readonly provider: CatalogueVendor;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly limits: SetLimits;
}

/** Milliseconds between two checks whether the catalogue is due. */
const CHECK_EVERY = 60_000;

/**
 * The ratings of the vendor's whole catalogue: what star snippets are answered from. One instance walks it, all share
 * it through the store. The vendor's failures leave what is there, up to the largest age.
 */
export class Catalogue implements ProductRatings {
  readonly #options: CatalogueOptions;
  readonly #leases: Lease;
  readonly #backoff: Backoff;
  readonly #flights = new SingleFlight<void>();
  readonly #closing = new TaskGroup();
  #ratings = new CatalogueRatings();
  /** When the last walk ended; until the first has, what it has seen so far counts. */
  #walkedAt: number | undefined;
  #reloadedAt = Number.NEGATIVE_INFINITY;
  #refreshedAt = Number.NEGATIVE_INFINITY;
  #cancelAlarm = (): void => {};

  constructor(options: CatalogueOptions) {
    this.#options = options;
    this.#leases = new Lease(options.store, options.clock);
    this.#backoff = new Backoff(options.clock);
  }

  get status(): ProductRatings['status'] {
    return { products: this.#ratings.size, walkedAt: this.#walkedAt ?? null, complete: this.#ratings.complete };
  }

  /** A product's rating; without reviews when a complete catalogue does not name it; undefined when not known yet. */
  rating(key: ProductKey): Rating | undefined {
    return this.#isOlderThan(this.#options.limits.largestAge) ? undefined : this.#ratings.get(key);
  }

  /**
   * Whether a complete catalogue, of a vendor that lists everything, does not name the product. One that is due to be
   * walked again may lack what is new.
   */
  lacks(key: ProductKey): boolean {
    return !this.#options.provider.listsReviewedOnly && !this.#isDue && this.#ratings.lacks(key);
  }

  /** Walks when it is due, now and from now on. */
  start(): void {
    this.#cancelAlarm = this.#options.clock.after(CHECK_EVERY, () => this.start());
    void this.refresh();
  }

  close(): void {
    this.#closing.close();
    this.#cancelAlarm();
  }

  async reload(): Promise<void> {
    const { clock, limits } = this.#options;
    if (!this.#isDue || clock.now() - this.#reloadedAt < limits.lookAfter) return;
    await this.#flights.run('reload', async () => {
      this.#reloadedAt = clock.now();
      await this.#read().catch((error: unknown) => this.#warn(error, 'store failed'));
    });
  }

  /** Walks if that is due and no other instance is walking. Never rejects. */
  async refresh(): Promise<void> {
    const { clock, limits } = this.#options;
    if (!this.#isDue || clock.now() - this.#refreshedAt < limits.lookAfter || this.#backoff.failure('walk')) return;
    this.#refreshedAt = clock.now();
    await this.#flights.run('walk', async () => {
      try {
        await this.#leases.hold(this.#storeKey, () => this.#walk());
        this.#backoff.clear('walk');
      } catch (error) {
        this.#backoff.note('walk', error, retryAfterOf(error));
        this.#warn(error, 'catalogue failed');
      }
    });
  }

  get #storeKey(): string {
    return `catalogue:${this.#options.provider.name}`;
  }

  get #isDue(): boolean {
    return this.#walkedAt === undefined || this.#isOlderThan(this.#options.limits.catalogueAfter);
  }

  #isOlderThan(age: number): boolean {
    return this.#walkedAt !== undefined && this.#options.clock.now() - this.#walkedAt >= age;
  }

  async #read(): Promise<void> {
    const stored = await readCatalogue(this.#options.store, this.#storeKey);
    if (!stored || stored.walkedAt <= (this.#walkedAt ?? Number.NEGATIVE_INFINITY)) return;
    this.#ratings = stored.ratings;
    this.#walkedAt = stored.walkedAt;
  }

  async #walk(): Promise<void> {
    // Another instance may have walked until now.
    await this.#read();
    if (!this.#isDue) return;
    const { provider, store, clock, limits } = this.#options;
    const ratings = new CatalogueRatings();
    if (this.#walkedAt === undefined) this.#ratings = ratings;
    const read = (cursor: string | undefined) =>
      this.#closing.run((signal) => provider.catalogue(cursor, { priority: 'refresh', signal }));
    let complete = true;
    for await (const { entries, next } of readPages(read)) {
      ratings.add(entries);
      complete = next === undefined;
      if (ratings.size >= limits.catalogue) break;
    }
    ratings.complete = complete;
    this.#ratings = ratings;
    this.#walkedAt = clock.now();
    const ttl = Math.ceil(limits.largestAge / 1_000);
    await saveCatalogue(store, this.#storeKey, { ratings, walkedAt: this.#walkedAt }, ttl);
  }

  #warn(error: unknown, message: string): void {
    if (!this.#closing.closed) this.#options.logger.warn(describeFailure(error), message);
  }
}
