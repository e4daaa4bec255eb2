import * as z from 'zod/mini';
import type { Endpoint, Vote } from '../review-vendor.js';
import { wireFlag, wireList, wireNumber, wireText } from '../wire/scalars.js';
import { readEnvelope } from './envelope.js';

/*
 * Yotpo's storefront and account APIs (https://apidocs.yotpo.com), as its documents and captured exchanges show them.
 * Every endpoint of reviews that is used stands here once. The reads have two versions: 1 in snake_case within an
 * envelope, 3 in camelCase without one. Schemas speak the words of version 1; `readEnvelope` brings both into them.
 */

/** Where public reads and everything else live; paths below are relative to them. */
export const YOTPO_ORIGINS = { read: 'https://api-cdn.yotpo.com', write: 'https://api.yotpo.com' } as const;

/** The header that carries an account's token to the endpoints that need one. */
export const YOTPO_TOKEN_HEADER = 'x-yotpo-token';

/** "5,000 requests per minute per app key", as the vendor's gateway says in its headers. */
export const YOTPO_LIMITS = [{ calls: 5_000, ms: 60_000 }] as const;

/** "Valid for 14 days": replaced a day before. */
export const YOTPO_TOKEN_LIFETIME = 13 * 24 * 3_600_000;

/** The largest page of reviews, and of bottom lines. */
export const YOTPO_PAGE = { reviews: 150, bottomLines: 100 } as const;

/** What the vendor takes for a product where the shop itself is meant. */
export const SITE_REVIEWS = 'yotpo_site_reviews';

/** Products that are none: the shop itself, and everything together. */
export const PSEUDO_PRODUCTS: ReadonlySet<string> = new Set([SITE_REVIEWS, 'yotpo_global_reviews']);

const anything = z.optional(z.unknown());
const inEnvelope = <Answer>(answer: z.ZodMiniType<Answer>): z.ZodMiniType<Answer> =>
  z.pipe(z.transform(readEnvelope), answer);

/** An average and a count, which every endpoint calls differently; `star_distribution` may lack stars, or be null. */
export const bottomLineSchema = z.object({
  total_review: wireNumber,
  total_reviews: wireNumber,
  reviews_count: wireNumber,
  average_score: wireNumber,
  product_score: wireNumber,
  score: wireNumber,
  star_distribution: anything,
  custom_fields_bottomline: anything,
});
/** A bottom line as the vendor sends one. */
export type WireBottomLine = z.infer<typeof bottomLineSchema>;

/** One line of the whole store's bottom lines. */
export const storeLineSchema = z.extend(bottomLineSchema, { domain_key: wireText, product_id: wireText });

const userSchema = z.object({ display_name: wireText, social_image: wireText });

/** The shop's answer to a review. */
export const commentSchema = z.object({
  content: wireText,
  created_at: wireText,
  display_name: wireText,
  deleted: wireFlag,
});

/** A reviewer's picture. */
export const imageSchema = z.object({ thumb_url: wireText, original_url: wireText });

/** A reviewer's answer to one of the shop's own questions. */
export const customFieldSchema = z.object({ title: wireText, value: anything, field_type: wireText });

/** One review, of either version. */
export const reviewSchema = z.object({
  id: wireText,
  score: wireNumber,
  title: wireText,
  content: wireText,
  language: wireText,
  created_at: wireText,
  deleted: wireFlag,
  votes_up: wireNumber,
  votes_down: wireNumber,
  verified_buyer: wireFlag,
  is_incentivized: wireFlag,
  source_review_id: wireText,
  custom_fields: anything,
  order_metadata: anything,
  product_metadata: anything,
  customer_metadata: anything,
  images_data: wireList,
  user: z.catch(z.nullable(userSchema), null),
  comment: anything,
});
/** A review as the vendor sends it, with its scalars read. */
export type WireReview = z.infer<typeof reviewSchema>;

const listSchema = z.object({
  reviews: z.nullable(z.array(z.unknown())),
  bottomline: z.catch(z.nullable(bottomLineSchema), null),
  products: wireList,
  pagination: z.catch(z.object({ per_page: wireNumber }), { per_page: undefined }),
  per_page: wireNumber,
});
/** A page of reviews as the vendor sends it; `products` names what was asked for, when the vendor knows it. */
export type WireList = z.infer<typeof listSchema>;

/** Which version of the API reads go to. */
export type YotpoApi = 'v1' | 'v3';

/** Whose reviews are read: the account's key, which version 3 calls the store's, and the vendor's id of a product. */
export interface ProductParams {
  readonly appKey: string;
  readonly productId: string;
}

/** A numbered page, from 1, of so many items. */
export interface PageParams {
  readonly page: number;
  readonly perPage: number;
}

type ReviewsEndpoint = Endpoint<ProductParams & PageParams, WireList>;
type BottomLineEndpoint = Endpoint<ProductParams, { bottomline: WireBottomLine | null }>;
type BottomLinesEndpoint = Endpoint<{ readonly appKey: string } & PageParams, { bottomlines: unknown[] }>;

/** What is read in either version of the API. */
export interface YotpoReads {
  /** A page of a product's reviews, the newest first. */
  readonly reviews: ReviewsEndpoint;
  /** A product's count and average. */
  readonly bottomLine: BottomLineEndpoint;
  /** The counts and averages of every product of the store, in no documented order. */
  readonly bottomLines: BottomLinesEndpoint;
}

/** A lone bottom line: under its name, null for none, or, as version 3 may send it, bare. */
const loneLine = z.union([
  z.object({ bottomline: z.nullable(bottomLineSchema) }),
  z.pipe(
    bottomLineSchema,
    z.transform((bottomline) => ({ bottomline })),
  ),
]);
const bottomLines = inEnvelope(
  z.object({
    bottomlines: z.pipe(
      z.nullable(z.array(z.unknown())),
      z.transform((lines) => lines ?? []),
    ),
  }),
);

/** The reads by version. Version 3 wavers between `store/…/product` and `stores/…/products`; so do its paths here. */
export const YOTPO_READS: Readonly<Record<YotpoApi, YotpoReads>> = {
  v1: {
    reviews: {
      name: 'reviews',
      method: 'GET',
      path: ({ appKey, productId }) => ['v1', 'widget', appKey, 'products', productId, 'reviews.json'],
      fields: ({ page, perPage }) => ({ page, per_page: perPage, sort: 'date', direction: 'desc' }),
      answer: inEnvelope(listSchema),
    },
    bottomLine: {
      name: 'bottomline',
      method: 'GET',
      path: ({ appKey, productId }) => ['products', appKey, productId, 'bottomline'],
      answer: inEnvelope(loneLine),
    },
    bottomLines: {
      name: 'bottom-lines',
      method: 'GET',
      path: ({ appKey }) => ['v1', 'apps', appKey, 'bottom_lines'],
      fields: ({ page, perPage }) => ({ page, count: perPage }),
      answer: bottomLines,
    },
  },
  v3: {
    reviews: {
      name: 'reviews-v3',
      method: 'GET',
      path: ({ appKey, productId }) => ['v3', 'storefront', 'store', appKey, 'product', productId, 'reviews'],
      fields: ({ page, perPage }) => ({ page, perPage, sort: 'date' }),
      answer: inEnvelope(listSchema),
    },
    bottomLine: {
      name: 'ratings-v3',
      method: 'GET',
      path: ({ appKey, productId }) => ['v3', 'storefront', 'store', appKey, 'product', productId, 'ratings'],
      answer: inEnvelope(loneLine),
    },
    bottomLines: {
      name: 'store-ratings-v3',
      method: 'GET',
      path: ({ appKey }) => ['v3', 'storefront', 'stores', appKey, 'ratings'],
      fields: ({ page, perPage }) => ({ page, perPage }),
      answer: bottomLines,
    },
  },
};

/** Counts a vote; no new count comes back. */
export const voteEndpoint: Endpoint<{ readonly id: string; readonly vote: Vote }, unknown> = {
  name: 'vote',
  method: 'POST',
  path: ({ id, vote }) => ['reviews', id, 'vote', vote],
  answer: z.looseObject({}),
};

/** The account's app key, which is public, and its secret, which is not. */
export interface YotpoCredentials {
  readonly appKey: string;
  readonly secret: string;
}

/** Exchanges the account's secret for a token. A new token does not end the ones before it. */
export const tokenEndpoint: Endpoint<YotpoCredentials, { access_token: string }> = {
  name: 'token',
  method: 'POST',
  path: () => ['oauth', 'token'],
  json: ({ appKey, secret }) => ({ client_id: appKey, client_secret: secret, grant_type: 'client_credentials' }),
  answer: z.object({ access_token: z.string().check(z.minLength(1)) }),
};
