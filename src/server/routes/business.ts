import { parseBusinessRating } from '../../model/business-rating.js';
import { parseTopRated } from '../../model/top-rated.js';
import { InvalidParameter } from '../../protocol/read-review-query.js';
import { voteRequestSchema } from '../../protocol/requests.js';
import { CACHING, jsonAnswer, taggedAnswer } from './answers.js';
import { ApiError } from './api-error.js';
import { isSameSiteChange } from './csrf.js';
import { readBody } from './request-body.js';
import type { ReviewService, Visit } from './services.js';

/** Characters of a category's name. */
const MAX_CATEGORY_LENGTH = 128;
const MAX_REVIEW_ID_LENGTH = 128;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * `GET /v1/business?name=`: the shop's own rating, or that of another business of the merchant's, built again
 * from its shape.
 */
export async function answerBusiness({ request, background }: Visit, { shop }: ReviewService): Promise<Response> {
  const name = (new URL(request.url).searchParams.get('name') ?? '').toLowerCase();
  if (name !== '' && !shop.isSibling(name)) throw new InvalidParameter('name');
  const rating = name === '' ? await shop.business(background) : await shop.sibling(name, background);
  const body = parseBusinessRating(rating);
  return taggedAnswer(request, body, `business ${JSON.stringify(body)}`, CACHING.shared);
}

/** `GET /v1/top-rated?category=&currency=`: the best products, built again from their shape. */
export async function answerTopRated({ request, background }: Visit, { shop }: ReviewService): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const category = searchParams.get('category') ?? '';
  const currency = searchParams.get('currency') ?? '';
  if (category.length > MAX_CATEGORY_LENGTH || /\p{Cc}/u.test(category)) throw new InvalidParameter('category');
  if (!/^(?:[A-Za-z]{3})?$/.test(currency)) throw new InvalidParameter('currency');
  const asked = { category, currency: currency.toUpperCase() };
  const body = parseTopRated(await shop.topRated(asked, background));
  return taggedAnswer(request, body, `top-rated ${JSON.stringify([asked, body])}`, CACHING.shared);
}

/** `POST /v1/reviews/{id}/votes`: from pages of the shop alone. */
export async function answerVote(visit: Visit, { votes }: ReviewService, id: string): Promise<Response> {
  const { request } = visit;
  if (!isSameSiteChange(request, votes.origins)) throw new ApiError('origin_refused');
  if (id === '' || id.length > MAX_REVIEW_ID_LENGTH || /[^\w.-]/.test(id)) throw new InvalidParameter('id');
  const key = request.headers.get('Idempotency-Key') ?? undefined;
  if (key !== undefined && !UUID.test(key)) throw new InvalidParameter('idempotency-key');
  return jsonAnswer(await votes.vote(id, await readBody(request, voteRequestSchema), key, visit));
}
