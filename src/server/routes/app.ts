import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { MAX_URL_LENGTH } from '../../protocol/limits.js';
import { clientKey, type ClientResolver } from '../limits/client-key.js';
import type { Clock } from '../platform/clock.js';
import { describeFailure } from '../platform/failure.js';
import type { Logger } from '../platform/logger.js';
import type { RequestContext } from '../platform/request-context.js';
import type { PlatformOrders } from '../orders/platform.js';
import { ApiError, errorAnswer, toApiError } from './api-error.js';
import { businessRoute } from './business.js';
import { isSameSiteChange } from './csrf.js';
import { healthRoute, type HealthSources } from './health.js';
import { ordersRoute } from './orders.js';
import { promotionsRoute } from './promotions.js';
import { ratingsRoute } from './ratings.js';
import { reviewsRoute } from './reviews.js';
import { CACHING, type Route, type RouteContext, type RouteEnv } from './route.js';
import { topRatedRoute } from './top-rated.js';
import { votesRoute } from './votes.js';
import { webhookRoute } from './webhooks.js';

/** What the routes answer from: what the merchant has configured. */
export interface Services extends HealthSources {
  /** The platforms whose webhooks are taken. */
  readonly platforms: readonly PlatformOrders[];
  /** Pages elsewhere that may send votes. */
  readonly origins: readonly string[];
}

export interface HandlerOptions {
  readonly services: Services;
  /** The path below which it answers. */
  readonly mount: string;
  readonly client: ClientResolver;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type Handler = (request: Request, platform?: RequestContext) => Promise<Response>;

/** The closed table: what is configured, and nothing else. */
function routesOf(services: Services): readonly Route[] {
  const { reviews, promotions, orders, platforms, origins } = services;
  return [
    healthRoute(services),
    ...(reviews ? [ratingsRoute, reviewsRoute, businessRoute, topRatedRoute].map((route) => route(reviews)) : []),
    ...(reviews ? [votesRoute(reviews, origins)] : []),
    ...(promotions ? [promotionsRoute(promotions)] : []),
    ...(orders && orders.keys.length > 0 ? [ordersRoute(orders, orders.keys)] : []),
    ...platforms.map(webhookRoute),
  ];
}

/** What every answer says. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Expose-Headers': 'Retry-After',
} as const;

/**
 * The proxy as a function of requests. Every answer has an id, and one line in the log that holds neither query nor
 * body.
 */
export function createHandler({ services, mount, client, clock, logger }: HandlerOptions): Handler {
  const app = new Hono<RouteEnv>();
  app.use(announce(clock, logger, client));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) =>
        errorAnswer(context, new ApiError('method_not_allowed', { allow: [...methods, 'OPTIONS'] })),
    }),
  );
  for (const route of routesOf(services)) {
    const path = mount + route.path;
    app.use(path, shareWith(route), refuseLongAddress);
    if (route.method === 'GET') app.get(path, revalidate, (context) => answer(route, context));
    else app.post(path, (context) => answer(route, context));
  }
  app.notFound((context) => {
    // Where only the method is wrong, the route has said who may read its answers.
    if (context.get('route') === undefined) context.header('Access-Control-Allow-Origin', '*');
    return errorAnswer(context, new ApiError('not_found'));
  });
  app.onError((error, context) => {
    const { error: known, isOurs } = toApiError(error);
    Object.assign(context.get('logged'), { code: known.code }, isOurs ? describeFailure(error) : {});
    return errorAnswer(context, known);
  });
  return async (request, platform) => app.fetch(request, { platform });
}

/** Gives a request its variables, an answer its headers, and the log its line. */
function announce(clock: Clock, logger: Logger, resolver: ClientResolver): MiddlewareHandler<RouteEnv> {
  return async (context, next) => {
    const started = clock.now();
    const requestId = crypto.randomUUID();
    const logged = {};
    const { platform } = context.env;
    let client: Promise<string> | undefined;
    context.set('requestId', requestId);
    context.set('logged', logged);
    context.set('background', (work) => platform?.waitUntil?.(work));
    context.set('client', () => (client ??= resolveClient(resolver, context)));
    await next();
    const { headers, status } = context.res;
    for (const [name, value] of Object.entries({ ...HEADERS, 'X-Request-Id': requestId })) headers.set(name, value);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', CACHING.none);
    const { method } = context.req;
    const route = context.get('route');
    const line = { requestId, method, ...(route && { route }), status, ms: clock.now() - started, ...logged };
    if (status < 500) logger.info(line, 'answered');
    else logger.error(line, 'answered');
  };
}

const resolveClient = async (resolver: ClientResolver, { req, env }: RouteContext): Promise<string> =>
  clientKey(resolver(req.raw, env.platform));

/** Opens a route's answers, errors included, to the pages that may read them. Preflights are kept for two hours. */
function shareWith({ name, method, audience }: Route): MiddlewareHandler<RouteEnv> {
  const methods = [...(method === 'GET' ? ['GET', 'HEAD'] : [method]), 'OPTIONS'].join(', ');
  const origins = audience === 'servers' ? [] : audience === 'pages' ? undefined : [...audience.origins];
  const share = cors({
    origin: origins ?? '*',
    allowMethods: [methods],
    allowHeaders: ['content-type, idempotency-key'],
    maxAge: 7_200,
  });
  return async (context, next) => {
    context.set('route', name);
    if (context.req.method !== 'OPTIONS') return share(context, next);
    context.header('Allow', methods);
    const isAllowed = origins === undefined || origins.includes(context.req.header('Origin') ?? '');
    return isAllowed ? share(context, next) : context.body(null, 204, { Vary: 'Origin' });
  };
}

const refuseLongAddress: MiddlewareHandler<RouteEnv> = ({ req: { url } }, next) => {
  if (url.length - new URL(url).origin.length > MAX_URL_LENGTH) throw new ApiError('request_too_large');
  return next();
};

const tag = etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin'] });

/**
 * Tags an answer that may be kept by its bytes, and answers a browser that has it without a body. So a setting that
 * changes answers also changes their tags.
 */
const revalidate: MiddlewareHandler<RouteEnv> = async (context, next) => {
  await next();
  if (context.res.headers.get('Cache-Control') !== CACHING.none) await tag(context, async () => {});
};

async function answer({ answer: handle, audience }: Route, context: RouteContext): Promise<Response> {
  if (typeof audience === 'object' && !isSameSiteChange(context.req.raw, audience.origins)) {
    throw new ApiError('origin_refused');
  }
  try {
    return await handle(context);
  } catch (error) {
    // Hono handles errors alone, and a merchant's own function may throw anything.
    throw error instanceof Error ? error : new Error('What was thrown is no error.');
  }
}
