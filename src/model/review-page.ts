import { parseMetadataFilter } from './metadata-filter.js';
import { parsePhoto } from './photo.js';
import { parseReview } from './review.js';
import { array, boolean, number, object, optional, string, type Shape } from './shape.js';
import { parseDistribution, parseSummary } from './summary.js';

/** One page of the answer to a review query. */
export type ReviewPage = Shape<typeof parseReviewPage>;
export const parseReviewPage = object({
  /** Of the whole set, whatever the query leaves out. */
  summary: parseSummary,
  reviews: array(parseReview),
  /**
   * Of the whole set, on page 1: what most shoppers found helpful of those who were content, and of those who were not.
   */
  highlights: optional(object({ positive: parseReview, critical: parseReview })),
  /** Of the whole set, on page 1: the newest pictures. */
  photos: optional(array(parsePhoto)),
  page: number,
  perPage: number,
  /** How many reviews match the query. */
  total: number,
  /**
   * How many reviews each switch and number of stars would leave. `media` is absent when no review has any, `verified`
   * when the vendor never says, `stars` while the set is being gathered: none so far is not none.
   */
  counts: object({
    media: optional(number),
    verified: optional(number),
    stars: optional(parseDistribution),
  }),
  /** At most ten. */
  filters: array(parseMetadataFilter),
  /** Names of metadata filters left out because ten are shown; for the merchant, never for the shopper. */
  dropped: array(string),
  /** Which state of the set this page was cut from; the pages after it ask for the same. */
  version: string,
  /** False while the set is being gathered: counts then mean "at least". */
  complete: boolean,
  /** Seconds after which asking again shows more; only while incomplete. */
  refreshAfter: optional(number),
});
