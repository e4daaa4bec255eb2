import type { Rating } from '../model/rating.js';

/**
 * The answer of `GET /v1/ratings?id=A&id=B`: an entry for every id asked. `null` means "not known yet": such an answer
 * lives five seconds and is asked for once more.
 */
export interface RatingsAnswer {
  ratings: Record<string, Rating | null>;
}

/**
 * Product ids as the query string of `GET /v1/ratings`: sorted and each once, so that equal pages share a cached
 * answer.
 */
export function encodeRatingsQuery(ids: Iterable<string>): string {
  return new URLSearchParams([...new Set(ids)].sort().map((id) => ['id', id])).toString();
}
