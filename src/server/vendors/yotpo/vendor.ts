import type { VendorRequest } from '../review-vendor.js';
import { YOTPO_LIMITS, YOTPO_ORIGINS, YOTPO_TOKEN_HEADER } from './contract.js';
import { readStatus } from './status.js';
import type { RateWindow } from '../calls/call-log.js';
import { createRateLimiter } from '../calls/rate-limiter.js';
import { systemClock, type Clock } from '../../platform/clock.js';
import type { Store } from '../../platform/store.js';
import { fixedToken, type Signature } from '../calls/token-source.js';
import { createVendorRequest, type VendorRequestOptions } from '../calls/vendor-request.js';
import { yotpoToken } from './yotpo-token.js';

/** A merchant's account at Yotpo, and what calls to it are made with. */
export interface YotpoConnection extends Pick<VendorRequestOptions, 'fetch' | 'limits' | 'retryDelay' | 'breaker'> {
  readonly appKey: string;
  /** What tokens are fetched with; only endpoints of the account itself need one. */
  readonly secret?: string;
  /** The address of every call; the vendor's own two by default. */
  readonly origin?: string;
  readonly store: Pick<Store, 'reach' | 'update'>;
  readonly logger: VendorRequestOptions['logger'];
  readonly clock?: Clock;
  /** How many calls the vendor allows in which time. */
  readonly windows?: readonly RateWindow[];
  /** Milliseconds for one call. */
  readonly timeout?: number;
}

/** The ways to Yotpo, all within one rate limit. */
export interface YotpoRequests {
  /** Public reads. */
  readonly read: VendorRequest;
  /** Public writes: votes and reviews. */
  readonly write: VendorRequest;
  /** The account's own endpoints, with its token; undefined without a secret. */
  readonly account: VendorRequest | undefined;
  /** The account's older endpoints, with its token in body or query; undefined without a secret. */
  readonly olderAccount: VendorRequest | undefined;
}

/**
 * The ways to Yotpo: its rate limit, its errors, and its token where one is needed.
 * @throws Error when `origin` is no plain https: address.
 */
export function connectYotpo(options: YotpoConnection): YotpoRequests {
  const { appKey, secret, origin, store, clock = systemClock, timeout = 10_000 } = options;
  const windows = options.windows ?? YOTPO_LIMITS;
  const limiter = createRateLimiter({ store, key: `yotpo:calls:${appKey}`, windows, timeout, clock });
  const open = { tokens: fixedToken(''), sign: (): Signature => ({ headers: {}, query: {} }) };
  const common = { ...options, ...open, vendor: 'yotpo', readStatus, limiter, clock };
  const base = origin ?? YOTPO_ORIGINS.write;
  const write = createVendorRequest({ ...common, base });
  const tokens = secret === undefined ? undefined : yotpoToken({ request: write, appKey, secret, store, clock });
  const account = (sign: (token: string) => Signature): VendorRequest | undefined =>
    tokens && createVendorRequest({ ...common, base, tokens, sign });
  return {
    read: createVendorRequest({ ...common, base: origin ?? YOTPO_ORIGINS.read }),
    write,
    account: account((token) => ({ headers: { [YOTPO_TOKEN_HEADER]: token }, query: {} })),
    olderAccount: account((utoken) => ({ headers: {}, query: {}, json: { utoken } })),
  };
}
