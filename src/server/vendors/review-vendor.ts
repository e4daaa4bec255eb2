import type * as z from 'zod/mini';
import type { BusinessRating } from '../../model/business-rating.js';
import type { Rating } from '../../model/rating.js';
import type { Reply, Review } from '../../model/review.js';
import type { TopRated } from '../../model/top-rated.js';
import type { Loggable } from '../platform/failure.js';

/** How a vendor knows a product. A group is every variant of one product, and wins over a sku. */
export type ProductKey = { readonly sku: string } | { readonly itemGroup: string };

/** A subject's key as text, for stores and maps. */
export function keyText(key: ReviewSubject['key']): string {
  if (key === 'business') return key;
  return 'itemGroup' in key ? `group:${key.itemGroup}` : `sku:${key.sku}`;
}

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

/** Which call waits when the vendor's rate limit is reached; earlier ones go first. */
export const PRIORITIES = ['first-page', 'write', 'refresh', 'gather'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface CallOptions {
  readonly priority: Priority;
  readonly signal?: AbortSignal;
  /** Milliseconds since 1970 after which the caller waits no more, be it for the rate limit or for the answer. */
  readonly deadline?: number;
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
  /** What tells one asker's calls from another's; by default all of the parameters. */
  readonly input?: (params: Params) => string;
  readonly answer: z.ZodMiniType<Answer>;
}

/**
 * How a provider reaches its vendor: with token, rate limit, retry, breaker and redaction already around it.
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
  /** The vendor does not answer this call to anybody. */
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
  /** The vendor is down or out of reach, whatever it is asked. A failure of one odd question is none. */
  readonly outage: boolean;
  /** The call was sent and no answer came: it may have done its work. */
  readonly unanswered: boolean;

  constructor(
    kind: VendorErrorKind,
    details: {
      detail?: string | undefined;
      retryAfter?: number | undefined;
      renewable?: boolean;
      outage?: boolean;
      unanswered?: boolean;
    } = {},
  ) {
    super(`vendor: ${kind}`);
    this.kind = kind;
    this.detail = details.detail;
    this.retryAfter = details.retryAfter;
    this.renewable = details.renewable ?? false;
    this.unanswered = details.unanswered ?? false;
    this.outage = details.outage ?? this.unanswered;
  }

  toLog(): Record<string, unknown> {
    return { vendor: this.kind, detail: this.detail };
  }
}

/** The seconds for which a failed vendor asks not to be called, if it does. */
export const retryAfterOf = (error: unknown): number | undefined =>
  error instanceof VendorError ? error.retryAfter : undefined;

/** A page of a subject's reviews, newest first. */
export interface ReviewsPage {
  /** Those that are published and readable; there may be none although there is a next page. */
  readonly reviews: readonly Review[];
  /** The cursor of the page after this one; undefined on the last. */
  readonly next?: string | undefined;
  /** The vendor shows no sign of knowing the product: its id may be a wrong one. */
  readonly unknown?: boolean;
}

/** What is asked of a vendor's list of reviews. */
export interface PageRequest {
  /** The `next` of the page before; without it, the first page. Only the vendor knows what is in it. */
  readonly cursor?: string | undefined;
  /**
   * Only reviews published or changed since a moment. A vendor that cannot be asked so may send older ones too; the
   * first page that holds one is then the last.
   */
  readonly since?: Date | undefined;
}

/** What is asked of a vendor's list of reviews that were taken down. */
export type RemovedRequest = PageRequest & { readonly since: Date };

/** A page of the ids of reviews that were taken down. */
export interface RemovedPage {
  readonly ids: readonly string[];
  readonly next?: string | undefined;
}

/** A product's rating as the vendor's catalogue knows it, under each key that finds it. */
export interface CatalogueEntry {
  readonly sku: string;
  readonly itemGroup: string | undefined;
  readonly rating: Rating;
}

/** A page of the vendor's catalogue. */
export interface CataloguePage {
  readonly entries: readonly CatalogueEntry[];
  readonly next?: string | undefined;
}

/** What a shopper says of a review. */
export type Vote = 'up' | 'down';

/**
 * A vendor's reviews, in our words. What is optional here a vendor may not have. Every method may throw a VendorError,
 * and nothing else but the reason of the caller's own signal.
 */
export interface ReviewSource {
  /** A page of published reviews, newest first. Read on with each `next`, it gives every review at least once. */
  page(subject: ReviewSubject, request: PageRequest, options: CallOptions): Promise<ReviewsPage>;
  /** The vendor's own count and average of a subject: what tells whether a set is still right. */
  rating(subject: ReviewSubject, options: CallOptions): Promise<Rating>;
  /** Our ids of reviews taken down since a moment. */
  removed?(subject: ReviewSubject, request: RemovedRequest, options: CallOptions): Promise<RemovedPage>;
  /** A page of the ratings of all products. Without it a product's rating is asked for when a page shows it. */
  catalogue?(cursor: string | undefined, options: CallOptions): Promise<CataloguePage>;
  /** The catalogue leaves out products without reviews: one that it lacks may be there all the same. */
  readonly listsReviewedOnly?: boolean;
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
  /** The merchant's other businesses whose ratings are shown, as the vendor knows them. */
  readonly siblings?: readonly string[];
  /** The products rated best: of a category or of all, priced in a currency (ISO 4217) or in any; '' for any. */
  topRated?(asked: { category: string; currency: string }, options: CallOptions): Promise<TopRated>;
  /**
   * The vendor's key for the page's id of a product; undefined for an id that is none of the shop's. Without it the id
   * is the sku.
   */
  productKey?(id: string): ProductKey | undefined;
}

/** A vendor of reviews under its name, e.g. 'sitejabber': for logs, health and store keys. */
export interface ReviewVendor extends ReviewSource {
  readonly name: string;
}
