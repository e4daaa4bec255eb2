import { parseBusinessRating } from '../../model/business-rating.js';
import { InvalidParameter } from '../../protocol/read-review-query.js';
import { ROUTES } from '../../protocol/routes.js';
import type { ReviewService } from '../reviews/review-service.js';
import { CACHING, json, type Route } from './route.js';

/** `GET /v1/business?name=`: the rating of the shop, or of another business of the merchant's. */
export const businessRoute = (reviews: ReviewService): Route => ({
  name: 'business',
  method: 'GET',
  path: ROUTES.business,
  audience: 'pages',
  async answer(context) {
    const name = context.req.query('name')?.toLowerCase() || undefined;
    if (name !== undefined && !reviews.hasSibling(name)) throw new InvalidParameter('name');
    // Built again from its shape: what the protocol does not name cannot pass.
    const rating = parseBusinessRating(await reviews.business(name, context.get('background')));
    return json(context, rating, { caching: CACHING.shared });
  },
});
