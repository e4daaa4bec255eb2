import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in German. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `${format.average(average)} von 5 Sternen`,
  count: (count) => format.plural(count, { one: '# Bewertung', other: '# Bewertungen' }),
  none: 'Noch keine Bewertungen',
});
