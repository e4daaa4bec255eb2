import type { BusinessRating } from '../../model/business-rating.js';
import type { Rating } from '../../model/rating.js';
import type { Review } from '../../model/review.js';
import type { ReviewPage } from '../../model/review-page.js';
import type { ReviewQuery } from '../../model/review-query.js';
import type { TopRated } from '../../model/top-rated.js';
import type { TopRatedQuery } from '../../protocol/top-rated.js';
import type { VoteAnswer } from '../../protocol/votes.js';
import { queryReviewSet } from '../review-set/query-review-set.js';
import type { ReviewSet } from '../review-set/review-set.js';
import {
  BUSINESS,
  isBusiness,
  type ProductKey,
  type ProductRef,
  type ReviewSubject,
  type ReviewVendor,
} from '../vendors/review-vendor.js';
import { AskedRatings } from './asked-ratings.js';
import { BusinessRatings } from './business-ratings.js';
import type { Snapshot } from './cached-set.js';
import { Catalogue, hasCatalogue } from './catalogue.js';
import type { ProductRatings } from './product-ratings.js';
import { ReviewSets, type Background } from './review-sets.js';
import type { SetCacheOptions } from './set-cache.js';
import { VoteOverlay } from './vote-overlay.js';
import { VoteService, type CastVote } from './vote-service.js';

/*
 * How a page of reviews is made.
 *
 * `GET /v1/reviews` calls `page` with a query. The vendor's key of the product names a set, which `ReviewSets` has in
 * memory (`SetCache`), in the store (`ReviewSetArchive`), or reads from the vendor: one call for the newest reviews,
 * the rest behind the answer (`ReviewSync`). `VoteOverlay` lays votes over the set that the vendor does not show yet.
 * `queryReviewSet` filters, sorts, counts and cuts the page out of it. Star snippets are answered by `ratings`: from
 * cached sets and the vendor's `Catalogue`, without a call.
 */

export interface ReviewServiceOptions extends SetCacheOptions {
  readonly provider: ReviewVendor;
}

/** The page's id of a product is none of the shop's. */
export class ProductUnknown extends Error {
  override readonly name = 'ProductUnknown';
}

/** Seconds after which a set that is being gathered is worth asking for again. */
const REFRESH_AFTER = 3;

const NO_REVIEWS: Rating = { count: 0, average: null };

/** The reviews of a merchant's products and of the shop itself, over any vendor. */
export class ReviewService {
  readonly #vendor: ReviewVendor;
  readonly #ratings: ProductRatings;
  readonly #sets: ReviewSets;
  readonly #business: BusinessRatings;
  readonly #overlay: VoteOverlay;
  readonly #votes: VoteService;

  constructor(options: ReviewServiceOptions) {
    const { provider, store, clock } = options;
    this.#vendor = provider;
    this.#ratings = hasCatalogue(provider) ? new Catalogue({ ...options, provider }) : new AskedRatings(options);
    this.#sets = new ReviewSets({ ...options, catalogue: this.#ratings });
    this.#business = new BusinessRatings(options);
    this.#overlay = new VoteOverlay(store, clock);
    this.#votes = new VoteService({ ...options, sets: this.#sets, overlay: this.#overlay });
  }

  /** What is in memory, for whoever runs the proxy. */
  get status(): object {
    return {
      vendor: this.#vendor.name,
      held: this.#sets.size,
      catalogue: this.#ratings.status,
      unknownProducts: this.#sets.unknown.ids,
    };
  }

  /**
   * A page of reviews. It is the same for the same query until the set or its votes change.
   * @param version The set's version on page 1; without it, the current one.
   * @throws ProductUnknown; StaleVersion; VendorError when there is no set and the vendor gives none.
   */
  async page(query: ReviewQuery, version: string | undefined, background: Background): Promise<ReviewPage> {
    const subject = this.#subject(query);
    const snapshot = await this.#sets.snapshot(subject, version, background);
    const set = await this.#overlay.apply(this.#sets.keyOf(subject), snapshot.set);
    return this.#cut(subject, { ...snapshot, set }, query);
  }

  /** Ratings by the page's ids of products, without a call to the vendor; `null` where a rating is not known yet. */
  async ratings(ids: readonly string[], background: Background): Promise<Record<string, Rating | null>> {
    const products = new Map(ids.map((id) => [id, this.#product(id)]));
    await this.#ratings.reload();
    background(this.#ratings.refresh([...products.values()].filter((product) => product !== undefined)));
    const ratingOf = (product: ProductRef | undefined): Rating | null =>
      product ? (this.#sets.rating(product) ?? null) : NO_REVIEWS;
    const entries = [...products].map(([id, product]) => [id, ratingOf(product)] as const);
    // Own properties: an id such as "constructor" is only ever an id.
    return Object.fromEntries(entries);
  }

  /** Whether a name is that of another business of the merchant's. */
  hasSibling(name: string): boolean {
    return this.#business.isSibling(name);
  }

  /** The rating of the shop, or of another business of the merchant's. @throws VendorError when there is none. */
  business(sibling: string | undefined, background: Background): Promise<BusinessRating> {
    return sibling === undefined ? this.#business.business(background) : this.#business.sibling(sibling, background);
  }

  /** The products rated best. @throws VendorError when there are none. */
  topRated(query: TopRatedQuery, background: Background): Promise<TopRated> {
    return this.#business.topRated(query, background);
  }

  /** Counts a vote. `productId`: the product that the review is of, if the browser says. @throws as VoteService. */
  vote({ productId, ...cast }: Omit<CastVote, 'subject'> & { productId?: string | undefined }): Promise<VoteAnswer> {
    const product = productId === undefined ? undefined : this.#product(productId);
    return this.#votes.vote({ ...cast, subject: product ?? BUSINESS });
  }

  /** Refreshes unasked from now on. */
  start(): void {
    this.#ratings.start();
  }

  /** Ends what goes on in the background. */
  close(): void {
    this.#ratings.close();
    this.#sets.close();
    this.#business.close();
  }

  #subject({ subject, productId }: ReviewQuery): ReviewSubject {
    if (subject === 'business') return BUSINESS;
    const product = this.#product(productId);
    if (!product) throw new ProductUnknown();
    return product;
  }

  /** The product of a page's id; undefined when it is none of the shop's. */
  #product(id: string): ProductRef | undefined {
    const key = keyOf(id, this.#vendor);
    return key && { id, key };
  }

  #cut(subject: ReviewSubject, snapshot: Snapshot, query: ReviewQuery): ReviewPage {
    const { set, version, state } = snapshot;
    const complete = state.completeness !== 'partial';
    // Products that share one key at the vendor share one set.
    const own = (review: Review): Review => (isBusiness(subject) ? review : { ...review, productId: subject.id });
    const answer = queryReviewSet(set, query);
    const { stars: _, ...switches } = answer.counts;
    return {
      ...answer,
      counts: complete ? answer.counts : switches,
      summary: this.#sets.summary(subject, snapshot, this.#business.rating),
      reviews: answer.reviews.map(own),
      ...(query.page === 1 && aboutWhole(set, own)),
      page: query.page,
      perPage: query.perPage,
      version,
      complete,
      ...(complete ? {} : { refreshAfter: REFRESH_AFTER }),
    };
  }
}

/** What the first page says of the whole set beside its summary. */
function aboutWhole(
  { highlights, photos }: ReviewSet,
  own: (review: Review) => Review,
): Pick<ReviewPage, 'highlights' | 'photos'> {
  return {
    ...(highlights && { highlights: { positive: own(highlights.positive), critical: own(highlights.critical) } }),
    ...(photos.length > 0 && { photos: [...photos] }),
  };
}

/** A merchant's own look-up may throw for an id that it does not know. */
function keyOf(id: string, vendor: ReviewVendor): ProductKey | undefined {
  try {
    return vendor.productKey ? (vendor.productKey(id) ?? undefined) : { sku: id };
  } catch {
    return undefined;
  }
}
