import type * as z from 'zod/mini';
import type { BusinessRating } from '../../model/business-rating.js';
import type { Rating } from '../../model/rating.js';
import type { Stars } from '../../model/stars.js';
import type { Reply, Review } from '../../model/review.js';
import type { TopRated } from '../../model/top-rated.js';
import type { Loggable } from '../platform/failure.js';

/** How a vendor knows a product. A group is every variant of one product, and wins over a sku. */
export type ProductKey = { readonly sku: string } | { readonly itemGroup: string };

/** Whose reviews are read: the page's id of a product with the vendor's key for it. */
export interface ProductRef {
  readonly id: string;
  readonly key: ProductKey;
}

/** The shop itself, as what reviews are about. */
export const BUSINESS = { id: '', key: 'business' } as const;
export type BusinessRef = typeof BUSINESS;

/** What reviews are about. */
export type ReviewSubject = ProductRef | BusinessRef;

export const isBusiness = (subject: ReviewSubject): subject is BusinessRef => subject.key === 'business';

/** Which call waits when the vendor's budget is short; earlier ones go first. */
export const PRIORITIES = ['first-page', 'write', 'refresh', 'gather'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface CallOptions {
  readonly priority: Priority;
  readonly signal?: AbortSignal;
}

/** A run of a vendor's list: `start` from 0, at most `count` items. */
export interface Range {
  readonly start: number;
  readonly count: number;
}

/** One of a vendor's endpoints, written once in its contract. */
export interface Endpoint<Params, Answer> {
  /** For logs, where addresses never go. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Path segments below the vendor's origin, each encoded by the caller. */
  readonly path: (params: Params) => readonly string[];
  /** Query parameters (GET) or form fields (otherwise); undefined ones are left out. */
  readonly fields?: (params: Params) => Readonly<Record<string, string | number | undefined>>;
  /** The body that is sent as JSON, in place of form fields; undefined members are left out. */
  readonly json?: (params: Params) => object;
  readonly answer: z.ZodMiniType<Answer>;
}

/**
 * How a provider reaches its vendor: with token, budget, retry, breaker and redaction already around it.
 * @throws VendorError
 */
export type VendorRequest = <Params, Answer>(
  endpoint: Endpoint<Params, Answer>,
  params: Params,
  options: CallOptions,
) => Promise<Answer>;

export type VendorErrorKind =
  /** Our token or key is not accepted. */
  | 'credentials'
  /** The vendor will not answer this call, whoever asks. */
  | 'refused'
  | 'product_not_found'
  | 'review_not_found'
  | 'image_not_found'
  | 'image_rejected'
  | 'conflict'
  | 'vote_not_counted'
  /** Too many calls; `retryAfter` when it says. */
  | 'busy'
  /** Down, in maintenance, unreachable, or its breaker is open. */
  | 'unavailable'
  | 'timeout'
  /** An answer of another shape than documented. */
  | 'shape';

/** A vendor's refusal in our words. `detail` is for the log alone: a vendor's own code, never an address or a body. */
export class VendorError extends Error implements Loggable {
  override readonly name = 'VendorError';
  readonly kind: VendorErrorKind;
  readonly detail: string | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** The token may have been replaced by a later login: renewing it once may help. */
  readonly renewable: boolean;

  constructor(
    kind: VendorErrorKind,
    details: { detail?: string | undefined; retryAfter?: number | undefined; renewable?: boolean } = {},
  ) {
    super(`vendor: ${kind}`);
    this.kind = kind;
    this.detail = details.detail;
    this.retryAfter = details.retryAfter;
    this.renewable = details.renewable ?? false;
  }

  toLog(): Record<string, unknown> {
    return { vendor: this.kind, detail: this.detail };
  }
}

/** The seconds for which a failed vendor asks not to be called, if it does. */
export const retryAfterOf = (error: unknown): number | undefined =>
  error instanceof VendorError ? error.retryAfter : undefined;

/** One run of a subject's reviews, newest first. */
export interface ReviewRun {
  readonly reviews: readonly Review[];
  /** How many the vendor sent, before those were left out that are not published or not readable. */
  readonly received: number;
  /** The vendor shows no sign of knowing the product: its id may be a wrong one. */
  readonly unknown?: boolean;
}

/** A product's rating as the vendor's catalogue knows it, under each key that finds it. */
export interface CatalogueEntry {
  readonly sku: string;
  readonly itemGroup: string | undefined;
  readonly rating: Rating;
}

/** What a shopper says of a review. */
export type Vote = 'up' | 'down';

/** A review as a shopper has written it. */
export interface NewReview {
  /**
   * What it is of, with what the vendor may want to know of a product that it has not heard of; absent: the shop
   * itself.
   */
  readonly product?: ProductRef & { readonly title: string; readonly url: string; readonly image?: string | undefined };
  readonly rating: Stars;
  readonly title: string;
  readonly body: string;
  /** The address is for the vendor alone. */
  readonly author: { readonly name: string; readonly email: string };
  /** By the vendor's names of its questions. */
  readonly answers?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

/** A vendor of reviews, in our words. Every method may throw a VendorError. */
export interface ReviewVendor {
  /** For logs and health, e.g. 'sitejabber'. */
  readonly name: string;
  /** The most items the vendor gives in one run. */
  readonly runLength: number;
  /** The catalogue leaves out products without reviews: one that it lacks may be there all the same. */
  readonly listsReviewedOnly?: boolean;

  /** Published reviews, newest first. */
  reviews(subject: ReviewSubject, range: Range, options: CallOptions): Promise<ReviewRun>;
  /** Reviews published or changed since a moment. */
  reviewsSince(subject: ReviewSubject, since: Date, range: Range, options: CallOptions): Promise<ReviewRun>;
  /** Our ids of reviews taken down since a moment. */
  removedSince(
    subject: ReviewSubject,
    since: Date,
    range: Range,
    options: CallOptions,
  ): Promise<{ ids: readonly string[]; received: number }>;
  /** The vendor's own count and average of a subject: what tells whether a kept set is still right. */
  rating(subject: ReviewSubject, options: CallOptions): Promise<Rating>;
  /** A run of the whole catalogue, with ratings. */
  catalogue(range: Range, options: CallOptions): Promise<{ entries: readonly CatalogueEntry[]; received: number }>;
  /** What was answered to a review, oldest first; only where reviews do not bring it with them. */
  replies?(reviewId: string, options: CallOptions): Promise<readonly Reply[]>;
  /** Counts a vote. Resolves once the vendor has it; it may show in the reviews later. */
  vote?(reviewId: string, vote: Vote, options: CallOptions): Promise<void>;
  /** The shop's own rating, by dimension and source. */
  business?(options: CallOptions): Promise<BusinessRating>;
  /**
   * The ratings of several businesses, by the vendor's names of them; one that the vendor does not show is left out.
   */
  businesses?(names: readonly string[], options: CallOptions): Promise<ReadonlyMap<string, BusinessRating>>;
  /** The products rated best: of a category or of all, priced in a currency (ISO 4217) or in any; '' for any. */
  topRated?(asked: { category: string; currency: string }, options: CallOptions): Promise<TopRated>;
  /** One review, as it is now; undefined when it can be shown no more. */
  review?(reviewId: string, options: CallOptions): Promise<Review | undefined>;
  /**
   * Hands a new review in: whether it is published at once, or waits.
   * @throws VendorError 'conflict' when the vendor has it already.
   */
  create?(review: NewReview, options: CallOptions): Promise<'published' | 'waiting'>;
}
