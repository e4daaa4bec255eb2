import type { BusinessRating } from '../../src/model/business-rating.js';
import type { Rating } from '../../src/model/rating.js';
import type { Reply, Review } from '../../src/model/review.js';
import type { TopRated } from '../../src/model/top-rated.js';
import type {
  CallOptions,
  CatalogueEntry,
  PageRequest,
  Priority,
  RemovedRequest,
  ReviewVendor,
  ReviewSubject,
} from '../../src/server/vendors/review-vendor.js';
import { review } from './review-set/invented-reviews.js';

/** One call as the vendor saw it. */
export interface PlayedCall {
  readonly method:
    | 'reviews'
    | 'reviewsSince'
    | 'removedSince'
    | 'rating'
    | 'catalogue'
    | 'replies'
    | 'vote'
    | 'business'
    | 'businesses'
    | 'topRated';
  readonly start: number | undefined;
  readonly priority: Priority;
}

/** Items of a page, and how many of them repeat those of the page before. */
const PAGE = 10;
const OVERLAP = 5;

/** Where the page of a cursor begins. */
const startOf = (cursor = '0'): number => Number(cursor);

/** A page of a list, with the cursor of the next. */
function cut<T>(list: readonly T[], start: number): { page: T[]; next: string | undefined } {
  const page = list.slice(start, start + PAGE);
  return { page, next: page.length < PAGE ? undefined : String(start + PAGE - OVERLAP) };
}

/** A vendor of one product's reviews, in overlapping pages of ten, that a test moves by hand. */
export class PlayedVendor implements ReviewVendor {
  readonly name = 'played';
  readonly calls: PlayedCall[] = [];
  /** Newest first, as the vendor lists them. */
  list: Review[] = [];
  entries: CatalogueEntry[] = [];
  replies?: NonNullable<ReviewVendor['replies']>;
  productKey?: NonNullable<ReviewVendor['productKey']>;
  siblings: readonly string[] = [];
  /** What was answered to a review, by its id. */
  readonly answers = new Map<string, readonly Reply[]>();
  /** The votes that have come. */
  readonly votes: [id: string, vote: string][] = [];
  shop: BusinessRating = {
    name: 'The shop',
    summary: { count: 2, average: 4.5, distribution: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 1 }, dimensions: [] },
    datasources: [],
  };
  best: TopRated = { products: [{ productId: 'mug', title: 'Mug', rating: { count: 2, average: 4.5 } }] };
  /** What every call ends in. */
  failure: Error | undefined;
  /** Waited for by every call, after it has been noted. */
  pause: (call: PlayedCall) => Promise<void> = async () => {};
  readonly #removed: { id: string; at: number }[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Fills the list with so many reviews, an hour apart. */
  fill(count: number): void {
    this.list = Array.from({ length: count }, (_, index) => this.#invent(index, (index + 1) * 3_600_000));
  }

  /** Somebody writes a review now. */
  write(id: string, rating = 5): void {
    this.list.unshift(review({ id, rating, createdAt: new Date(this.#now()).toISOString() }));
  }

  /** A review is taken down now. */
  remove(id: string): void {
    this.list = this.list.filter((kept) => kept.id !== id);
    this.#removed.push({ id, at: this.#now() });
  }

  /** How often each method was called. */
  count(method: PlayedCall['method']): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  async page(_: ReviewSubject, { cursor, since }: PageRequest, options: CallOptions) {
    const start = startOf(cursor);
    await this.#call(since ? 'reviewsSince' : 'reviews', options, start);
    const { page, next } = cut(
      this.list.filter(({ createdAt }) => !since || Date.parse(createdAt) >= since.getTime()),
      start,
    );
    return { reviews: page, next };
  }

  async removed(_: ReviewSubject, { cursor, since }: RemovedRequest, options: CallOptions) {
    const start = startOf(cursor);
    await this.#call('removedSince', options, start);
    const ids = this.#removed.filter(({ at }) => at >= since.getTime()).map(({ id }) => id);
    const { page, next } = cut(ids, start);
    return { ids: page, next };
  }

  async rating(_: ReviewSubject, options: CallOptions): Promise<Rating> {
    await this.#call('rating', options);
    const sum = this.list.reduce((total, { rating }) => total + rating, 0);
    return { count: this.list.length, average: this.list.length === 0 ? null : sum / this.list.length };
  }

  async catalogue(cursor: string | undefined, options: CallOptions) {
    const start = startOf(cursor);
    await this.#call('catalogue', options, start);
    const { page, next } = cut(this.entries, start);
    return { entries: page, next };
  }

  /** From now on answers to reviews are to be asked for apart. */
  keepRepliesApart(): void {
    this.replies = async (reviewId, options) => {
      await this.#call('replies', options);
      return this.answers.get(reviewId) ?? [];
    };
  }

  async vote(reviewId: string, vote: 'up' | 'down', options: CallOptions): Promise<void> {
    await this.#call('vote', options);
    this.votes.push([reviewId, vote]);
  }

  async business(options: CallOptions): Promise<BusinessRating> {
    await this.#call('business', options);
    return this.shop;
  }

  async businesses(names: readonly string[], options: CallOptions): Promise<ReadonlyMap<string, BusinessRating>> {
    await this.#call('businesses', options);
    return new Map(names.filter((name) => name !== 'closed.example').map((name) => [name, { ...this.shop, name }]));
  }

  async topRated(_: object, options: CallOptions): Promise<TopRated> {
    await this.#call('topRated', options);
    return this.best;
  }

  #invent(index: number, age: number): Review {
    const createdAt = new Date(this.#now() - age).toISOString();
    return review({ id: `r${String(index).padStart(4, '0')}`, rating: 1 + (index % 5), createdAt });
  }

  async #call(method: PlayedCall['method'], { priority }: CallOptions, start?: number): Promise<void> {
    const call = { method, start, priority };
    this.calls.push(call);
    await this.pause(call);
    if (this.failure) throw this.failure;
  }
}
