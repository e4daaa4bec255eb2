import * as z from 'zod/mini';
import { VendorError } from '../providers/ports.js';
import { abortable } from './abortable.js';
import { systemClock, type Clock } from './clock.js';
import type { Ledger } from './ports.js';
import type { TokenSource } from './token-source.js';

/** How to sign in, and where the result is shared. */
export interface SharedLoginOptions {
  /** Shared by every instance: a sign-in of one takes the token from all others. */
  readonly ledger: Ledger;
  readonly key: string;
  /** Signs in and resolves with the new token. Must be over well within the lease. */
  readonly login: () => Promise<string>;
  readonly clock?: Clock;
  /** Tells this instance's lease from others'. */
  readonly owner?: string;
}

const sharedSchema = z.object({
  token: z.optional(z.string()),
  /** Nobody signs in before this moment, in milliseconds. */
  notBefore: z.number(),
  /** Why nobody may, when it is because the last sign-in failed. */
  failure: z.optional(z.enum(['credentials', 'unavailable'])),
  /** Refused sign-ins in a row. */
  refusals: z.number(),
  /** Who is signing in, and until when that is believed. */
  lease: z.optional(z.object({ owner: z.string(), until: z.number() })),
});
type Shared = z.infer<typeof sharedSchema>;

/** Milliseconds. Accounts lock after a few wrong passwords, and two programs that keep signing in keep locking each other out. */
const BETWEEN_LOGINS = 60_000;
const AFTER_OUTAGE = 10_000;
const LONGEST_WAIT = 3_600_000;
const LEASE = 30_000;
const LOOK_AGAIN = 250;

/**
 * One sign-in shared by all instances through the ledger, where the token lies until the vendor refuses it. Whoever finds
 * none takes a lease and signs in; the others wait for the result. At most one sign-in a minute, and after refused ones at
 * longer and longer intervals: meanwhile everybody gets the same failure.
 * @throws Error when the ledger is not shared: such an instance must be given a token.
 */
export function sharedLogin(options: SharedLoginOptions): TokenSource {
  if (options.ledger.reach === 'process') {
    throw new Error(
      'Signing in to Sitejabber needs a store that outlives the process, since every sign-in invalidates the token before it. ' +
        'Configure such a store, or a user token in place of e-mail and password.',
    );
  }
  const login = new SharedLogin(options);
  return {
    current: (signal) => abortable(login.obtain(undefined), signal),
    renew: (refused, signal) => abortable(login.obtain(refused), signal),
  };
}

class SharedLogin {
  readonly #options: SharedLoginOptions;
  readonly #clock: Clock;
  #owner: string | undefined;
  #token: string | undefined;
  #flight: Promise<string> | undefined;

  constructor(options: SharedLoginOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** A token other than the refused one. All who ask at a time share the answer. */
  async obtain(refused: string | undefined): Promise<string> {
    if (this.#token === refused) this.#token = undefined;
    if (this.#token !== undefined) return this.#token;
    this.#flight ??= this.#agree(refused).finally(() => (this.#flight = undefined));
    return (this.#token = await this.#flight);
  }

  /** Finds the token in the ledger, or takes the lease and signs in, or waits for whoever has it. */
  async #agree(refused: string | undefined): Promise<string> {
    // Not sooner: edge workers have no randomness before their first request.
    const owner = (this.#owner ??= this.#options.owner ?? crypto.randomUUID());
    for (;;) {
      const shared = await this.#update((old, now) => {
        const usable = old.token !== undefined && old.token !== refused;
        const taken = old.lease !== undefined && old.lease.until > now;
        if (usable || taken || now < old.notBefore) return old;
        return { ...old, token: undefined, lease: { owner, until: now + LEASE } };
      });
      if (shared.token !== undefined && shared.token !== refused) return shared.token;
      if (shared.lease?.owner === owner) return this.#login();
      if (shared.lease === undefined) throw new VendorError(shared.failure ?? 'credentials', { detail: 'login waits' });
      await new Promise<void>((resolve) => this.#clock.after(LOOK_AGAIN, resolve));
    }
  }

  async #login(): Promise<string> {
    try {
      const token = await this.#options.login();
      await this.#end((_, now) => ({ token, refusals: 0, notBefore: now + BETWEEN_LOGINS }));
      return token;
    } catch (error) {
      const refused = error instanceof VendorError && error.kind === 'credentials';
      await this.#end(({ refusals }, now) => ({
        failure: refused ? 'credentials' : 'unavailable',
        refusals: refused ? refusals + 1 : refusals,
        notBefore: now + (refused ? Math.min(BETWEEN_LOGINS * 2 ** refusals, LONGEST_WAIT) : AFTER_OUTAGE),
      }));
      throw error;
    }
  }

  /** Gives the lease back with its result, unless it has run out and gone to somebody else. */
  async #end(result: (old: Shared, now: number) => Shared): Promise<void> {
    await this.#update((old, now) => (old.lease?.owner === this.#owner ? result(old, now) : old));
  }

  async #update(change: (old: Shared, now: number) => Shared): Promise<Shared> {
    const { ledger, key } = this.#options;
    try {
      const value = await ledger.update(key, (text) => {
        const old = text === undefined ? { notBefore: 0, refusals: 0 } : sharedSchema.parse(JSON.parse(text));
        return JSON.stringify(change(old, this.#clock.now()));
      });
      return sharedSchema.parse(JSON.parse(value ?? ''));
    } catch {
      throw new VendorError('unavailable', { detail: 'login ledger' });
    }
  }
}
