import { sharedLogin, type SharedLoginOptions } from '../calls/shared-login.js';
import type { TokenSource } from '../calls/token-source.js';

/**
 * One sign-in to Sitejabber, shared by all instances: each takes the token from whoever has signed in before.
 * @throws Error when the store is not shared: such an instance must be given a token.
 */
export function sitejabberToken(options: SharedLoginOptions): TokenSource {
  if (options.store.reach === 'process') {
    throw new Error(
      'Signing in to Sitejabber needs a store that outlives the process, since every sign-in invalidates the token before it. ' +
        'Configure such a store, or a user token in place of e-mail and password.',
    );
  }
  return sharedLogin(options);
}
