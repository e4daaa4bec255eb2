import type { RatingWords } from '../en/rating.js';
import type { Format } from '../format.js';

/** What a star snippet says in Japanese. */
export const rating = (format: Format): RatingWords => ({
  rated: (average) => `5つ星のうち${format.average(average)}`,
  count: (count) => format.plural(count, { other: 'レビュー#件' }),
  none: 'レビューはまだありません',
});
