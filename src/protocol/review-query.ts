import { STARS } from '../model/stars.js';
import { EVERY_REVIEW, type ReviewQuery } from '../model/review-query.js';

/** In the order of code units, which is the same everywhere. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The metadata selection as JSON with keys and values sorted, each value once and no empty name: its canonical form.
 */
function canonicalMetadata(metadata: ReviewQuery['metadata']): string {
  const entries = Object.entries(metadata)
    .filter(([, values]) => values.length > 0)
    .sort(([a], [b]) => byText(a, b))
    .map(([name, values]) => [name, [...new Set(values)].sort(byText)] as const);
  // Written entry by entry: an object would put integer-like keys first and lose "__proto__".
  return `{${entries.map(([name, values]) => `${JSON.stringify(name)}:${JSON.stringify(values)}`).join(',')}}`;
}

/**
 * A review query as the query string of `GET /v1/reviews`. Defaults are left out and parameters stand in a fixed order,
 * so that equal queries give equal strings: what a CDN, an ETag and a signature need.
 */
export function encodeReviewQuery(query: ReviewQuery, version?: string): string {
  const params = new URLSearchParams();
  if (query.subject !== 'product') params.set('subject', query.subject);
  if (query.subject === 'product') params.set('product_id', query.productId);
  if (query.page !== 1) params.set('page', String(query.page));
  if (query.perPage !== EVERY_REVIEW.perPage) params.set('per_page', String(query.perPage));
  if (query.sort !== 'newest') params.set('sort', query.sort);
  const stars = STARS.filter((star) => query.stars.includes(star));
  if (stars.length > 0) params.set('stars', stars.join(','));
  if (query.media) params.set('media', '1');
  if (query.verified) params.set('verified', '1');
  const search = query.search.trim();
  if (search) params.set('q', search);
  const metadata = canonicalMetadata(query.metadata);
  if (metadata !== '{}') params.set('metadata', metadata);
  if (query.filters.length > 0) params.set('filters', JSON.stringify(query.filters));
  if (version !== undefined) params.set('version', version);
  return params.toString();
}
