import { InvalidParameter } from '../../protocol/read-review-query.js';
import { voteRequestSchema } from '../../protocol/requests.js';
import { ROUTES } from '../../protocol/routes.js';
import type { ReviewService } from '../reviews/review-service.js';
import { readBody } from './request-body.js';
import { json, type Route } from './route.js';

const MAX_REVIEW_ID_LENGTH = 128;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `POST /v1/reviews/{id}/votes`: whether a review helped. */
export const votesRoute = (reviews: ReviewService, origins: readonly string[]): Route => ({
  name: 'votes',
  method: 'POST',
  path: `${ROUTES.reviews}/:id/votes`,
  audience: { origins },
  async answer(context) {
    const reviewId = context.req.param('id') ?? '';
    if (reviewId === '' || reviewId.length > MAX_REVIEW_ID_LENGTH || /[^\w.-]/.test(reviewId)) {
      throw new InvalidParameter('id');
    }
    const idempotencyKey = context.req.header('Idempotency-Key');
    if (idempotencyKey !== undefined && !UUID.test(idempotencyKey)) throw new InvalidParameter('idempotency-key');
    const body = await readBody(context.req.raw, voteRequestSchema);
    const client = await context.get('client')();
    return json(context, await reviews.vote({ ...body, reviewId, idempotencyKey, client }));
  },
});
