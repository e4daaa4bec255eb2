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
export function encodeReviewQuery(query: ReviewQuery, version = ''): string {
  const isProduct = query.subject === 'product';
  const metadata = canonicalMetadata(query.metadata);
  const params: readonly (readonly [name: string, value: string | number | false])[] = [
    ['subject', !isProduct && query.subject],
    ['product_id', isProduct && query.productId],
    ['page', query.page !== 1 && query.page],
    ['per_page', query.perPage !== EVERY_REVIEW.perPage && query.perPage],
    ['sort', query.sort !== EVERY_REVIEW.sort && query.sort],
    ['stars', STARS.filter((star) => query.stars.includes(star)).join()],
    ['media', query.media && 1],
    ['verified', query.verified && 1],
    ['q', query.search.trim()],
    ['metadata', metadata !== '{}' && metadata],
    ['filters', query.filters.length > 0 && JSON.stringify(query.filters)],
    ['version', version],
  ];
  const given = params.filter(([, value]) => value).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(given).toString();
}
