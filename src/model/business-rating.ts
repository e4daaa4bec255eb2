import { array, number, object, optional, string, type Shape } from './shape.js';
import { parseSummary } from './summary.js';

/** The rating of the shop itself: over all its reviews, and for each place where they were written. */
export type BusinessRating = Shape<typeof parseBusinessRating>;
export const parseBusinessRating = object({
  /** The shop's name, when the vendor gives it. */
  name: optional(string),
  summary: parseSummary,
  /** By the vendor's code of each source, e.g. bbb, google, yelp; the one with most reviews first. */
  datasources: array(
    object({
      name: string,
      count: number,
      /** 1–5. */
      average: number,
      /** `https:`, where the source shows them. */
      url: optional(string),
    }),
  ),
});
