import * as z from 'zod/mini';
import { VendorError, type Endpoint, type ProductKey } from '../review-vendor.js';
import { wireFlag, wireList, wireNumber, wireText } from '../wire/scalars.js';

/*
 * Sitejabber's business API, version 1, as its documentation describes it
 * (https://github.com/sitejabber/business-api-docs). Every endpoint that is used stands here once.
 */

/** Where the API lives; paths below are relative to it. */
export const SITEJABBER_BASE = 'https://api.sitejabber.com/v1';

/** What the vendor calls its two secrets: the account's key in the query, the signed-in user's token in a header. */
export const SITEJABBER_NAMES = { clientToken: 'client_token', userToken: 'user_token' } as const;

/** "You can't make more than 10 calls in a 10 second window, and […] 1000 calls in a 1 hour window", per user token. */
export const SITEJABBER_LIMITS = [
  { calls: 10, ms: 10_000 },
  { calls: 1_000, ms: 3_600_000 },
] as const;

/** The largest `count` of every list. */
export const SITEJABBER_RUN_LENGTH = 100;

/** A run of one of the vendor's lists: `start` from 0, at most `count` items. */
export interface Range {
  readonly start: number;
  readonly count: number;
}

export const userSchema = z.object({
  username: wireText,
  firstName: wireText,
  lastName: wireText,
  thumbnail: wireText,
  numReviews: wireNumber,
});
/** A reviewer as the vendor sends one; `lastName` is documented as its first letter. */
export type WireUser = z.infer<typeof userSchema>;

/** `normal` is at most 600 px wide, `large` and `small` are squares of 160 and 96 px. */
export const imageSchema = z.object({
  caption: wireText,
  original: wireText,
  normal: wireText,
  large: wireText,
  small: wireText,
});
/** A reviewer's picture as the vendor sends it: addresses, or '' for none. */
export type WireImage = z.infer<typeof imageSchema>;

/** One review of a product. Dates are read by `readDate`, attributes by `readAttributes`. */
export const productReviewSchema = z.object({
  id: wireText,
  title: wireText,
  content: wireText,
  rating: wireNumber,
  order_id: wireText,
  user: z.catch(z.nullable(userSchema), null),
  user_location: wireText,
  attributes: z.optional(z.unknown()),
  images: wireList,
  solicited: wireFlag,
  num_positive_votes: wireNumber,
  num_negative_votes: wireNumber,
  published: wireText,
  publishedRFC: wireText,
  created: wireText,
  createdRFC: wireText,
  removedRFC: wireText,
});
/** A review as the vendor sends it, with its scalars read. */
export type WireProductReview = z.infer<typeof productReviewSchema>;

/** One product of the catalogue. */
export const productSchema = z.object({
  sku: wireText,
  item_group: wireText,
  title: wireText,
  price: wireNumber,
  currency: wireText,
  product_link: wireText,
  images: wireList,
  num_reviews: wireNumber,
  average_rating: wireNumber,
});

const statsSchema = z.object({ total: wireNumber, average_rating: wireNumber });

/** An empty key would be no filter to the vendor: every product's reviews would come back as this one's. */
function keyFields(key: ProductKey): { sku?: string; item_group?: string } {
  const fields = 'itemGroup' in key ? { item_group: key.itemGroup } : { sku: key.sku };
  if (Object.values(fields).some((value) => value.trim() === '')) throw new VendorError('product_not_found');
  return fields;
}

/** Signs a user in; every sign-in invalidates the token before it. `expire` is about six months ahead. */
export const loginEndpoint: Endpoint<{ email: string; password: string }, { token: string }> = {
  name: 'login',
  method: 'POST',
  path: () => ['login'],
  fields: ({ email, password }) => ({ email, password }),
  answer: z.object({ token: z.string().check(z.minLength(1)) }),
};

/** The whole catalogue, in runs. */
export const productsEndpoint: Endpoint<{ domain: string; range: Range }, { products: unknown[] }> = {
  name: 'products',
  method: 'GET',
  path: ({ domain }) => ['businesses', domain, 'products'],
  fields: ({ range }) => ({ start: range.start, count: range.count }),
  answer: z.object({ products: z.array(z.unknown()) }),
};

/** Which run of which product's reviews. */
export interface ProductReviewsParams {
  readonly domain: string;
  readonly key: ProductKey;
  readonly range: Range;
  /** `yyyy-mm-dd hh:mm:ss`, in the vendor's time zone. */
  readonly dateFrom?: string;
  /** Only those taken down, instead of only those that stand. */
  readonly deleted?: boolean;
}

/** A product's reviews, the last written first. When a group and a sku are given the vendor ignores the sku. */
export const productReviewsEndpoint: Endpoint<ProductReviewsParams, { product_reviews: unknown[] }> = {
  name: 'product-reviews',
  method: 'GET',
  path: ({ domain }) => ['businesses', domain, 'product', 'reviews'],
  fields: ({ key, range, dateFrom, deleted }) => ({
    ...keyFields(key),
    start: range.start,
    count: range.count,
    order: 'created',
    date_from: dateFrom,
    deleted: deleted ? 1 : undefined,
  }),
  answer: z.object({ product_reviews: z.array(z.unknown()) }),
};

/** How many reviews a product has and their average. The vendor prints the one object bare, and inside a list. */
export const productStatsEndpoint: Endpoint<
  { domain: string; key: ProductKey },
  { product_reviews_stats: z.infer<typeof statsSchema> | z.infer<typeof statsSchema>[] }
> = {
  name: 'product-reviews-stats',
  method: 'GET',
  path: ({ domain }) => ['businesses', domain, 'product', 'reviews', 'stats'],
  fields: ({ key }) => keyFields(key),
  answer: z.object({ product_reviews_stats: z.union([z.array(statsSchema), statsSchema]) }),
};

/** Counts a vote on a review of a product; the answer is a status alone. */
export const voteEndpoint: Endpoint<{ domain: string; reviewId: string; vote: 'up' | 'down' }, unknown> = {
  name: 'product-review-vote',
  method: 'POST',
  path: ({ domain }) => ['businesses', domain, 'product', 'reviews', 'vote'],
  fields: ({ reviewId, vote }) => ({ review_id: reviewId, vote: vote === 'up' ? 'positive' : 'negative' }),
  answer: z.unknown(),
};

/** The best rated product of a category, or of each category where none is named. */
export const topRatedEndpoint: Endpoint<{ domain: string; category: string; currency: string }, unknown> = {
  name: 'top-rated',
  method: 'GET',
  path: ({ domain }) => ['businesses', domain, 'product', 'reviews', 'top-rated'],
  fields: ({ category, currency }) => ({ category_name: category || undefined, currency: currency || undefined }),
  answer: z.union([z.array(z.unknown()), z.looseObject({})]),
};
