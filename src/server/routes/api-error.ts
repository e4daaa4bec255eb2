import type { ErrorBody, ErrorCode } from '../../protocol/error-body.js';
import { InvalidParameter } from '../../protocol/read-review-query.js';
import { VendorError, type VendorErrorKind } from '../vendors/review-vendor.js';
import { OrderRefused } from '../../model/order/order-check.js';
import { StaleVersion } from '../reviews/review-sets.js';
import { RateLimitExceeded } from '../limits/request-limit.js';
import { CartUnknown } from '../promotions/cart-contents.js';
import { StoreError } from '../platform/store.js';

/** An answer that is no success. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  /** Dotted path of the parameter at fault. */
  readonly param: string | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** Everything that is wrong, where more than one thing may be. */
  readonly errors: ErrorBody['errors'];

  constructor(
    code: ErrorCode,
    details: { param?: string | undefined; retryAfter?: number | undefined; errors?: ErrorBody['errors'] } = {},
  ) {
    super(code);
    this.code = code;
    this.param = details.param;
    this.retryAfter = details.retryAfter;
    this.errors = details.errors;
  }
}

/** What a browser is told of a vendor's refusal. A busy vendor is not the shopper's doing, and so no `rate_limited`. */
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

/** Any error as an answer. What is not foreseen is our own fault. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof InvalidParameter) return new ApiError('invalid_parameter', { param: error.param });
  if (error instanceof OrderRefused) {
    return new ApiError('invalid_parameter', { param: error.issues[0]?.param, errors: error.issues });
  }
  if (error instanceof RateLimitExceeded) return new ApiError('rate_limited', { retryAfter: error.retryAfter });
  if (error instanceof CartUnknown) return new ApiError('cart_unknown', { param: 'cart' });
  if (error instanceof StaleVersion) return new ApiError('stale_version', { param: 'version' });
  if (error instanceof StoreError) return new ApiError('upstream_unavailable');
  if (!(error instanceof VendorError)) return new ApiError('internal_error');
  const param = error.kind === 'product_not_found' ? 'product_id' : undefined;
  return new ApiError(OF_VENDOR[error.kind], { param, retryAfter: error.retryAfter });
}
