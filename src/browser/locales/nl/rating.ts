import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Dutch. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `${format.average(average)} van de 5 sterren`,
  count: (count) => format.plural(count, { one: '# beoordeling', other: '# beoordelingen' }),
  none: 'Nog geen beoordelingen',
});
