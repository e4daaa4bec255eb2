import type { Rating } from '../../model/rating.js';
import { MAX_ID_LENGTH, MAX_IDS } from '../../protocol/limits.js';
import { encodeRatingsQuery, type RatingsAnswer } from '../../protocol/ratings.js';
import { InvalidParameter } from '../../protocol/read-review-query.js';
import { CACHING, taggedAnswer } from './answers.js';
import type { ReviewService, Visit } from './services.js';

const isId = (id: string): boolean => id !== '' && id.length <= MAX_ID_LENGTH && !/\p{Cc}/u.test(id);

function readIds(params: URLSearchParams): readonly string[] {
  const ids = [...new Set(params.getAll('id'))];
  if (ids.length === 0 || ids.length > MAX_IDS || !ids.every(isId)) throw new InvalidParameter('id');
  return ids;
}

/** `GET /v1/ratings`: never a call to the vendor, so that a category page costs nothing. */
export async function answerRatings(
  { request, background }: Visit,
  { sets, catalogue, product }: ReviewService,
): Promise<Response> {
  const ids = readIds(new URL(request.url).searchParams);
  const products = new Map(ids.map((id) => [id, product(id)]));
  await catalogue.reload();
  background(catalogue.refresh([...products.values()].filter((asked) => asked !== undefined)));
  // Without a prototype, so that an id such as "constructor" is only ever an id.
  const ratings = Object.create(null) as RatingsAnswer['ratings'];
  for (const id of ids) {
    const asked = products.get(id);
    ratings[id] = asked ? toRating(sets.rating(asked)) : { count: 0, average: null };
  }
  const known = Object.values(ratings).every((rating) => rating !== null);
  const answer: RatingsAnswer = { ratings };
  const source = `${encodeRatingsQuery(ids)} ${JSON.stringify(ids.map((id) => ratings[id]))}`;
  return taggedAnswer(request, answer, source, known ? CACHING.shared : CACHING.brief);
}

const toRating = (rating: Rating | undefined): Rating | null =>
  rating ? { count: rating.count, average: rating.average } : null;
