import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { OrderRefused } from '../../model/order/order-check.js';
import { ERRORS, type ErrorBody, type ErrorCode } from '../../protocol/error-body.js';
import { InvalidParameter } from '../../protocol/read-review-query.js';
import { IdempotencyConflict, OutcomeUnknown, RequestInProgress } from '../concurrency/idempotency-keys.js';
import { RateLimitExceeded } from '../limits/request-limit.js';
import { StoreError } from '../platform/store.js';
import { CartUnknown } from '../promotions/cart-contents.js';
import { ProductUnknown } from '../reviews/review-service.js';
import { StaleVersion } from '../reviews/review-sets.js';
import { ReviewNotFound } from '../reviews/vote-service.js';
import { VendorError, type VendorErrorKind } from '../vendors/review-vendor.js';
import { json, type RouteContext } from './route.js';

interface ErrorDetails {
  /** Dotted path of the parameter at fault. */
  readonly param?: string | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** Everything that is wrong, where more than one thing may be. */
  readonly errors?: ErrorBody['errors'];
  /** How to show that one may ask, for `unauthorized` (RFC 9110, 11.6.1). */
  readonly challenge?: string;
  /** The methods that one may use, for `method_not_allowed`. */
  readonly allow?: readonly string[];
}

/** An error in the words of the protocol. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** What a browser reads of a vendor's error. A busy vendor is not the shopper's doing, and so no `rate_limited`. */
const OF_VENDOR: Readonly<Record<VendorErrorKind, ErrorCode>> = {
  credentials: 'upstream_refused',
  refused: 'upstream_refused',
  product_not_found: 'product_not_found',
  review_not_found: 'review_not_found',
  image_not_found: 'upstream_refused',
  image_rejected: 'upstream_refused',
  conflict: 'conflict',
  vote_not_counted: 'vote_not_counted',
  busy: 'upstream_unavailable',
  unavailable: 'upstream_unavailable',
  timeout: 'upstream_timeout',
  shape: 'upstream_refused',
};

/** What the asker did wrong; undefined when it is no error of theirs. */
function toAskersError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (error instanceof InvalidParameter) return new ApiError('invalid_parameter', { param: error.param });
  if (error instanceof OrderRefused) {
    return new ApiError('invalid_parameter', { param: error.issues[0]?.param, errors: error.issues });
  }
  if (error instanceof RateLimitExceeded) return new ApiError('rate_limited', { retryAfter: error.retryAfter });
  if (error instanceof CartUnknown) return new ApiError('cart_unknown', { param: 'cart' });
  if (error instanceof ProductUnknown) return new ApiError('product_not_found', { param: 'product_id' });
  if (error instanceof ReviewNotFound) return new ApiError('review_not_found', { param: 'id' });
  if (error instanceof StaleVersion) return new ApiError('stale_version', { param: 'version' });
  if (error instanceof IdempotencyConflict) return new ApiError('idempotency_conflict');
  if (error instanceof RequestInProgress) return new ApiError('conflict', { retryAfter: 1 });
  return undefined;
}

/**
 * Any error in the words of the protocol. Nothing of a vendor's or of our own error reaches a browser but its code.
 * `isOurs`: the asker did nothing wrong, so that the log should say more.
 */
export function toApiError(error: unknown): { readonly error: ApiError; readonly isOurs: boolean } {
  const askers = toAskersError(error);
  if (askers) return { error: askers, isOurs: false };
  return { error: toOurError(error), isOurs: true };
}

function toOurError(error: unknown): ApiError {
  if (error instanceof StoreError) return new ApiError('upstream_unavailable');
  if (error instanceof OutcomeUnknown) return new ApiError('upstream_timeout');
  if (!(error instanceof VendorError)) return new ApiError('internal_error');
  const param = error.kind === 'product_not_found' ? 'product_id' : undefined;
  return new ApiError(OF_VENDOR[error.kind], { param, retryAfter: error.retryAfter });
}

/** An error as an answer, in the standard REST error format. */
export function errorAnswer(
  context: RouteContext,
  { code, details: { param, retryAfter, errors, challenge, allow } }: ApiError,
): Response {
  const [type, status, message] = ERRORS[code];
  const requestId = context.get('requestId');
  const body: ErrorBody = { type, code, message, param: param ?? null, ...(errors && { errors }), requestId };
  const headers = {
    ...(retryAfter !== undefined && { 'Retry-After': String(Math.ceil(retryAfter)) }),
    ...(challenge !== undefined && { 'WWW-Authenticate': challenge }),
    ...(allow && { Allow: allow.join(', ') }),
  };
  return json(context, body, { status: status satisfies ContentfulStatusCode, headers });
}
