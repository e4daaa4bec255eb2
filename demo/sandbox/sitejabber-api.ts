import { Hono, type Context } from 'hono';
import type { Product } from './products.js';
import { isPublished } from './review.js';
import type { Shop } from './shop.js';
import type { SitejabberAccess } from './sitejabber-access.js';
import {
  businessInfo,
  listBusinesses,
  listBusinessReviews,
  listComments,
  oneBusinessReview,
} from './sitejabber-business.js';
import { dialectOf } from './sitejabber-dialect.js';
import { readRange, selectProducts, selectReviews, type Parameters } from './sitejabber-query.js';
import { OK, refusal, SitejabberRefusal } from './sitejabber-status.js';
import type { SitejabberVotes } from './sitejabber-votes.js';
import { wireProduct, wireReview, wireStats } from './sitejabber-wire.js';

/** The fewest reviews of a product that is among the best. */
const ENOUGH = 5;

/** What the vendor does with a sku it does not know. The documentation allows both. */
export type UnknownProduct = 'empty' | 'error';

/** The endpoints by name, as paths below `/v1/businesses/{domain}`. */
const READS = [
  'products',
  'product/reviews',
  'product/reviews/stats',
  'product/reviews/top-rated',
  'reviews',
  'review',
  'review/comments',
] as const;
export const ENDPOINTS = [...READS, 'product/reviews/vote'] as const;

/** The vendor's endpoints, without latency and faults. Errors come inside HTTP 200, but for the rate limit's 429. */
export function createSitejabberApi(
  shop: Shop,
  access: SitejabberAccess,
  unknownProduct: UnknownProduct,
  votes: SitejabberVotes,
): Hono {
  const answers: Readonly<Record<(typeof READS)[number], (parameters: Parameters) => object>> = {
    products: (parameters) => listProducts(shop, parameters),
    'product/reviews': (parameters) =>
      listReviews(shop, reviewedProducts(shop, parameters, unknownProduct), parameters),
    'product/reviews/stats': (parameters) => stats(shop, reviewedProducts(shop, parameters, unknownProduct)),
    'product/reviews/top-rated': (parameters) => topRated(shop, parameters),
    reviews: (parameters) => listBusinessReviews(shop, parameters),
    review: (parameters) => oneBusinessReview(shop, parameters),
    'review/comments': (parameters) => listComments(shop, parameters),
  };
  const app = new Hono();
  app.post('/v1/login', async (c) => c.json(access.login(await c.req.parseBody(), c.req.query('client_token'))));
  const admit = (c: Context, domain?: string): void =>
    access.admit(c.req.query('client_token'), c.req.header('user_token'), domain);
  for (const endpoint of READS) {
    app.get(`/v1/businesses/:domain/${endpoint}`, (c: Context) => {
      admit(c, c.req.param('domain'));
      return c.json(answers[endpoint](c.req.query()));
    });
  }
  app.post('/v1/businesses/:domain/product/reviews/vote', async (c) => {
    admit(c, c.req.param('domain'));
    const form = new URLSearchParams(await c.req.text());
    return c.json(votes.cast(Object.fromEntries(form)));
  });
  app.get('/v1/businesses/bulk', (c) => {
    admit(c);
    return c.json(listBusinesses(shop, access.domain, c.req.query()));
  });
  app.get('/v1/businesses/:domain', (c) => {
    admit(c, c.req.param('domain'));
    return c.json({ ...businessInfo(shop, access.domain, c.req.query()), ...OK });
  });
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

/**
 * The products whose reviews are asked for. @throws SitejabberRefusal 401 for an unknown one, when the sandbox is so
 * set
 */
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

/**
 * The best product of the category, or of each one. The documentation does not show what stands around the products:
 * here a list.
 */
function topRated(shop: Shop, { category_name: category, currency }: Parameters): object {
  const rated = shop.products
    .filter((product) => !category || product.category.toLowerCase() === category.toLowerCase())
    .filter((product) => !currency || product.currency === currency)
    .map((product) => ({ product, rating: shop.rating(product.id) }))
    .filter(({ rating }) => rating.count >= ENOUGH)
    .sort((a, b) => (b.rating.average ?? 0) - (a.rating.average ?? 0));
  const best = new Map(rated.reverse().map(({ product }) => [product.category, product]));
  return [...best.values()].map((product) => wireProduct(shop, product));
}

function stats(shop: Shop, products: readonly Product[]): object {
  const published = products.flatMap(({ id }) => shop.reviews(id).filter(isPublished));
  return { ...OK, product_reviews_stats: wireStats(published, dialectOf(products[0]?.index ?? 0)) };
}
