import type { CallOptions, VendorRequest } from '../review-vendor.js';
import { tokenEndpoint, YOTPO_TOKEN_LIFETIME, type YotpoCredentials } from './contract.js';
import type { Clock } from '../../platform/clock.js';
import type { Store } from '../../platform/store.js';
import { sharedLogin } from '../calls/shared-login.js';
import type { TokenSource } from '../calls/token-source.js';

/** Whose token, and through what it is fetched and shared. */
export interface YotpoTokenOptions extends YotpoCredentials {
  /** A request to the vendor that needs no token. */
  readonly request: VendorRequest;
  readonly store: Pick<Store, 'reach' | 'update'>;
  readonly clock: Clock;
  /** Tells this instance's lease from others'. */
  readonly owner?: string;
}

const CALL: CallOptions = { priority: 'write' };

/**
 * The account's token: fetched when first needed, shared by all instances through the store, replaced a day before it
 * ends or when the vendor refuses it.
 */
export function yotpoToken({ request, appKey, secret, ...shared }: YotpoTokenOptions): TokenSource {
  const login = async (): Promise<string> => (await request(tokenEndpoint, { appKey, secret }, CALL)).access_token;
  return sharedLogin({ ...shared, key: `yotpo:token:${appKey}`, login, lifetime: YOTPO_TOKEN_LIFETIME });
}
