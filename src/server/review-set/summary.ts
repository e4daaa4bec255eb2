import type { DimensionSummary, Summary } from '../../model/summary.js';
import type { Stars } from '../../model/stars.js';
import type { Review } from '../../model/review.js';

/** An average as it is told everywhere: two decimals, so that a snippet and a section of one product agree. */
export const roundAverage = (average: number): number => Math.round(average * 100) / 100;

/** The bar of the histogram that a rating belongs to. */
export function starsOf(rating: number): Stars {
  if (rating < 1.5) return 1;
  if (rating < 2.5) return 2;
  if (rating < 3.5) return 3;
  return rating < 4.5 ? 4 : 5;
}

/** Count, average, distribution and dimensions of reviews; dimensions that most reviews rate come first. */
export function summarize(reviews: readonly Review[]): Summary {
  const distribution = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  const dimensions = new Map<string, { sum: number; count: number }>();
  let sum = 0;
  for (const review of reviews) {
    distribution[starsOf(review.rating)] += 1;
    sum += review.rating;
    for (const { name, rating } of review.dimensions) {
      const { sum, count } = dimensions.get(name) ?? { sum: 0, count: 0 };
      dimensions.set(name, { sum: sum + rating, count: count + 1 });
    }
  }
  const count = reviews.length;
  return {
    count,
    average: count === 0 ? null : roundAverage(sum / count),
    distribution,
    dimensions: [...dimensions].map(toDimension).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  };
}

const toDimension = ([name, { sum, count }]: [string, { sum: number; count: number }]): DimensionSummary => ({
  name,
  average: roundAverage(sum / count),
  count,
});
