import type { Rating } from '../../src/model/rating.js';
import { productById, products, type Product } from './products.js';
import { isPublished, newestFirst, type ShopReview } from './review.js';
import type { BusinessReview } from './business-review.js';
import { reviewsOfTheShop, THE_SHOP } from './the-shop.js';
import { writeBusinessReviews } from './write-business-reviews.js';
import { writeReviews } from './write-reviews.js';

/** The fields of a review that a test or a demo may set; the others have defaults. */
export type ReviewDraft = Partial<Omit<ShopReview, 'id' | 'productId'>>;

/**
 * Hearth & Harbour: a shop with 48 products and about 13,000 reviews, the same every time, as dates go relative to
 * the day it opens. Reviews are written when a product is first asked for.
 */
export class Shop {
  readonly products: readonly Product[] = products;
  readonly #now: () => number;
  readonly #today: Date;
  readonly #reviews = new Map<string, readonly ShopReview[]>();
  readonly #ratings = new WeakMap<readonly ShopReview[], Rating>();
  #business: readonly BusinessReview[] | undefined;
  #added = 0;

  /** `now` gives milliseconds since 1970; the newest reviews are a few hours older than its first answer. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#today = new Date(now());
  }

  /** @throws RangeError for an unknown product */
  product(id: string): Product {
    const product = id === THE_SHOP.id ? THE_SHOP : productById(id);
    if (product === undefined) throw new RangeError(`no such product: ${id}`);
    return product;
  }

  /**
   * A product's reviews, newest first: the published, those that wait, and those taken down.
   * @throws RangeError for an unknown product
   */
  reviews(productId: string): readonly ShopReview[] {
    const known = this.#reviews.get(productId);
    if (known !== undefined) return known;
    const product = this.product(productId);
    const written = product === THE_SHOP ? reviewsOfTheShop(this.businessReviews) : writeReviews(product, this.#today);
    this.#reviews.set(productId, written);
    return written;
  }

  /** The shop's own reviews, newest first: the published, those that wait, and those taken down. */
  get businessReviews(): readonly BusinessReview[] {
    return (this.#business ??= writeBusinessReviews(this.#today));
  }

  /** A product's review by its id. */
  findReview(id: number): ShopReview | undefined {
    for (const product of this.products) {
      const review = this.reviews(product.id).find((candidate) => candidate.id === id);
      if (review) return review;
    }
    return undefined;
  }

  /** Count and average of a product's published reviews. @throws RangeError for an unknown product */
  rating(productId: string): Rating {
    const reviews = this.reviews(productId);
    const rating = this.#ratings.get(reviews) ?? ratingOf(reviews.filter(isPublished));
    this.#ratings.set(reviews, rating);
    return rating;
  }

  /** A shopper writes a review now. @throws RangeError for an unknown product */
  add(productId: string, draft: ReviewDraft = {}): ShopReview {
    const earlier = this.reviews(productId);
    const now = new Date(this.#now());
    this.#added += 1;
    const review: ShopReview = {
      id: 9_000_000 + this.#added,
      productId,
      rating: 5,
      title: 'Just arrived',
      body: 'Unpacked an hour ago and already in use.',
      language: 'en',
      author: newcomer,
      orderId: `ORD-${900_000 + this.#added}`,
      location: null,
      answers: [],
      photos: [],
      reply: null,
      solicited: false,
      votes: { up: 0, down: 0 },
      createdAt: now,
      publishedAt: now,
      removedAt: null,
      ...draft,
    };
    this.#reviews.set(productId, [review, ...earlier].sort(newestFirst));
    return review;
  }

  /** Changes a review in place: its text, its votes, or its publication. @throws RangeError for an unknown review */
  edit(productId: string, id: number, change: ReviewDraft): ShopReview {
    const edited = this.reviews(productId).map((review) => (review.id === id ? { ...review, ...change } : review));
    const review = edited.find((candidate) => candidate.id === id);
    if (review === undefined) throw new RangeError(`no such review: ${id}`);
    this.#reviews.set(productId, edited.sort(newestFirst));
    return review;
  }

  /** Takes a review down, now. @throws RangeError for an unknown review */
  remove(productId: string, id: number): ShopReview {
    return this.edit(productId, id, { removedAt: new Date(this.#now()) });
  }
}

/** Count and average of some reviews. */
export function ratingOf(reviews: readonly Pick<ShopReview, 'rating'>[]): Rating {
  const sum = reviews.reduce((total, review) => total + review.rating, 0);
  return { count: reviews.length, average: reviews.length === 0 ? null : sum / reviews.length };
}

const newcomer: ShopReview['author'] = {
  firstName: 'Robin',
  initial: 'N',
  username: 'user_90001',
  email: 'robin@shopper.example',
  portrait: null,
  reviewCount: 1,
  helpfulVotes: 0,
};
