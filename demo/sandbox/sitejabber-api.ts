import { Hono, type Context } from 'hono';
import type { Product } from './products.js';
import { isPublished } from './review.js';
import type { Shop } from './shop.js';
import type { SitejabberAccess } from './sitejabber-access.js';
import { dialectOf } from './sitejabber-dialect.js';
import { readRange, selectProducts, selectReviews, type Parameters } from './sitejabber-query.js';
import { OK, refusal, SitejabberRefusal } from './sitejabber-status.js';
import { wireProduct, wireReview, wireStats } from './sitejabber-wire.js';

/** What the vendor does with a sku it does not know. The documentation allows both. */
export type UnknownProduct = 'empty' | 'error';

/** The endpoints by name, as paths below `/v1/businesses/{domain}`. */
export const ENDPOINTS = ['products', 'product/reviews', 'product/reviews/stats'] as const;

/** The vendor's endpoints, without latency and faults. Errors come inside HTTP 200, but for the rate limit's 429. */
export function createSitejabberApi(shop: Shop, access: SitejabberAccess, unknownProduct: UnknownProduct): Hono {
  const answers: Readonly<Record<(typeof ENDPOINTS)[number], (parameters: Parameters) => object>> = {
    products: (parameters) => listProducts(shop, parameters),
    'product/reviews': (parameters) =>
      listReviews(shop, reviewedProducts(shop, parameters, unknownProduct), parameters),
    'product/reviews/stats': (parameters) => stats(shop, reviewedProducts(shop, parameters, unknownProduct)),
  };
  const app = new Hono();
  app.post('/v1/login', async (c) => c.json(access.login(await c.req.parseBody(), c.req.query('client_token'))));
  for (const endpoint of ENDPOINTS) {
    app.get(`/v1/businesses/:domain/${endpoint}`, (c: Context) => {
      access.admit(c.req.query('client_token'), c.req.header('user_token'), c.req.param('domain'));
      return c.json(answers[endpoint](c.req.query()));
    });
  }
  app.onError((error, c) => {
    if (!(error instanceof SitejabberRefusal)) throw error;
    return c.json(refusal(error.code), error.code === 429 ? 429 : 200);
  });
  return app;
}

function listProducts(shop: Shop, parameters: Parameters): object {
  const { start, count } = readRange(parameters);
  const { q } = parameters;
  const found = selectProducts(shop, parameters).filter(
    ({ title }) => !q || title.toLowerCase().includes(q.toLowerCase()),
  );
  const products = found.slice(start, start + count).map((product) => wireProduct(shop, product));
  return { products, count: products.length, start, query: q ?? null, ...OK };
}

/** The products whose reviews are asked for. @throws SitejabberRefusal 401 for an unknown one, when the sandbox is so set */
function reviewedProducts(shop: Shop, parameters: Parameters, unknownProduct: UnknownProduct): readonly Product[] {
  const products = selectProducts(shop, parameters);
  const named = Boolean(parameters['sku']) || Boolean(parameters['item_group']);
  if (products.length === 0 && named && unknownProduct === 'error') throw new SitejabberRefusal(401);
  return products;
}

function listReviews(shop: Shop, products: readonly Product[], parameters: Parameters): object {
  const { start, count } = readRange(parameters);
  const objects = new Map<string, object>();
  const reviews = selectReviews(shop, products, parameters)
    .slice(start, start + count)
    .map((review) => {
      const product = shop.product(review.productId);
      const object = objects.get(product.id) ?? wireProduct(shop, product);
      objects.set(product.id, object);
      return wireReview(review, product, object);
    });
  return { product_reviews: reviews, count: reviews.length, start, query: parameters['q'] ?? null, ...OK };
}

function stats(shop: Shop, products: readonly Product[]): object {
  const published = products.flatMap(({ id }) => shop.reviews(id).filter(isPublished));
  return { ...OK, product_reviews_stats: wireStats(published, dialectOf(products[0]?.index ?? 0)) };
}
