import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RequestContext } from '../platform/request-context.js';
import type { Background } from '../reviews/review-sets.js';

/** What a route's handler finds in Hono's context beside the request. */
export interface RouteEnv {
  Bindings: {
    /** What the platform passed with the request. */
    readonly platform: RequestContext | undefined;
  };
  Variables: {
    /** The route's name; undefined where there is no route. */
    route: string | undefined;
    /** The id of the request, in the log and in the answer. */
    requestId: string;
    /** What the client is counted by. The merchant's resolver is asked when this is first called. */
    client: () => Promise<string>;
    /** Takes work that goes on after the answer. */
    background: Background;
    /** What the log line of the request will hold. */
    logged: Record<string, unknown>;
  };
}

export type RouteContext = Context<RouteEnv>;

/** Who may read a route's answers in a browser. */
export type Audience =
  /** Every page: reads hold nothing that is not public. */
  | 'pages'
  /** The shop's own pages, and pages of these origins: for what changes something. */
  | { readonly origins: readonly string[] }
  /** None: other servers, which show a key or a signature. */
  | 'servers';

/** One address of the proxy. */
export interface Route {
  /** Its name in the log. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Below the mount; `:id` is a parameter. */
  readonly path: string;
  readonly audience: Audience;
  readonly answer: (context: RouteContext) => Response | Promise<Response>;
}

/** How long an answer may be kept, and where. */
export const CACHING = {
  /** Nowhere. */
  none: 'no-store',
  /** A first page that every shopper asks for: a CDN serves it, and goes on when the proxy does not answer. */
  shared: 'public, max-age=30, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
  /** An answer to one shopper's own question. */
  own: 'private, max-age=30',
  /** Ratings of which some are not known yet. */
  brief: 'public, max-age=5',
} as const;

const JSON_TYPE = 'application/json; charset=utf-8';

interface AnswerOptions {
  readonly status?: ContentfulStatusCode;
  readonly caching?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A JSON answer; without `caching` it is kept nowhere. */
export const json = (
  context: RouteContext,
  body: unknown,
  { status = 200, caching = CACHING.none, headers }: AnswerOptions = {},
): Response =>
  context.body(JSON.stringify(body), status, { 'Content-Type': JSON_TYPE, 'Cache-Control': caching, ...headers });
