/** The types of error in the standard REST error format. */
export type ErrorType = 'invalid_request' | 'rate_limit' | 'api' | 'authentication';

/**
 * Every error code the proxy can answer, with its type, its HTTP status and a sentence that a shopper may read.
 * The list is closed: a vendor's own codes never pass.
 */
export const ERRORS = {
  invalid_parameter: ['invalid_request', 400, 'This request could not be understood.'],
  request_too_large: ['invalid_request', 400, 'This request is too large.'],
  not_found: ['invalid_request', 404, 'There is nothing here.'],
  method_not_allowed: ['invalid_request', 405, 'This cannot be done here.'],
  product_not_found: ['invalid_request', 404, 'This product is not known.'],
  review_not_found: ['invalid_request', 404, 'This review is no longer here.'],
  conflict: ['invalid_request', 409, 'This exists already.'],
  vote_not_counted: ['invalid_request', 409, 'This vote could not be counted today.'],
  stale_version: ['invalid_request', 409, 'These reviews have changed since.'],
  idempotency_conflict: ['invalid_request', 422, 'This was sent before, with something else in it.'],
  cart_unknown: ['invalid_request', 409, 'This cart is not known.'],
  unauthorized: ['authentication', 401, 'This needs a key.'],
  origin_refused: ['authentication', 403, 'This page may not do that.'],
  rate_limited: ['rate_limit', 429, 'Too many requests. Please wait a moment.'],
  internal_error: ['api', 500, 'Something went wrong on our side.'],
  upstream_refused: ['api', 502, 'This is not available right now.'],
  upstream_unavailable: ['api', 503, 'This is not available right now.'],
  upstream_timeout: ['api', 504, 'This is taking too long.'],
} as const satisfies Record<string, readonly [ErrorType, number, string]>;

export type ErrorCode = keyof typeof ERRORS;

/** The body of every non-2xx: the standard REST error format, with the id of the proxy's log entry. */
export interface ErrorBody {
  type: ErrorType;
  code: ErrorCode;
  message: string;
  /** Dotted path of the parameter at fault. */
  param: string | null;
  /** Of an order, everything that is wrong with it; `param` is the first. */
  errors?: readonly { param: string; message: string }[];
  requestId: string;
}
