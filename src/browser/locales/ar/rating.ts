import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Arabic. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `التقييم: ${format.average(average)} من ${format.number(5)} نجوم`,
  count: (count) =>
    format.plural(count, {
      zero: 'لا مراجعات',
      one: 'مراجعة واحدة',
      two: 'مراجعتان',
      few: '# مراجعات',
      many: '# مراجعة',
      other: '# مراجعة',
    }),
  none: 'لا توجد مراجعات بعد',
});
