import type { Rating } from '../../../model/rating.js';

/** A count and an average as a rating; undefined when either is none, or the average is no number of stars. */
export function readRating(count: number | undefined, average: number | undefined): Rating | undefined {
  if (count === undefined || count < 0) return undefined;
  if (Math.trunc(count) === 0) return { count: 0, average: null };
  return average !== undefined && average >= 1 && average <= 5 ? { count: Math.trunc(count), average } : undefined;
}
