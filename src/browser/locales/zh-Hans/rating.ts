import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in simplified Chinese. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `评分 ${format.average(average)}，满分 5 星`,
  count: (count) => format.plural(count, { other: '# 条评价' }),
  none: '暂无评价',
});
