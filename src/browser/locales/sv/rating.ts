import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Swedish. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `${format.average(average)} av 5 stjärnor`,
  count: (count) => format.plural(count, { one: '# omdöme', other: '# omdömen' }),
  none: 'Inga omdömen ännu',
});
