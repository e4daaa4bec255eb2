import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Italian. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `${format.average(average)} stelle su 5`,
  count: (count) => format.plural(count, { one: '# recensione', many: '# di recensioni', other: '# recensioni' }),
  none: 'Ancora nessuna recensione',
});
