import type { BusinessRating } from '../../model/business-rating.js';
import type { Rating } from '../../model/rating.js';
import type { TopRated } from '../../model/top-rated.js';
import { retryAfterOf, VendorError, type ReviewVendor } from '../vendors/review-vendor.js';
import type { TopRatedQuery } from '../../protocol/top-rated.js';
import type { Clock } from '../platform/clock.js';
import type { Background } from './review-sets.js';
import { TaskGroup } from '../concurrency/task-group.js';
import { SwrCache } from '../concurrency/swr-cache.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface BusinessRatingsOptions {
  readonly provider: ReviewVendor;
  readonly clock: Clock;
}

/**
 * Ratings of businesses and lists of products that the vendor gives ready-made: cached, and loaded when they are asked
 * for.
 */
export class BusinessRatings {
  readonly #options: BusinessRatingsOptions;
  readonly #business: SwrCache<BusinessRating>;
  readonly #siblings: SwrCache<ReadonlyMap<string, BusinessRating>>;
  readonly #topRated: SwrCache<TopRated>;
  readonly #names: readonly string[];
  readonly #closing = new TaskGroup();

  constructor(options: BusinessRatingsOptions) {
    const { clock } = options;
    this.#options = options;
    const cache = <T extends object>(freshFor: number, maxEntries: number): SwrCache<T> =>
      new SwrCache(clock, { freshFor, maxAge: 7 * DAY, maxEntries, retryAfter: retryAfterOf });
    this.#names = (options.provider.siblings ?? []).map((name) => name.toLowerCase());
    this.#business = cache(15 * MINUTE, 1);
    this.#siblings = cache(15 * MINUTE, 1);
    this.#topRated = cache(HOUR, 500);
  }

  /** The shop's own rating. @throws VendorError when the vendor has none to give. */
  async business(background: Background): Promise<BusinessRating> {
    return this.#business.get('', () => this.#call((call) => this.#options.provider.business?.(call)), background);
  }

  /** Count and average of the shop itself, once its rating has been asked for. */
  get rating(): Rating | undefined {
    return this.#business.peek('')?.summary;
  }

  /** Whether a name is that of another business of the merchant's. */
  isSibling(name: string): boolean {
    return this.#names.includes(name);
  }

  /**
   * The rating of another business of the merchant's; all of them are asked for at once. @throws VendorError when the
   * vendor has none to give.
   */
  async sibling(name: string, background: Background): Promise<BusinessRating> {
    const ask = () => this.#call((call) => this.#options.provider.businesses?.(this.#names, call));
    const rating = (await this.#siblings.get('', ask, background)).get(name);
    if (!rating) throw new VendorError('refused', { detail: 'no such business' });
    return rating;
  }

  /** The products rated best. @throws VendorError when the vendor has none to give. */
  async topRated({ category, currency }: TopRatedQuery, background: Background): Promise<TopRated> {
    const ask = () => this.#call((call) => this.#options.provider.topRated?.({ category, currency }, call));
    return this.#topRated.get(JSON.stringify([category, currency]), ask, background);
  }

  /** Ends what goes on in the background. */
  close(): void {
    this.#closing.close();
  }

  #call<T>(ask: (call: { priority: 'refresh'; signal: AbortSignal }) => Promise<T> | undefined): Promise<T> {
    return this.#closing.run((signal) => {
      const asked = ask({ priority: 'refresh', signal });
      // A vendor without such a thing.
      return asked ?? Promise.reject(new VendorError('refused', { detail: 'not offered' }));
    });
  }
}
