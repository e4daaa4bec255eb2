import * as z from 'zod/mini';
import { VendorError } from '../review-vendor.js';
import { withSignal } from '../../concurrency/time-limit.js';
import { systemClock, type Clock } from '../../platform/clock.js';
import type { Store } from '../../platform/store.js';
import type { TokenSource } from './token-source.js';

/** How to sign in, and where the result is shared. */
export interface SharedLoginOptions {
  /** Shared by every instance. */
  readonly store: Pick<Store, 'reach' | 'update'>;
  readonly key: string;
  /** Signs in and resolves with the new token. Must be over well within the lease. */
  readonly login: () => Promise<string>;
  /** Milliseconds after which a token is replaced unasked; without it, when the vendor refuses it. */
  readonly lifetime?: number;
  readonly clock?: Clock;
  /** Tells this instance's lease from others'. */
  readonly owner?: string;
}

const sharedSchema = z.object({
  token: z.optional(z.string()),
  /** Until when the token is used, in milliseconds; for ever without it. */
  goodUntil: z.optional(z.number()),
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

/**
 * Milliseconds. Accounts lock after a few wrong passwords, and two programs that keep signing in keep locking each
 * other out.
 */
const BETWEEN_LOGINS = 60_000;
const AFTER_OUTAGE = 10_000;
const LONGEST_WAIT = 3_600_000;
const LEASE = 30_000;
const LOOK_AGAIN = 250;

/**
 * One sign-in shared by all instances through the ledger, where the token lies until the vendor refuses it. Whoever
 * finds none takes a lease and signs in; the others wait for the result. At most one sign-in a minute, and after
 * refused ones at longer and longer intervals: meanwhile everybody gets the same failure.
 */
export function sharedLogin(options: SharedLoginOptions): TokenSource {
  const login = new SharedLogin(options);
  return {
    current: (signal) => withSignal(login.obtain(undefined), signal),
    renew: (refused, signal) => withSignal(login.obtain(refused), signal),
  };
}

/** A token, and until when it is used. */
type Held = Pick<Shared, 'goodUntil'> & { readonly token: string };

const isUsable = <T extends Pick<Shared, 'token' | 'goodUntil'>>(
  held: T | undefined,
  refused: string | undefined,
  now: number,
): held is T & Held => held?.token !== undefined && held.token !== refused && now < (held.goodUntil ?? Infinity);

class SharedLogin {
  readonly #options: SharedLoginOptions;
  readonly #clock: Clock;
  #owner: string | undefined;
  #held: Held | undefined;
  #flight: Promise<Held> | undefined;

  constructor(options: SharedLoginOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** A token other than the refused one. All who ask at a time share the answer. */
  async obtain(refused: string | undefined): Promise<string> {
    if (isUsable(this.#held, refused, this.#clock.now())) return this.#held.token;
    this.#flight ??= this.#agree(refused).finally(() => (this.#flight = undefined));
    this.#held = await this.#flight;
    return this.#held.token;
  }

  /** Finds the token in the ledger, or takes the lease and signs in, or waits for whoever has it. */
  async #agree(refused: string | undefined): Promise<Held> {
    // Not sooner: edge workers have no randomness before their first request.
    const owner = (this.#owner ??= this.#options.owner ?? crypto.randomUUID());
    for (;;) {
      const shared = await this.#update((old, now) => {
        const taken = old.lease !== undefined && old.lease.until > now;
        if (isUsable(old, refused, now) || taken || now < old.notBefore) return old;
        return { ...old, token: undefined, lease: { owner, until: now + LEASE } };
      });
      if (isUsable(shared, refused, this.#clock.now())) return shared;
      if (shared.lease?.owner === owner) return this.#login();
      if (shared.lease === undefined) throw new VendorError(shared.failure ?? 'credentials', { detail: 'login waits' });
      await new Promise<void>((resolve) => this.#clock.after(LOOK_AGAIN, resolve));
    }
  }

  async #login(): Promise<Held> {
    const { login, lifetime } = this.#options;
    try {
      const token = await login();
      const goodUntil = lifetime === undefined ? undefined : this.#clock.now() + lifetime;
      await this.#end((_, now) => ({ token, goodUntil, refusals: 0, notBefore: now + BETWEEN_LOGINS }));
      return { token, goodUntil };
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
    const { store, key } = this.#options;
    try {
      const value = await store.update(key, (text) => {
        const old = text === undefined ? { notBefore: 0, refusals: 0 } : sharedSchema.parse(JSON.parse(text));
        return JSON.stringify(change(old, this.#clock.now()));
      });
      return sharedSchema.parse(JSON.parse(value ?? ''));
    } catch {
      throw new VendorError('unavailable', { detail: 'login store' });
    }
  }
}
