import { parseTopRated } from '../../model/top-rated.js';
import { InvalidParameter } from '../../protocol/read-review-query.js';
import { ROUTES } from '../../protocol/routes.js';
import type { ReviewService } from '../reviews/review-service.js';
import { CACHING, json, type Route } from './route.js';

/** Characters of a category's name. */
const MAX_CATEGORY_LENGTH = 128;

/** `GET /v1/top-rated?category=&currency=`: the products that are rated best. */
export const topRatedRoute = (reviews: ReviewService): Route => ({
  name: 'top-rated',
  method: 'GET',
  path: ROUTES.topRated,
  audience: 'pages',
  async answer(context) {
    const category = context.req.query('category') ?? '';
    const currency = context.req.query('currency') ?? '';
    if (category.length > MAX_CATEGORY_LENGTH || /\p{Cc}/u.test(category)) throw new InvalidParameter('category');
    if (!/^(?:[A-Za-z]{3})?$/.test(currency)) throw new InvalidParameter('currency');
    const query = { category, currency: currency.toUpperCase() };
    // Built again from its shape: what the protocol does not name cannot pass.
    const products = parseTopRated(await reviews.topRated(query, context.get('background')));
    return json(context, products, { caching: CACHING.shared });
  },
});
