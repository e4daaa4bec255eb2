import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Rating } from '../../src/model/rating.js';
import type { ReviewPage } from '../../src/model/review-page.js';
import type { RatingsAnswer } from '../../src/protocol/ratings.js';
import { parseReviewQuery } from '../../src/protocol/read-review-query.js';
import { refusal } from './stage-refusal.js';
import { answerPromotions, requestsOf } from './stage-promotions.js';
import { pageOf, partial, SETS, withExtras } from './stage-reviews.js';
import { BUSINESSES, DIMENSIONS, TOP_RATED } from './stage-shop.js';

/**
 * The other end of the wire for the browser's tests: a proxy that misbehaves as its path says, by the name of a scene,
 * e.g. `/stage/flaky/v1/reviews`. Its answers are typed by the protocol, and its pages are cut by the server's own
 * code.
 */

/** One request to a scene. */
interface Asked {
  readonly params: URLSearchParams;
  /** Rejects or resolves when the browser has gone. */
  readonly gone: () => Promise<unknown>;
}

type Scene = (asked: Asked) => Response | Promise<Response>;

const page = (params: URLSearchParams, set: keyof typeof SETS = 'full'): ReviewPage =>
  pageOf(SETS[set], parseReviewQuery(params).query);

const broken = (): Response => refusal('internal_error', 'stage-1');

const html = (body: string): Response => new Response(body, { headers: { 'content-type': 'text/html' } });
const json = (body: string): Response => new Response(body, { headers: { 'content-type': 'application/json' } });

/** Products that have been asked for in the scene that fails at first. */
const failedBefore = new Set<string | null>();

const REVIEWS: Readonly<Record<string, Scene>> = {
  full: ({ params }) => Response.json(page(params)),
  rich: ({ params }) => Response.json(withExtras(page(params), DIMENSIONS)),
  empty: ({ params }) => Response.json(page(params, 'empty')),
  one: ({ params }) => Response.json(page(params, 'one')),
  partial: ({ params }) => Response.json(partial(page(params))),
  hostile: ({ params }) => Response.json(page(params, 'hostile')),
  error: broken,
  html: () => html('<!doctype html><h1>Maintenance</h1>'),
  truncated: () => json('{"summary": {"count": 2'),
  shape: () => Response.json({ summary: 'none' }),
  refusal: () => refusal('product_not_found', 's', { param: 'product_id' }),
  hang: async ({ gone }) => {
    await gone();
    return Response.json({});
  },
  /** Fails once for each product, then answers: what a retry meets. */
  flaky({ params }) {
    const id = params.get('product_id');
    if (failedBefore.has(id)) return Response.json(page(params));
    failedBefore.add(id);
    return broken();
  },
  /** The first page is there, the next is not. */
  torn: ({ params }) => (params.has('page') ? broken() : Response.json(page(params))),
  /** Any filter leaves nothing. */
  bare({ params }) {
    const whole = page(params);
    return Response.json(params.has('stars') ? { ...whole, reviews: [], total: 0 } : whole);
  },
  /** The unfiltered set is there, filtering is not. */
  brittle: ({ params }) => (params.has('stars') ? broken() : Response.json(page(params))),
};

const RATINGS: Readonly<Record<string, Rating>> = {
  B: { count: 1, average: 5 },
  C: { count: 0, average: null },
};

/** What else a page reads, where the scene has it; otherwise the scene fails as it does for reviews. */
const READS: Readonly<Record<string, (scene: string, params: URLSearchParams) => unknown>> = {
  ratings(scene, params): RatingsAnswer | undefined {
    const ratingOf = (id: string): Rating => RATINGS[id] ?? { count: 12, average: 4.46 };
    const entries = params.getAll('id').map((id) => [id, ratingOf(id)]);
    return scene === 'full' ? { ratings: Object.fromEntries(entries) } : undefined;
  },
  business(scene, params) {
    const name = params.get('name');
    return name && scene === 'full' ? { ...BUSINESSES['full'], name } : BUSINESSES[scene];
  },
  'top-rated': (scene) => TOP_RATED[scene],
};

/** Counts a vote on `r0`, does not count one on `r1`, and fails on others. */
function answerVote(reviewId: string): Response {
  if (reviewId === 'r0') return Response.json({ votes: { up: 41, down: 0 } });
  return reviewId === 'r1' ? refusal('vote_not_counted', 'stage-2') : broken();
}

const photo = (): Response =>
  new Response('<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72"/>', {
    headers: { 'content-type': 'image/svg+xml' },
  });

/** The answer to a request; undefined when it is not to the stage. */
async function answer(request: IncomingMessage, gone: Asked['gone']): Promise<Response | undefined> {
  const { pathname, searchParams: params } = new URL(request.url ?? '', 'http://stage');
  if (pathname === '/stage/photo.svg') return photo();
  const [, voted] = /^\/stage\/\w+\/v1\/reviews\/(\w+)\/votes$/.exec(pathname) ?? [];
  if (voted) return answerVote(voted);
  const [, name = '', route = ''] = /^\/stage\/(\w+)\/v1\/([\w-]+)$/.exec(pathname) ?? [];
  if (route === 'promotions' && request.method === 'GET') return Response.json(requestsOf(params.get('cart') ?? ''));
  const promotions = route === 'promotions' && answerPromotions(name, JSON.parse(await text(request)));
  if (promotions) return promotions;
  const read = READS[route]?.(name, params);
  return read === undefined ? REVIEWS[name]?.({ params, gone }) : Response.json(read);
}

/** What the test server (koa) gives a middleware. */
interface Context {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  status: number;
  body: unknown;
  set(headers: Record<string, string>): void;
}

/** A middleware of the test server. */
export async function stage(context: Context, next: () => Promise<void>): Promise<void> {
  const response = await answer(context.req, () => once(context.res, 'close'));
  if (!response) return next();
  context.status = response.status;
  context.set(Object.fromEntries(response.headers));
  context.body = await response.text();
}
