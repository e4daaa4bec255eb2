import type { Rating } from '../../model/rating.js';
import {
  keyText,
  retryAfterOf,
  VendorError,
  type ProductKey,
  type ProductRef,
  type ReviewVendor,
} from '../vendors/review-vendor.js';
import { SwrCache } from '../concurrency/swr-cache.js';
import { TaskGroup } from '../concurrency/task-group.js';
import type { Clock } from '../platform/clock.js';
import { describeFailure } from '../platform/failure.js';
import type { Logger } from '../platform/logger.js';
import { NO_RATING, roundRating } from './catalogue-ratings.js';
import type { ProductRatings } from './product-ratings.js';
import type { SetLimits } from './set-limits.js';

export interface AskedRatingsOptions {
  readonly provider: ReviewVendor;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly limits: SetLimits;
}

/** A rating, and when the vendor gave it in milliseconds since 1970. */
interface AskedRating {
  readonly rating: Rating;
  readonly at: number;
}

/** Ratings that are asked for at a time: whatever pages show, the vendor's limits are left to others as well. */
const MAX_WAITING = 100;

/**
 * The ratings of a vendor without a catalogue: each product's is asked for when a page shows it, and known to the next
 * request. Of a product that was not asked for nothing is said.
 */
export class AskedRatings implements ProductRatings {
  readonly #options: AskedRatingsOptions;
  readonly #known: SwrCache<AskedRating>;
  readonly #closing = new TaskGroup();
  #waiting = 0;

  constructor(options: AskedRatingsOptions) {
    const { clock, limits } = options;
    this.#options = options;
    this.#known = new SwrCache(clock, {
      ...{ freshFor: limits.catalogueAfter, maxAge: limits.largestAge, maxEntries: limits.catalogue },
      retryAfter: retryAfterOf,
    });
  }

  get status(): ProductRatings['status'] {
    return { products: this.#known.size, walkedAt: null, complete: false };
  }

  rating(key: ProductKey): Rating | undefined {
    const { clock, limits } = this.#options;
    const known = this.#known.peek(keyText(key));
    return known && clock.now() - known.at < limits.largestAge ? known.rating : undefined;
  }

  lacks(): boolean {
    return false;
  }

  async reload(): Promise<void> {}

  async refresh(products: readonly ProductRef[]): Promise<void> {
    await Promise.all(products.map((product) => this.#refresh(product)));
  }

  start(): void {}

  close(): void {
    this.#closing.close();
  }

  async #refresh(product: ProductRef): Promise<void> {
    if (this.#waiting >= MAX_WAITING) return;
    this.#waiting += 1;
    const renewals: Promise<void>[] = [];
    try {
      await this.#known.get(
        keyText(product.key),
        () => this.#ask(product),
        (work) => void renewals.push(work),
      );
      await Promise.all(renewals);
    } catch {
      // It has been logged, or it is too early to ask again.
    } finally {
      this.#waiting -= 1;
    }
  }

  async #ask(product: ProductRef): Promise<AskedRating> {
    const { provider, clock, logger } = this.#options;
    const at = clock.now();
    try {
      const rating = await this.#closing.run((signal) => provider.rating(product, { priority: 'refresh', signal }));
      return { rating: roundRating(rating), at };
    } catch (error) {
      if (error instanceof VendorError && error.kind === 'product_not_found') return { rating: NO_RATING, at };
      if (!this.#closing.closed) logger.warn(describeFailure(error), 'rating failed');
      throw error;
    }
  }
}
