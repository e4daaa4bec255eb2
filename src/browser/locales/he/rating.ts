import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Hebrew. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `דירוג: ${format.average(average)} מתוך 5 כוכבים`,
  count: (count) => format.plural(count, { one: 'ביקורת אחת', two: 'שתי ביקורות', other: '# ביקורות' }),
  none: 'אין עדיין ביקורות',
});
