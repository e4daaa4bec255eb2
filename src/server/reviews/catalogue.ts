import type { Rating } from '../../model/rating.js';
import { retryAfterOf, type ProductKey, type Range, type ReviewVendor } from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';
import { Backoff } from '../concurrency/backoff.js';
import { readCatalogue, saveCatalogue } from './catalogue-archive.js';
import { CatalogueRatings } from './catalogue-ratings.js';
import { TaskGroup } from '../concurrency/task-group.js';
import { describeFailure } from '../platform/failure.js';
import { Lease } from '../concurrency/lease.js';
import type { Logger } from '../platform/logger.js';
import { readRuns } from './read-runs.js';
import type { SetLimits } from './set-limits.js';
import { SingleFlight } from '../concurrency/single-flight.js';
import type { Store } from '../platform/store.js';

export interface CatalogueOptions {
  readonly provider: ReviewVendor;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly limits: SetLimits;
}

/** Milliseconds between two looks at whether the catalogue is due. */
const RECONSIDER = 60_000;

/**
 * The ratings of the vendor's whole catalogue: what star snippets are answered from. One instance walks it, all share
 * it through the store. The vendor's failures leave what is there, up to the largest age.
 */
export class Catalogue {
  readonly #options: CatalogueOptions;
  readonly #leases: Lease;
  readonly #backoff: Backoff;
  readonly #flights = new SingleFlight<void>();
  readonly #closing = new TaskGroup();
  #ratings = new CatalogueRatings();
  /** When the last walk ended; until the first has, what it has seen so far counts. */
  #walkedAt: number | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #tendedAt = Number.NEGATIVE_INFINITY;
  #cancelAlarm = (): void => {};

  constructor(options: CatalogueOptions) {
    this.#options = options;
    this.#leases = new Lease(options.store, options.clock);
    this.#backoff = new Backoff(options.clock);
  }

  /**
   * Products known, when they were walked (milliseconds since 1970; null before the first time), and whether that was
   * all.
   */
  get status(): { products: number; walkedAt: number | null; complete: boolean } {
    return { products: this.#ratings.size, walkedAt: this.#walkedAt ?? null, complete: this.#ratings.complete };
  }

  /** A product's rating; of nobody when a complete catalogue does not name it; undefined when not known yet. */
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
    this.#cancelAlarm = this.#options.clock.after(RECONSIDER, () => this.start());
    void this.tend();
  }

  close(): void {
    this.#closing.close();
    this.#cancelAlarm();
  }

  /** Takes over what another instance has stored, the first time and then now and again. Never rejects. */
  async look(): Promise<void> {
    const { clock, limits } = this.#options;
    if (!this.#isDue || clock.now() - this.#lookedAt < limits.lookAfter) return;
    await this.#flights.run('look', async () => {
      this.#lookedAt = clock.now();
      await this.#read().catch((error: unknown) => this.#warn(error, 'store failed'));
    });
  }

  /** Walks if that is due and nobody else is at it. Never rejects. */
  async tend(): Promise<void> {
    const { clock, limits } = this.#options;
    if (!this.#isDue || clock.now() - this.#tendedAt < limits.lookAfter || this.#backoff.failure('walk')) return;
    this.#tendedAt = clock.now();
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
    const read = (range: Range) =>
      this.#closing.run((signal) => provider.catalogue(range, { priority: 'refresh', signal }));
    let walked = 0;
    for await (const { run, end } of readRuns(provider.runLength, read)) {
      ratings.add(run.entries);
      walked = end;
      if (walked >= limits.catalogue) break;
    }
    ratings.complete = walked < limits.catalogue;
    this.#ratings = ratings;
    this.#walkedAt = clock.now();
    const ttl = Math.ceil(limits.largestAge / 1_000);
    await saveCatalogue(store, this.#storeKey, { ratings, walkedAt: this.#walkedAt }, ttl);
  }

  #warn(error: unknown, message: string): void {
    if (!this.#closing.closed) this.#options.logger.warn(describeFailure(error), message);
  }
}
