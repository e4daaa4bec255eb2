import { ownProperty, parseRating, type Rating } from '../model/rating.js';

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

/**
 * The ratings of an answer, for the ids that were asked.
 * @throws TypeError when the answer has another shape, or no entry for one of them.
 */
export function parseRatings(json: unknown, ids: readonly string[]): Map<string, Rating | null> {
  const ratings = ownProperty(json, 'ratings');
  const ratingOf = (id: string): Rating | null => {
    const rating = ownProperty(ratings, id);
    return rating === null ? null : parseRating(rating);
  };
  return new Map(ids.map((id) => [id, ratingOf(id)]));
}
