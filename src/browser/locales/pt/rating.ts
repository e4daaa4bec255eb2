import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Portuguese. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `${format.average(average)} de 5 estrelas`,
  count: (count) => format.plural(count, { one: '# avaliação', many: '# de avaliações', other: '# avaliações' }),
  none: 'Ainda não há avaliações',
});
