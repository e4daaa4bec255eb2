import { Hono } from 'hono';
import { MAX_URL_LENGTH } from '../../protocol/limits.js';
import { InvalidParameter } from '../../protocol/read-review-query.js';
import { ROUTES, SERVER_ROUTES, webhookPath } from '../../protocol/routes.js';
import type { Clock } from '../platform/clock.js';
import { emptyAnswer, errorAnswer } from './answers.js';
import { ApiError, toApiError } from './api-error.js';
import { shareWithListed } from './csrf.js';
import { describeFailure } from '../platform/failure.js';
import { answerHealth } from './health.js';
import type { Logger } from '../platform/logger.js';
import { RateLimitExceeded } from '../limits/request-limit.js';
import { CartUnknown } from '../promotions/cart-contents.js';
import { OrderRefused } from '../../model/order/order-check.js';
import { answerOrders } from './orders.js';
import { answerPromotions } from './promotions.js';
import { answerRatings } from './ratings.js';
import type { Background } from '../reviews/review-sets.js';
import { answerReviews } from './reviews.js';
import type { RequestContext } from '../platform/request-context.js';
import { answerWebhook } from './webhooks.js';
import { answerBusiness, answerTopRated, answerVote } from './business.js';
import type { Services, Visit } from './services.js';

export type Handler = (request: Request, context?: RequestContext) => Promise<Response>;

export interface HandlerOptions {
  readonly house: Services;
  /** The path below which it answers. */
  readonly mount: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What a request brings with it, and what its log line will say. */
interface Bindings {
  readonly visit: Visit;
  readonly note: (fields: Record<string, unknown>) => void;
}

interface Route {
  /** What the log calls it. */
  readonly route: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  /** `id` is the path's own parameter, '' where it has none. */
  readonly answer: (visit: Visit, id: string) => Promise<Response>;
  /** Narrows whom an answer is open to; reads are anybody's. */
  readonly share?: (request: Request, headers: Headers) => void;
}

/** The closed table: what the house has, and nothing else. */
function tableOf(house: Services): readonly Route[] {
  const { reviews, promotions, orders, platforms } = house;
  const table: Route[] = [
    { route: 'health', path: SERVER_ROUTES.health, method: 'GET', answer: (visit) => answerHealth(visit, house) },
  ];
  if (reviews) {
    table.push(
      { route: 'ratings', path: ROUTES.ratings, method: 'GET', answer: (visit) => answerRatings(visit, reviews) },
      { route: 'reviews', path: ROUTES.reviews, method: 'GET', answer: (visit) => answerReviews(visit, reviews) },
      { route: 'business', path: ROUTES.business, method: 'GET', answer: (visit) => answerBusiness(visit, reviews) },
      { route: 'top-rated', path: ROUTES.topRated, method: 'GET', answer: (visit) => answerTopRated(visit, reviews) },
      {
        route: 'votes',
        path: `${ROUTES.reviews}/:id/votes`,
        method: 'POST',
        answer: (visit, id) => answerVote(visit, reviews, id),
        share: (request, headers) => shareWithListed(request, headers, reviews.votes.origins),
      },
    );
  }
  if (promotions) {
    table.push({
      route: 'promotions',
      path: ROUTES.promotions,
      method: 'POST',
      answer: (visit) => answerPromotions(visit, promotions),
      share: (request, headers) => shareWithListed(request, headers, promotions.origins),
    });
  }
  if (orders && orders.keys.length > 0) {
    table.push({
      route: 'orders',
      path: SERVER_ROUTES.orders,
      method: 'POST',
      answer: (visit) => answerOrders(visit, orders, orders.keys),
      share: shareWithNobody,
    });
  }
  for (const platform of platforms) {
    table.push({
      route: `${platform.name}-orders`,
      path: webhookPath(platform.name),
      method: 'POST',
      answer: (visit) => answerWebhook(visit, platform),
      share: shareWithNobody,
    });
  }
  return table;
}

/** From one server to another: no page may ask. */
const shareWithNobody = (request: Request, headers: Headers): void => shareWithListed(request, headers, []);

const ALLOWED = { GET: 'GET, HEAD, OPTIONS', POST: 'POST, OPTIONS' } as const;

/** What a preflight is told. Reads need none; one that is sent all the same is answered. Kept for two hours. */
const preflightOf = (allowed: string) => ({
  Allow: allowed,
  'Access-Control-Allow-Methods': allowed,
  'Access-Control-Allow-Headers': 'content-type, idempotency-key',
  'Access-Control-Max-Age': '7200',
});

/** The routes, below the mount. */
function createRoutes(house: Services, mount: string): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  const table = tableOf(house);
  for (const { route, path, share } of table) {
    app.use(mount + path, async (context, next) => {
      context.env.note({ route });
      await next();
      share?.(context.req.raw, context.res.headers);
    });
  }
  app.use(({ req }, next) => {
    if (isTooLong(req.raw)) throw new ApiError('request_too_large');
    return next();
  });
  for (const { path, method, answer } of table) {
    const allowed = ALLOWED[method];
    app.on(method, mount + path, ({ env, req }) => answer(env.visit, req.param('id') ?? ''));
    app.options(mount + path, () => emptyAnswer(204, preflightOf(allowed)));
    app.all(mount + path, ({ env }) =>
      errorAnswer(new ApiError('method_not_allowed'), env.visit.requestId, { Allow: allowed }),
    );
  }
  app.notFound(({ env }) => errorAnswer(new ApiError('not_found'), env.visit.requestId));
  app.onError((error, { env }) => fail(error, env));
  return app;
}

/** What an asker does wrong: the code says all of it. */
const FORESEEN = [ApiError, InvalidParameter, OrderRefused, RateLimitExceeded, CartUnknown];

function fail(error: unknown, { visit, note }: Bindings): Response {
  const answer = toApiError(error);
  note({ code: answer.code, ...(FORESEEN.some((kind) => error instanceof kind) ? {} : describeFailure(error)) });
  return errorAnswer(answer, visit.requestId);
}

const isTooLong = ({ url }: Request): boolean => url.length - new URL(url).origin.length > MAX_URL_LENGTH;

/**
 * The proxy as a function of requests. Every answer has an id, and one line in the log that says neither query nor
 * body.
 */
export function createHandler({ house, mount, clock, logger }: HandlerOptions): Handler {
  const routes = createRoutes(house, mount);
  return async (request, context) => {
    const started = clock.now();
    const requestId = crypto.randomUUID();
    const said: Record<string, unknown> = {};
    const background: Background = (work) => context?.waitUntil?.(work);
    const bindings: Bindings = {
      visit: { request, context, background, requestId },
      note: (fields) => void Object.assign(said, fields),
    };
    const response = await Promise.resolve(routes.fetch(request, bindings)).catch((error: unknown) =>
      fail(error, bindings),
    );
    response.headers.set('X-Request-Id', requestId);
    const { status } = response;
    const line = { requestId, method: request.method, status, ms: clock.now() - started, ...said };
    if (status < 500) logger.info(line, 'answered');
    else logger.error(line, 'answered');
    return response;
  };
}
