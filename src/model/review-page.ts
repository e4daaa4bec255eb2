import * as z from 'zod/mini';
import { metadataFilterSchema } from './metadata-filter.js';
import { photoSchema } from './photo.js';
import { distributionSchema, summarySchema } from './rating.js';
import { reviewSchema } from './review.js';

/** One page of the answer to a review query. */
export const reviewPageSchema = z.object({
  /** Of the whole set, whatever the query leaves out. */
  summary: summarySchema,
  reviews: z.array(reviewSchema),
  /**
   * Of the whole set, on page 1: what most shoppers found helpful of those who were content, and of those who were not.
   */
  highlights: z.optional(z.object({ positive: reviewSchema, critical: reviewSchema })),
  /** Of the whole set, on page 1: the newest pictures. */
  photos: z.optional(z.array(photoSchema)),
  page: z.number(),
  perPage: z.number(),
  /** How many reviews match the query. */
  total: z.number(),
  /**
   * How many reviews each switch and number of stars would leave. `media` is absent when no review has any, `verified`
   * when the vendor never says, `stars` while the set is being gathered: none so far is not none.
   */
  counts: z.object({
    media: z.optional(z.number()),
    verified: z.optional(z.number()),
    stars: z.optional(distributionSchema),
  }),
  /** At most ten. */
  filters: z.array(metadataFilterSchema),
  /** Names of metadata filters left out because ten are shown; told to the merchant, never to the shopper. */
  dropped: z.array(z.string()),
  /** Which state of the set this page was cut from; the pages after it ask for the same. */
  version: z.string(),
  /** False while the set is being gathered: counts then mean "at least". */
  complete: z.boolean(),
  /** Seconds after which asking again shows more; only while incomplete. */
  refreshAfter: z.optional(z.number()),
});
export type ReviewPage = z.infer<typeof reviewPageSchema>;
