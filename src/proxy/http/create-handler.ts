import { Hono } from 'hono';
import { MAX_URL_LENGTH } from '../../protocol/limits.js';
import { ROUTES } from '../../protocol/routes.js';
import type { Clock } from '../../upstream/clock.js';
import { emptyAnswer, errorAnswer } from './answers.js';
import { ApiError, toApiError } from './api-error.js';
import { describeFailure } from '../failure.js';
import { answerHealth } from './health-route.js';
import type { Logger } from '../logger.js';
import { answerRatings } from './ratings-route.js';
import type { Background } from '../sets/review-sets.js';
import { answerReviews } from './reviews-route.js';
import type { House, Visit } from './visit.js';

/** What a platform passes beside a request; on an edge worker, `waitUntil` keeps it alive until work has ended. */
export interface RequestContext {
  waitUntil?(work: Promise<unknown>): void;
}

export type Handler = (request: Request, context?: RequestContext) => Promise<Response>;

export interface HandlerOptions {
  readonly house: House;
  /** The path below which it answers. */
  readonly mount: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What a request brings with it, and what its log line will say. */
interface Bindings {
  readonly visit: Visit;
  readonly requestId: string;
  readonly note: (fields: Record<string, unknown>) => void;
}

const TABLE: readonly { route: string; path: string; answer: (visit: Visit) => Promise<Response> }[] = [
  { route: 'ratings', path: ROUTES.ratings, answer: answerRatings },
  { route: 'reviews', path: ROUTES.reviews, answer: answerReviews },
  { route: 'health', path: ROUTES.health, answer: answerHealth },
];

const ALLOWED = 'GET, HEAD, OPTIONS';

/** Reads need no preflight; one that is sent all the same is told what there is. Kept for two hours. */
const PREFLIGHT = {
  Allow: ALLOWED,
  'Access-Control-Allow-Methods': ALLOWED,
  'Access-Control-Allow-Headers': 'content-type, idempotency-key',
  'Access-Control-Max-Age': '7200',
};

/** The closed table of routes, below the mount. */
function createRoutes(mount: string): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  for (const { route, path, answer } of TABLE) {
    const at = mount + path;
    app.use(at, (context, next) => {
      context.env.note({ route });
      return next();
    });
    app.get(at, ({ env }) => answer(env.visit));
    app.options(at, () => emptyAnswer(204, PREFLIGHT));
    app.all(at, ({ env }) => errorAnswer(new ApiError('method_not_allowed'), env.requestId, { Allow: ALLOWED }));
  }
  app.notFound(({ env }) => errorAnswer(new ApiError('not_found'), env.requestId));
  app.onError((error, { env }) => fail(error, env));
  return app;
}

function fail(error: unknown, { requestId, note }: Bindings): Response {
  const answer = toApiError(error);
  note({ code: answer.code, ...(answer.code === 'invalid_parameter' ? {} : describeFailure(error)) });
  return errorAnswer(answer, requestId);
}

const isTooLong = ({ url }: Request): boolean => url.length - new URL(url).origin.length > MAX_URL_LENGTH;

/** The proxy as a function of requests. Every answer has an id, and one line in the log that says neither query nor body. */
export function createHandler({ house, mount, clock, logger }: HandlerOptions): Handler {
  const routes = createRoutes(mount);
  return async (request, context) => {
    const started = clock.now();
    const requestId = crypto.randomUUID();
    const said: Record<string, unknown> = {};
    const background: Background = (work) => context?.waitUntil?.(work);
    const bindings: Bindings = {
      visit: { ...house, request, background },
      requestId,
      note: (fields) => void Object.assign(said, fields),
    };
    const response = isTooLong(request)
      ? errorAnswer(new ApiError('request_too_large'), requestId)
      : await Promise.resolve(routes.fetch(request, bindings)).catch((error: unknown) => fail(error, bindings));
    response.headers.set('X-Request-Id', requestId);
    const { status } = response;
    const line = { requestId, method: request.method, status, ms: clock.now() - started, ...said };
    if (status < 500) logger.info(line, 'answered');
    else logger.error(line, 'answered');
    return response;
  };
}
