import type { VendorRequest } from '../review-vendor.js';
import { UNIQODO_NAMES, type UniqodoNames } from './contract.js';
import { readStatus } from './errors.js';
import { unlimited } from '../calls/rate-limiter.js';
import { systemClock, type Clock } from '../../platform/clock.js';
import { fixedToken } from '../calls/token-source.js';
import { createVendorRequest, type VendorRequestOptions } from '../calls/vendor-request.js';

/** A merchant's account at Uniqodo, and what calls to it are made with. */
export interface UniqodoConnection extends Pick<VendorRequestOptions, 'fetch' | 'limits' | 'breaker'> {
  /**
   * The API's address without its version, e.g. `https://api.uniqodo.example`. The vendor tells each account its own.
   */
  readonly origin: string;
  /** The account's key. */
  readonly accessKey: string;
  readonly logger: VendorRequestOptions['logger'];
  readonly clock?: Clock;
  /** Milliseconds for one call. A shopper waits for it. */
  readonly timeout?: number;
  /** What an account calls differently. */
  readonly names?: Partial<UniqodoNames>;
}

/** Thousands of promotions fit, and each of them is compared with each that was there before. */
const LIMITS = { bytes: 500_000, depth: 32 };

/**
 * The way to Uniqodo: its key and its errors, in one request. The vendor documents no rate limit, and none is kept.
 * @throws Error when `origin` is no plain https: address.
 */
export function connectUniqodo(options: UniqodoConnection): VendorRequest {
  const { origin, accessKey, clock = systemClock, timeout = 6_000 } = options;
  const header = options.names?.accessKey ?? UNIQODO_NAMES.accessKey;
  return createVendorRequest({
    limits: LIMITS,
    ...options,
    vendor: 'uniqodo',
    base: origin,
    clock,
    readStatus,
    tokens: fixedToken(accessKey),
    sign: (key) => ({ headers: { [header]: key }, query: {} }),
    limiter: unlimited(timeout, clock),
  });
}
