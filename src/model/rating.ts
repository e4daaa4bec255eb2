import * as z from 'zod/mini';

/** What a star snippet needs, and no more. `average` is 1–5, and null exactly when `count` is 0. */
export const ratingSchema = z.object({ count: z.number(), average: z.nullable(z.number()) });
export type Rating = z.infer<typeof ratingSchema>;

/** A rating of one side of a product or shop, e.g. quality or shipping. */
export const dimensionSummarySchema = z.object({
  name: z.string(),
  average: z.number(),
  count: z.number(),
});
export type DimensionSummary = z.infer<typeof dimensionSummarySchema>;

/** How many reviews have each number of stars. */
export const distributionSchema = z.object({
  1: z.number(),
  2: z.number(),
  3: z.number(),
  4: z.number(),
  5: z.number(),
});

/** A rating with how often each number of stars was given. */
export const summarySchema = z.object({
  count: z.number(),
  average: z.nullable(z.number()),
  distribution: distributionSchema,
  dimensions: z.array(dimensionSummarySchema),
});
export type Summary = z.infer<typeof summarySchema>;
