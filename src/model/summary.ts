import { array, nullable, number, object, string, type Shape } from './shape.js';

/** A rating of one side of a product or shop, e.g. quality or shipping. */
export type DimensionSummary = Shape<typeof parseDimensionSummary>;
const parseDimensionSummary = object({ name: string, average: number, count: number });

/** How many reviews have each number of stars. */
export const parseDistribution = object({ 1: number, 2: number, 3: number, 4: number, 5: number });

/** A rating with how often each number of stars was given. */
export type Summary = Shape<typeof parseSummary>;
export const parseSummary = object({
  count: number,
  /** 1–5; null when there is no review. */
  average: nullable(number),
  distribution: parseDistribution,
  dimensions: array(parseDimensionSummary),
});
