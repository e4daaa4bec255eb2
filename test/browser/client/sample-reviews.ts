import type { ReviewPage } from '../../../src/model/review-page.js';
import { EVERY_REVIEW, type ReviewQuery } from '../../../src/model/review-query.js';
import type { Review } from '../../../src/model/review.js';

/** A review of which only the id matters. */
export const review = (id: string): Review => ({
  id,
  subject: 'product',
  productId: 'mug',
  rating: 5,
  dimensions: [],
  title: '',
  body: '',
  author: { name: '' },
  createdAt: '2026-01-01T00:00:00Z',
  media: [],
  metadata: [],
  votes: { up: 0, down: 0 },
  can: { vote: false, flag: false },
  replies: [],
  labels: [],
});

/** A page that holds the reviews with these ids, cut from a set of `total`. */
export const page = (
  ids: readonly string[],
  { total = ids.length, ...rest }: Partial<ReviewPage> = {},
): ReviewPage => ({
  summary: {
    count: total,
    average: total ? 4 : null,
    distribution: { 1: 0, 2: 0, 3: 0, 4: total, 5: 0 },
    dimensions: [],
  },
  reviews: ids.map(review),
  page: 1,
  perPage: 2,
  total,
  counts: { media: 0 },
  filters: [],
  dropped: [],
  version: 'v1',
  complete: true,
  ...rest,
});

/** All reviews of the mug, two a page. */
export const MUG: ReviewQuery = { ...EVERY_REVIEW, productId: 'mug', perPage: 2 };

export const idsOf = ({ reviews }: { reviews: readonly Review[] }): string[] => reviews.map(({ id }) => id);
