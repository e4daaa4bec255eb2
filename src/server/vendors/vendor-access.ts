import type { Clock } from '../platform/clock.js';
import type { Store } from '../platform/store.js';
import type { ReadStatus } from './calls/answer.js';
import type { RateWindow } from './calls/call-log.js';
import { createRateLimiter, unlimited } from './calls/rate-limiter.js';
import { sharedLogin } from './calls/shared-login.js';
import { fixedToken, type Signature, type TokenSource } from './calls/token-source.js';
import { createVendorRequest, type VendorRequestOptions } from './calls/vendor-request.js';
import type { VendorRequest } from './review-vendor.js';

/** How a token is got by signing in. All instances share it through the store. */
export interface VendorLogin {
  /** Signs in and resolves with the new token. */
  readonly signIn: () => Promise<string>;
  /** Milliseconds after which a token is replaced; without it, when the vendor refuses it. */
  readonly lifetime?: number;
  /** Each login ends the token before it: without a store that instances share, they would end each other's. */
  readonly exclusive?: boolean;
}

/** One way to a vendor: where its calls go, and what they are signed with. */
export interface VendorAccess {
  /** Origin and path of every call: a plain `https:` address. */
  readonly base: string;
  /** Sent with every call. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Query parameters of every call. */
  readonly query?: Readonly<Record<string, string>>;
  /** A token, or the login that gets one, and how it signs a call. */
  readonly token?: {
    readonly from: string | VendorLogin;
    readonly sign: (token: string) => Partial<Signature>;
  };
  /** Finds the vendor's own report of a failure in an answer, for vendors whose HTTP status does not say it. */
  readonly readStatus?: ReadStatus;
  /** The largest answer, in bytes and in depth. */
  readonly answerLimits?: VendorRequestOptions['limits'];
  /** Stands outside the limits: a login, which is rare by itself. */
  readonly uncounted?: boolean;
}

/** What a vendor is reached with. `answerLimits`, `timeout`, `retryDelay` and `breaker` go before the vendor's own. */
export interface VendorDeps extends Pick<VendorRequestOptions, 'logger' | 'fetch' | 'retryDelay' | 'breaker'> {
  readonly store: Pick<Store, 'reach' | 'update'>;
  readonly clock: Clock;
  readonly answerLimits?: VendorRequestOptions['limits'];
  /** Milliseconds for one call. */
  readonly timeout?: number;
}

/** Whose calls they are, and how many the vendor allows. */
export interface AccountLimits {
  readonly vendor: string;
  readonly account: string;
  /** None for a vendor that documents no limit. */
  readonly windows: readonly RateWindow[];
  /** Milliseconds for one call. */
  readonly timeout: number;
}

/** Opens a way to a vendor. @throws Error when its base is no plain https: address. */
export type OpenAccess = (access: VendorAccess) => VendorRequest;

/** The ways to one account at a vendor: all of them within one rate limit, and with one login. */
export function createAccess({ vendor, account, ...limits }: AccountLimits, deps: VendorDeps): OpenAccess {
  const { store, logger, clock, fetch, retryDelay, breaker } = deps;
  const timeout = deps.timeout ?? limits.timeout;
  const { windows } = limits;
  const uncounted = unlimited(timeout, clock);
  const key = `${vendor}:calls:${account}`;
  const counted = windows.length > 0 ? createRateLimiter({ store, key, windows, timeout, clock }) : uncounted;
  const tokensOf = (from: string | VendorLogin): TokenSource =>
    typeof from === 'string' ? fixedToken(from) : shareLogin(from, `${vendor}:login:${account}`, deps);

  return ({ base, headers, query, token, readStatus = () => undefined, ...access }) => {
    const answerLimits = deps.answerLimits ?? access.answerLimits;
    return createVendorRequest({
      ...{ vendor, base, clock, readStatus, logger },
      tokens: tokensOf(token?.from ?? ''),
      sign: (text) => sign({ headers: headers ?? {}, query: query ?? {} }, token?.sign(text)),
      limiter: access.uncounted ? uncounted : counted,
      ...(fetch && { fetch }),
      ...(answerLimits && { limits: answerLimits }),
      ...(retryDelay !== undefined && { retryDelay }),
      ...(breaker && { breaker }),
    });
  };
}

const sign = (plain: Signature, signed: Partial<Signature> = {}): Signature => ({
  ...signed,
  headers: { ...plain.headers, ...signed.headers },
  query: { ...plain.query, ...signed.query },
});

/** @throws Error when the login needs a shared store and has none: such an instance must be given a token. */
function shareLogin({ signIn, lifetime, exclusive }: VendorLogin, key: string, deps: VendorDeps): TokenSource {
  const { store, clock } = deps;
  if (exclusive && store.reach === 'process') {
    throw new Error(
      'Signing in needs a store that outlives the process, since every login invalidates the token before it. ' +
        'Configure such a store, or a user token in place of the login.',
    );
  }
  return sharedLogin({ store, key, clock, login: signIn, ...(lifetime !== undefined && { lifetime }) });
}
