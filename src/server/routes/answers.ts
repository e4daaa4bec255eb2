import { ERRORS, type ErrorBody } from '../../protocol/error-body.js';
import type { ApiError } from './api-error.js';
import { digest } from '../platform/digest.js';

/** How long whom may keep an answer. */
export const CACHING = {
  /** Kept nowhere. */
  none: 'no-store',
  /** A first page that every shopper asks for: a CDN serves it, and goes on when the proxy does not answer. */
  shared: 'public, max-age=30, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
  /** An answer to one shopper's own question. */
  own: 'private, max-age=30',
  /** Ratings of which some are not known yet. */
  brief: 'public, max-age=5',
} as const;

/** What every answer says, whatever it is. Reads are anybody's to make, from any origin, without credentials. */
const ON_EVERY_ANSWER = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
} as const;
const JSON_TYPE = 'application/json; charset=utf-8';

type Headers = Readonly<Record<string, string>>;

const answer = (body: unknown, status: number, headers: Headers): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { ...ON_EVERY_ANSWER, 'Content-Type': JSON_TYPE, ...headers },
  });

/** An answer without a body. */
export const emptyAnswer = (status: number, headers: Headers): Response =>
  new Response(null, { status, headers: { ...ON_EVERY_ANSWER, 'Cache-Control': CACHING.none, ...headers } });

/** A JSON answer that nobody keeps. */
export const jsonAnswer = (body: unknown): Response => answer(body, 200, { 'Cache-Control': CACHING.none });

/** A JSON answer to what is done later. */
export const acceptedAnswer = (body: unknown): Response => answer(body, 202, { 'Cache-Control': CACHING.none });

/**
 * Whether `If-None-Match` names a tag; a weak one counts, since a CDN that recompresses weakens it (RFC 9110, 13.1.2).
 */
function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((known) => known.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(tag) || tags.includes('*');
}

/**
 * A JSON answer with a tag of what it was made from; without a body when the asker has it.
 * @param source What names the answer: equal sources have equal answers.
 */
export async function taggedAnswer(
  request: Request,
  body: unknown,
  source: string,
  caching: string,
): Promise<Response> {
  const headers = { ETag: `"${await digest(source)}"`, 'Cache-Control': caching };
  const known = isKnown(request.headers.get('If-None-Match'), headers.ETag);
  return known ? emptyAnswer(304, headers) : answer(body, 200, headers);
}

/** An error in the standard REST error format. */
export function errorAnswer(error: ApiError, requestId: string, headers: Headers = {}): Response {
  const [type, status, message] = ERRORS[error.code];
  const { code, param = null, errors } = error;
  const body: ErrorBody = { type, code, message, param, ...(errors && { errors }), requestId };
  const retry = error.retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(error.retryAfter)) };
  return answer(body, status, { 'Cache-Control': CACHING.none, ...retry, ...headers });
}
