import { number, object, oneOf, optional, string, type Shape } from '../../../model/shape.js';
import { Lease } from '../../concurrency/lease.js';
import { SingleFlight } from '../../concurrency/single-flight.js';
import { withSignal } from '../../concurrency/time-limit.js';
import { systemClock, type Clock } from '../../platform/clock.js';
import { readStored } from '../../platform/read-stored.js';
import type { Store } from '../../platform/store.js';
import { VendorError } from '../review-vendor.js';
import type { TokenSource } from './token-source.js';

/** How to sign in, and where the result is shared. */
export interface SharedLoginOptions {
  /** Shared by every instance. */
  readonly store: Pick<Store, 'reach' | 'update'>;
  readonly key: string;
  /** Signs in and resolves with the new token. */
  readonly login: () => Promise<string>;
  /** Milliseconds after which a token is replaced unasked; without it, when the vendor refuses it. */
  readonly lifetime?: number;
  readonly clock?: Clock;
  /** Tells this instance's lease from others'; made up by default. */
  readonly owner?: string;
}

type LoginRecord = Shape<typeof parseRecord>;
const parseRecord = object({
  token: optional(string),
  /** Until when the token is used, in milliseconds since 1970; for ever without it. */
  goodUntil: optional(number),
  /** No sign-in before this moment, in milliseconds since 1970. */
  notBefore: number,
  /** Why not, when the last sign-in failed. */
  failure: optional(oneOf('credentials', 'unavailable')),
  /** Refused sign-ins in a row. */
  refusals: number,
});

const NO_LOGIN: LoginRecord = { notBefore: 0, refusals: 0 };

/**
 * Milliseconds between two sign-ins: accounts lock after a few wrong passwords, and two programs that keep signing in
 * keep invalidating each other's token.
 */
const BETWEEN_LOGINS = 60_000;
const AFTER_OUTAGE = 10_000;
const LONGEST_WAIT = 3_600_000;
/** Milliseconds after which another instance takes over from one that died while it signed in. */
const LEASE = 30_000;
const POLL_MS = 250;
/** Milliseconds that a call waits for another instance's sign-in. */
const PATIENCE = 60_000;

/**
 * One sign-in shared by all instances through the store, which keeps the token until the vendor refuses it. An instance
 * that finds none takes a lease and signs in; the others wait for its result. At most one sign-in a minute, and after
 * refused ones at longer and longer intervals: meanwhile every call fails in the same way.
 */
export function sharedLogin(options: SharedLoginOptions): TokenSource {
  const login = new SharedLogin(options);
  return {
    current: (signal) => withSignal(login.obtain(undefined), signal),
    renew: (refused, signal) => withSignal(login.obtain(refused), signal),
  };
}

/** A store that fails as a vendor does. */
const withoutStoreErrors = (store: Pick<Store, 'update'>): Pick<Store, 'update'> => ({
  update: (...update) =>
    store.update(...update).catch(() => {
      throw new VendorError('unavailable', { detail: 'login store' });
    }),
});

/** A token, and until when it is used. */
type UsableToken = Pick<LoginRecord, 'goodUntil'> & { readonly token: string };

class SharedLogin {
  readonly #options: SharedLoginOptions;
  readonly #store: Pick<Store, 'update'>;
  readonly #clock: Clock;
  readonly #lease: Lease;
  readonly #flights = new SingleFlight<UsableToken>();
  #latest: UsableToken | undefined;

  constructor(options: SharedLoginOptions) {
    const { clock = systemClock, owner } = options;
    this.#options = options;
    this.#clock = clock;
    this.#store = withoutStoreErrors(options.store);
    this.#lease = new Lease(this.#store, clock, { duration: LEASE, ...(owner !== undefined && { holder: owner }) });
  }

  /** A token other than the refused one. Calls that are made meanwhile share the result. */
  async obtain(refused: string | undefined): Promise<string> {
    if (this.#isUsable(this.#latest, refused)) return this.#latest.token;
    this.#latest = await this.#flights.run(refused ?? '', () => this.#agree(refused));
    return this.#latest.token;
  }

  #isUsable<T extends Pick<LoginRecord, 'token' | 'goodUntil'>>(
    login: T | undefined,
    refused: string | undefined,
  ): login is T & UsableToken {
    if (login?.token === undefined || login.token === refused) return false;
    return this.#clock.now() < (login.goodUntil ?? Number.POSITIVE_INFINITY);
  }

  /** Finds the token in the store, or signs in, or waits for the instance that does. */
  async #agree(refused: string | undefined): Promise<UsableToken> {
    const { key } = this.#options;
    const start = this.#clock.now();
    while (this.#clock.now() - start < PATIENCE) {
      const found = await this.#find(refused);
      if (found) return found;
      let login: UsableToken | undefined;
      await this.#lease.hold(key, async () => {
        // Another instance may have signed in just before.
        login = (await this.#find(refused)) ?? (await this.#login());
      });
      if (login) return login;
      await new Promise<void>((resolve) => this.#clock.after(POLL_MS, resolve));
    }
    throw new VendorError('timeout', { detail: 'login' });
  }

  /**
   * The token of the store, if it is usable. @throws VendorError while there is none and it is too early to sign in.
   */
  async #find(refused: string | undefined): Promise<UsableToken | undefined> {
    const record = readStored(parseRecord, await this.#store.update(this.#options.key, (value) => value)) ?? NO_LOGIN;
    if (this.#isUsable(record, refused)) return record;
    if (this.#clock.now() >= record.notBefore) return undefined;
    throw new VendorError(record.failure ?? 'credentials', { detail: 'login waits' });
  }

  async #login(): Promise<UsableToken> {
    const { key, login, lifetime } = this.#options;
    const before = await this.#store.update(key, (value) => value);
    const { refusals } = readStored(parseRecord, before) ?? NO_LOGIN;
    /** Unless another instance took over and has signed in later: then this token is invalid already. */
    const save = (record: LoginRecord): Promise<unknown> =>
      this.#store.update(key, (value) => (value === before ? JSON.stringify(record) : value));
    try {
      const token = await login();
      const now = this.#clock.now();
      const goodUntil = lifetime === undefined ? undefined : now + lifetime;
      await save({ token, goodUntil, refusals: 0, notBefore: now + BETWEEN_LOGINS });
      return { token, goodUntil };
    } catch (error) {
      const refused = error instanceof VendorError && error.kind === 'credentials';
      const wait = refused ? Math.min(BETWEEN_LOGINS * 2 ** refusals, LONGEST_WAIT) : AFTER_OUTAGE;
      await save({
        failure: refused ? 'credentials' : 'unavailable',
        refusals: refused ? refusals + 1 : refusals,
        notBefore: this.#clock.now() + wait,
      });
      throw error;
    }
  }
}
