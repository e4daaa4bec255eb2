import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Spanish. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `${format.average(average)} de 5 estrellas`,
  count: (count) => format.plural(count, { one: '# opinión', many: '# de opiniones', other: '# opiniones' }),
  none: 'Todavía no hay opiniones',
});
