import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Turkish. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `5 yıldız üzerinden ${format.average(average)}`,
  count: (count) => format.plural(count, { one: '# değerlendirme', other: '# değerlendirme' }),
  none: 'Henüz değerlendirme yok',
});
