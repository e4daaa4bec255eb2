import type { Format } from '../format.js';

/** What a star snippet says. */
export const rating = (format: Format) => ({
  /** The name of a row of stars, for those who hear it. */
  rated: (average: number): string => `Rated ${format.average(average)} out of 5 stars`,
  count: (count: number): string => format.plural(count, { one: '# review', other: '# reviews' }),
  none: 'No reviews yet',
});

export type RatingWords = ReturnType<typeof rating>;
