import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Korean. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `별점 5점 만점에 ${format.average(average)}점`,
  count: (count) => format.plural(count, { other: '리뷰 #개' }),
  none: '아직 리뷰가 없습니다',
});
