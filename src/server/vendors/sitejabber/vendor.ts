import type { VendorRequest } from '../review-vendor.js';
import { loginEndpoint, SITEJABBER_BASE, SITEJABBER_LIMITS, SITEJABBER_NAMES } from './contract.js';
import { readStatus } from './status.js';
import type { RateWindow } from '../calls/call-log.js';
import { createRateLimiter, unlimited } from '../calls/rate-limiter.js';
import { systemClock, type Clock } from '../../platform/clock.js';
import type { Store } from '../../platform/store.js';
import { sitejabberToken } from './sitejabber-token.js';
import { fixedToken, type Signature, type TokenSource } from '../calls/token-source.js';
import { createVendorRequest, type VendorRequestOptions } from '../calls/vendor-request.js';

/** A merchant's account at Sitejabber, and what calls to it are made with. */
export interface SitejabberConnection extends Pick<
  VendorRequestOptions,
  'fetch' | 'limits' | 'retryDelay' | 'breaker'
> {
  /** The business as the vendor knows it, e.g. `shop.example`. */
  readonly domain: string;
  /** The account's API key. */
  readonly clientToken: string;
  /** A token that never changes, or what to sign in with. */
  readonly user: { readonly token: string } | { readonly email: string; readonly password: string };
  /** The API's address, version included. */
  readonly base?: string;
  readonly store: Pick<Store, 'reach' | 'update'>;
  readonly logger: VendorRequestOptions['logger'];
  readonly clock?: Clock;
  /** How many calls the vendor allows in which time. */
  readonly windows?: readonly RateWindow[];
  /** Milliseconds for one call. */
  readonly timeout?: number;
  /** The names of the vendor's two secrets, should it change them. */
  readonly names?: { readonly clientToken: string; readonly userToken: string };
}

/**
 * The way to Sitejabber: its token, its rate limit and its errors, in one request.
 * @throws Error when it must sign in but shares no store with other instances, or when `base` is no plain https:
 *   address.
 */
export function connectSitejabber(options: SitejabberConnection): VendorRequest {
  const { clock = systemClock, timeout = 10_000, store, domain, names = SITEJABBER_NAMES } = options;
  const query = { [names.clientToken]: options.clientToken };
  const common = { ...options, vendor: 'sitejabber', base: options.base ?? SITEJABBER_BASE, readStatus, clock };
  return createVendorRequest({
    ...common,
    tokens: tokensOf(options, { ...common, tokens: fixedToken(''), sign: () => ({ headers: {}, query }) }),
    sign: (token): Signature => ({ headers: { [names.userToken]: token }, query }),
    limiter: createRateLimiter({
      store,
      key: `sitejabber:calls:${domain}`,
      windows: options.windows ?? SITEJABBER_LIMITS,
      timeout,
      clock,
    }),
  });
}

/** Signing in needs no user token, and the login limits itself: it stands outside the rate limit. */
function tokensOf(
  { user, store, domain, clock = systemClock, timeout = 10_000 }: SitejabberConnection,
  unlimitedOptions: Omit<VendorRequestOptions, 'limiter'>,
): TokenSource {
  if ('token' in user) return fixedToken(user.token);
  const request = createVendorRequest({ ...unlimitedOptions, limiter: unlimited(timeout, clock) });
  const login = async (): Promise<string> => (await request(loginEndpoint, user, { priority: 'first-page' })).token;
  return sitejabberToken({ store, key: `sitejabber:login:${domain}`, login, clock });
}
