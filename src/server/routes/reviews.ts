import { parseReviewPage } from '../../model/review-page.js';
import { isFiltered } from '../../model/review-query.js';
import { parseReviewQuery } from '../../protocol/read-review-query.js';
import { ROUTES } from '../../protocol/routes.js';
import type { ReviewService } from '../reviews/review-service.js';
import { CACHING, json, type Route } from './route.js';

/** `GET /v1/reviews`: a page of a product's reviews, or of the shop's own. */
export const reviewsRoute = (reviews: ReviewService): Route => ({
  name: 'reviews',
  method: 'GET',
  path: ROUTES.reviews,
  audience: 'pages',
  async answer(context) {
    const { query, version } = parseReviewQuery(new URL(context.req.url).searchParams);
    // Built again from its shape: what the protocol does not name cannot pass.
    const page = parseReviewPage(await reviews.page(query, version, context.get('background')));
    const caching = page.page === 1 && !isFiltered(query) ? CACHING.shared : CACHING.own;
    // What is still being gathered may be complete in a moment.
    return json(context, page, { caching: page.complete ? caching : CACHING.none });
  },
});
