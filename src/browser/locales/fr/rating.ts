import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in French. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `Note\u00a0: ${format.average(average)} sur 5 étoiles`,
  count: (count) => format.plural(count, { one: '# avis', many: '# d’avis', other: '# avis' }),
  none: 'Aucun avis pour le moment',
});
