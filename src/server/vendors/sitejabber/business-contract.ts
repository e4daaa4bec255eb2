import * as z from 'zod/mini';
import type { Endpoint } from '../review-vendor.js';
import { wireList, wireNumber, wireText } from '../wire/scalars.js';
import { userSchema, type Range } from './contract.js';

/*
 * The half of Sitejabber's API that is about a business itself, as its documentation describes it. Lists come bare, or
 * inside an object with the status: both are read.
 */

/** The most businesses of one bulk answer. */
export const SITEJABBER_MOST_BUSINESSES = 20;

/** "Comma separated data sources": codes of sites elsewhere whose reviews are to be there as well. */
const sources = (datasources: readonly string[]): string | undefined => datasources.join(',') || undefined;

/** A list under its documented name, or by itself. */
const listOf = (name: string) =>
  z.pipe(
    z.union([z.array(z.unknown()), z.looseObject({ [name]: wireList })]),
    z.transform((answer): readonly unknown[] => (Array.isArray(answer) ? answer : (answer[name] ?? []))),
  );

/** A number by its `type`: a star rating, or how many reviews. */
export const typedSchema = z.object({ type: wireText, rating: wireNumber });

/** One review of a business. Dates are read by `readDate`. */
export const businessReviewSchema = z.object({
  reviewNo: wireText,
  rating: wireList,
  title: wireText,
  content: wireText,
  tip: wireText,
  order_id: wireText,
  images: wireList,
  positive_votes: wireNumber,
  negative_votes: wireNumber,
  created: wireText,
  createdRFC: wireText,
  published: wireText,
  publishedRFC: wireText,
  edited: wireText,
  editedRFC: wireText,
  removedRFC: wireText,
  updated_for: z.optional(z.unknown()),
  source: wireText,
  datasource: wireText,
  labels: wireList,
  author: z.catch(z.nullable(z.extend(userSchema, { email: wireText })), null),
});
/** A review as the vendor sends it, with its scalars read. */
export type WireBusinessReview = z.infer<typeof businessReviewSchema>;

/** One comment under a review. */
export const commentSchema = z.object({
  content: wireText,
  activated: z.optional(z.unknown()),
  created: wireText,
  createdRFC: wireText,
  published: wireText,
  publishedRFC: wireText,
  author: z.catch(z.nullable(userSchema), null),
});

/** A business with its ratings. `datasources` is in no example: each entry is read as one more object of this kind. */
export const businessSchema = z.object({
  name: wireText,
  displayAddress: wireText,
  urlProfilePage: wireText,
  averageRating: wireList,
  numReviews: wireList,
  datasources: z.optional(z.unknown()),
});
export type WireBusiness = z.infer<typeof businessSchema>;

/** Which run of the business's reviews. */
export interface BusinessReviewsParams {
  readonly domain: string;
  readonly range: Range;
  readonly datasources: readonly string[];
  /** `yyyy-mm-dd hh:mm:ss`, in the vendor's time zone. */
  readonly dateFrom?: string;
  /** Only those taken down, instead of only those that stand. */
  readonly deleted?: boolean;
}

/** A business's reviews, the last written first. */
export const businessReviewsEndpoint: Endpoint<BusinessReviewsParams, readonly unknown[]> = {
  name: 'business-reviews',
  method: 'GET',
  path: ({ domain }) => ['businesses', domain, 'reviews'],
  fields: ({ range, datasources, dateFrom, deleted }) => ({
    start: range.start,
    count: range.count,
    order: 'DESC',
    date_from: dateFrom,
    deleted: deleted ? 1 : undefined,
    datasources: sources(datasources),
  }),
  answer: listOf('reviews'),
};

/** What was said under a review of a business. */
export const commentsEndpoint: Endpoint<
  { domain: string; reviewNo: string; count: number; datasources: readonly string[] },
  readonly unknown[]
> = {
  name: 'review-comments',
  method: 'GET',
  path: ({ domain }) => ['businesses', domain, 'review', 'comments'],
  fields: ({ reviewNo, count, datasources }) => ({
    review_no: reviewNo,
    start: 0,
    count,
    datasources: sources(datasources),
  }),
  answer: listOf('comments'),
};

/** A business with its ratings. */
export const businessEndpoint: Endpoint<{ domain: string; datasources: readonly string[] }, WireBusiness> = {
  name: 'business',
  method: 'GET',
  path: ({ domain }) => ['businesses', domain],
  fields: ({ datasources }) => ({ datasources: sources(datasources) }),
  answer: businessSchema,
};

/** Several businesses at once, at most twenty. */
export const businessesEndpoint: Endpoint<{ domains: readonly string[] }, readonly unknown[]> = {
  name: 'businesses',
  method: 'GET',
  path: () => ['businesses', 'bulk'],
  fields: ({ domains }) => ({ businesses: JSON.stringify(domains) }),
  answer: listOf('businesses'),
};
