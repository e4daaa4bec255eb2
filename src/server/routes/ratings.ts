import { MAX_ID_LENGTH, MAX_IDS } from '../../protocol/limits.js';
import type { RatingsAnswer } from '../../protocol/ratings.js';
import { InvalidParameter } from '../../protocol/read-review-query.js';
import { ROUTES } from '../../protocol/routes.js';
import type { ReviewService } from '../reviews/review-service.js';
import { CACHING, json, type Route } from './route.js';

const isId = (id: string): boolean => id !== '' && id.length <= MAX_ID_LENGTH && !/\p{Cc}/u.test(id);

function readIds(params: URLSearchParams): readonly string[] {
  const ids = [...new Set(params.getAll('id'))];
  if (ids.length === 0 || ids.length > MAX_IDS || !ids.every(isId)) throw new InvalidParameter('id');
  return ids;
}

/** `GET /v1/ratings?id=`: never waits for the vendor, so that a category page costs nothing. */
export const ratingsRoute = (reviews: ReviewService): Route => ({
  name: 'ratings',
  method: 'GET',
  path: ROUTES.ratings,
  audience: 'pages',
  async answer(context) {
    const ids = readIds(new URL(context.req.url).searchParams);
    const answer: RatingsAnswer = { ratings: await reviews.ratings(ids, context.get('background')) };
    const known = Object.values(answer.ratings).every((rating) => rating !== null);
    return json(context, answer, { caching: known ? CACHING.shared : CACHING.brief });
  },
});
