import type { ReviewPage } from '../../../model/review-page.js';
import { flag, list, maybe, number, oneOf, record, text, type Read } from '../../../model/shape.js';
import { readDistribution, readSummary } from './read-summary.js';

const media = record({
  kind: oneOf('image', 'video'),
  alt: text,
  sizes: list(record({ src: text, width: maybe(number), height: maybe(number) })),
});

const written = {
  id: text,
  subject: oneOf('product', 'business'),
  productId: maybe(text),
  rating: number,
  dimensions: list(record({ name: text, rating: number })),
  title: text,
  body: text,
  tip: maybe(text),
  language: maybe(text),
  author: record({ name: text, avatar: maybe(text), location: maybe(text), reviewCount: maybe(number) }),
  verified: maybe(flag),
  incentivized: maybe(flag),
  solicited: maybe(flag),
  createdAt: text,
  editedAt: maybe(text),
  media: list(media),
  metadata: list(record({ name: text, value: text })),
  votes: record({ up: number, down: number }),
  can: record({ vote: flag, flag }),
  replies: list(record({ author: text, body: text, createdAt: text })),
  datasource: maybe(text),
  labels: list(text),
};
const review = record({ ...written, previous: maybe(record(written)) });

/**
 * Reads a page of `GET /v1/reviews`, as `reviewPageSchema` does. By hand, since a schema library would be a quarter of
 * all that a product page loads.
 * @throws TypeError when the answer has another shape.
 */
export const readReviewPage: Read<ReviewPage> = record({
  summary: readSummary,
  reviews: list(review),
  highlights: maybe(record({ positive: review, critical: review })),
  photos: maybe(list(record({ reviewId: text, author: text, rating: number, title: text, media }))),
  page: number,
  perPage: number,
  total: number,
  counts: record({ media: maybe(number), verified: maybe(number), stars: maybe(readDistribution) }),
  filters: list(
    record({
      name: text,
      label: maybe(text),
      kind: oneOf('text', 'boolean', 'country'),
      values: list(record({ value: text, count: number })),
    }),
  ),
  dropped: list(text),
  version: text,
  complete: flag,
  refreshAfter: maybe(number),
});
