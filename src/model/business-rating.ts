import * as z from 'zod/mini';
import { summarySchema } from './rating.js';

/** What shoppers say of the shop itself, all told and by where it was said. */
export const businessRatingSchema = z.object({
  /** The shop's name, when the vendor says. */
  name: z.optional(z.string()),
  summary: summarySchema,
  /** By the vendor's code of each source, e.g. bbb, google, yelp; the one with most reviews first. */
  datasources: z.array(
    z.object({
      name: z.string(),
      count: z.number(),
      /** 1–5. */
      average: z.number(),
      /** `https:`, where the source shows them. */
      url: z.optional(z.string()),
    }),
  ),
});
export type BusinessRating = z.infer<typeof businessRatingSchema>;
