import type { BusinessRating } from '../../../model/business-rating.js';
import {
  isBusiness,
  VendorError,
  type CallOptions,
  type ReviewSource,
  type ReviewSubject,
  type VendorRequest,
} from '../review-vendor.js';
import { vendorsOwn, type MediaUrl } from '../wire/media-url.js';
import { readRating } from '../wire/scalars.js';
import {
  businessEndpoint,
  businessReviewsEndpoint,
  businessesEndpoint,
  commentsEndpoint,
  SITEJABBER_MOST_BUSINESSES,
} from './business-contract.js';
import {
  readBusiness,
  readBusinesses,
  readBusinessReview,
  readBusinessTotal,
  readRemovedReview,
  readReply,
  reviewNumber,
} from './business-mapping.js';
import {
  productReviewsEndpoint,
  productsEndpoint,
  productStatsEndpoint,
  SITEJABBER_RUN_LENGTH,
  topRatedEndpoint,
  voteEndpoint,
  type Range,
} from './contract.js';
import {
  productReviewNumber,
  readProduct,
  readRemoved,
  readReview,
  SITEJABBER_UTC_OFFSET,
  writeDate,
  type Reading,
} from './mapping.js';
import { readTopRated } from './top-rated.js';

/** Whose reviews are read, through what, and where pictures are served from. */
export interface SitejabberOptions {
  /** The business as the vendor knows it, e.g. `shop.example`. */
  readonly domain: string;
  readonly request: VendorRequest;
  /** Codes of sites elsewhere (bbb, yelp, …) whose reviews of the business are to be read as well. */
  readonly datasources?: readonly string[];
  /** Serves reviewers' pictures from somewhere else than the vendor. */
  readonly mediaUrl?: MediaUrl;
}

/**
 * How many items each run repeats of the one before. The vendor's lists are read by position: one that loses items
 * while it is read would hide those that move up.
 */
const OVERLAP = 5;

/** The run that a cursor of ours stands for. */
const rangeOf = (cursor = '0'): Range => ({ start: Number(cursor), count: SITEJABBER_RUN_LENGTH });

/** The cursor of the run after one; none after a run that is not full. */
const nextOf = ({ start, count }: Range, received: readonly unknown[]): string | undefined =>
  received.length < count ? undefined : String(start + count - OVERLAP);

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** A value that the vendor's answer must have had. */
function required<T>(value: T | undefined, detail: string): T {
  if (value === undefined) throw new VendorError('shape', { detail });
  return value;
}

/** Sitejabber's reviews of products, and of the business itself. */
export function createSitejabber(options: SitejabberOptions) {
  const { domain, request, datasources = [], mediaUrl = vendorsOwn } = options;
  const reading: Reading = { mediaUrl, utcOffset: SITEJABBER_UTC_OFFSET };

  const list = async (
    subject: ReviewSubject,
    range: Range,
    call: CallOptions,
    which: { dateFrom?: string; deleted?: boolean },
  ): Promise<readonly unknown[]> => {
    if (isBusiness(subject)) return request(businessReviewsEndpoint, { domain, range, datasources, ...which }, call);
    const answer = await request(productReviewsEndpoint, { domain, key: subject.key, range, ...which }, call);
    return answer.product_reviews;
  };
  const info = (call: CallOptions) => request(businessEndpoint, { domain, datasources }, call);

  return {
    async page(subject, { cursor, since }, call) {
      const range = rangeOf(cursor);
      const received = await list(subject, range, call, since ? { dateFrom: writeDate(since) } : {});
      const read = isBusiness(subject)
        ? (raw: unknown) => readBusinessReview(raw, reading)
        : (raw: unknown) => readReview(raw, subject.id, reading);
      return { reviews: received.map(read).filter(present), next: nextOf(range, received) };
    },

    // Without `date_from`: the vendor does not say whether that would mean the day of removal or of writing.
    async removed(subject, { cursor, since }, call) {
      const range = rangeOf(cursor);
      const received = await list(subject, range, call, { deleted: true });
      const read = isBusiness(subject) ? readRemovedReview : readRemoved;
      const ids = received.map((raw) => read(raw, since, reading.utcOffset)).filter(present);
      return { ids, next: nextOf(range, received) };
    },

    async rating(subject, call) {
      if (isBusiness(subject)) return required(readBusinessTotal(await info(call)), businessEndpoint.name);
      const answer = await request(productStatsEndpoint, { domain, key: subject.key }, call);
      // An empty list is how the vendor writes "none".
      const [stats = { total: 0, average_rating: undefined }] = [answer.product_reviews_stats].flat();
      return required(readRating(stats.total, stats.average_rating), productStatsEndpoint.name);
    },

    async catalogue(cursor, call) {
      const range = rangeOf(cursor);
      const { products } = await request(productsEndpoint, { domain, range }, call);
      return { entries: products.map(readProduct).filter(present), next: nextOf(range, products) };
    },

    async replies(reviewId, call) {
      const reviewNo = reviewNumber(reviewId);
      if (reviewNo === undefined) return [];
      const count = SITEJABBER_RUN_LENGTH;
      const comments = await request(commentsEndpoint, { domain, reviewNo, count, datasources }, call);
      const replies = comments.map((raw) => readReply(raw, reading)).filter(present);
      return replies.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    },

    async vote(id, vote, call) {
      const reviewId = productReviewNumber(id);
      if (reviewId === undefined) throw new VendorError('review_not_found');
      await request(voteEndpoint, { domain, reviewId, vote }, call);
    },

    async business(call) {
      return required(readBusiness(await info(call)), businessEndpoint.name);
    },

    async businesses(names, call) {
      const found: [string, BusinessRating][] = [];
      for (let start = 0; start < names.length; start += SITEJABBER_MOST_BUSINESSES) {
        const domains = names.slice(start, start + SITEJABBER_MOST_BUSINESSES);
        found.push(...readBusinesses(await request(businessesEndpoint, { domains }, call)));
      }
      return new Map(found);
    },

    async topRated(asked, call) {
      return readTopRated(await request(topRatedEndpoint, { domain, ...asked }, call), mediaUrl);
    },
  } satisfies ReviewSource;
}
