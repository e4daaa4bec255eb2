import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Polish. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `Ocena: ${format.average(average)} na 5 gwiazdek`,
  count: (count) => format.plural(count, { one: '# opinia', few: '# opinie', many: '# opinii', other: '# opinii' }),
  none: 'Nie ma jeszcze opinii',
});
