import type { Rating } from '../../../model/rating.js';

/**
 * Reads the answer of `GET /v1/ratings`: a rating, or null for "not known yet", for every id asked. By hand, since a
 * star snippet cannot afford a schema library.
 * @throws TypeError when the answer has another shape.
 */
export function readRatings(json: unknown, ids: readonly string[]): Map<string, Rating | null> {
  const ratings = property(json, 'ratings');
  return new Map(ids.map((id) => [id, readRating(property(ratings, id))]));
}

/** An own property of an object: an id such as "constructor" finds only what the answer holds. */
function property(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, name)) throw new TypeError();
  return Reflect.get(json, name);
}

function readRating(json: unknown): Rating | null {
  if (json === null) return null;
  const count = property(json, 'count');
  const average = property(json, 'average');
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) throw new TypeError();
  if (average === null && count === 0) return { count, average };
  if (typeof average !== 'number' || count === 0 || !(average >= 1 && average <= 5)) throw new TypeError();
  return { count, average };
}
