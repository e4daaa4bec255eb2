import { list, number, orNull, record, text } from '../../../model/shape.js';

/** Reads how many reviews have each number of stars. */
export const readDistribution = record({ 1: number, 2: number, 3: number, 4: number, 5: number });

/** Reads a Summary, as `summarySchema` does. */
export const readSummary = record({
  count: number,
  average: orNull(number),
  distribution: readDistribution,
  dimensions: list(record({ name: text, average: number, count: number })),
});
