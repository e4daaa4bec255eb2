import { createHash } from 'node:crypto';
import { plainDate } from './sitejabber-dialect.js';
import { OK, SitejabberRefusal } from './sitejabber-status.js';
import { SlidingLog, type Allowance } from './sliding-log.js';

/** What the vendor has on file about one merchant. */
export interface SitejabberAccount {
  readonly domain: string;
  readonly clientToken: string;
  readonly email: string;
  readonly password: string;
  /** The user token that is good before anybody logs in. */
  readonly userToken: string;
}

/** What the documentation promises: 10 calls in any 10 seconds and 1,000 in any hour, a user token. */
export const DOCUMENTED_ALLOWANCES: readonly Allowance[] = [
  { calls: 10, seconds: 10 },
  { calls: 1000, seconds: 3600 },
];

/** How long a login lasts, as documented: "typically after 6 months". */
const LIFE = 182 * 24 * 3_600_000;

/** Who may call: client token, the latest user token, its rate limit and its business. */
export class SitejabberAccess {
  /** May be replaced at any time, e.g. to let a demo fill quickly. */
  allowances: readonly Allowance[];
  readonly #account: SitejabberAccount;
  readonly #now: () => number;
  readonly #log = new SlidingLog();
  #userToken: string;
  #expiry: number;
  #logins = 0;

  constructor(account: SitejabberAccount, allowances: readonly Allowance[], now: () => number) {
    this.#account = account;
    this.allowances = allowances;
    this.#now = now;
    this.#userToken = account.userToken;
    this.#expiry = now() + LIFE;
  }

  /** The one user token that is good now. */
  get userToken(): string {
    return this.#userToken;
  }

  /** Ends the life of the current user token: from now on it is 207. */
  expire(): void {
    this.#expiry = this.#now();
  }

  /** A Login object with a new user token; the one before is no longer good. @throws SitejabberRefusal 101, 201, 302 */
  login(form: Readonly<Record<string, unknown>>, clientToken: string | undefined): Record<string, unknown> {
    this.#checkClient(clientToken);
    const { email, password } = form;
    if (!email || !password) throw new SitejabberRefusal(302);
    if (email !== this.#account.email || password !== this.#account.password) throw new SitejabberRefusal(201);
    this.#logins += 1;
    this.#userToken = createHash('sha1').update(`${this.#account.userToken} ${this.#logins}`).digest('hex');
    this.#expiry = this.#now() + LIFE;
    const user = {
      username: 'user_merchant',
      firstName: 'Hearth',
      lastName: 'H',
      thumbnail: 'profile-default@2x.png',
      profilePage: 'https://www.sandbox.invalid/users/user_merchant',
      numReviews: 0,
      numHelpfulVotes: 0,
      email,
    };
    const expire = plainDate(new Date(this.#expiry), { dateSeparator: '-' });
    return { token: this.#userToken, expire, user, ...OK };
  }

  /** The one business of this vendor. */
  get domain(): string {
    return this.#account.domain;
  }

  /**
   * Lets a call in, and counts it. `domain` is whose business it is about, if it is about one. @throws
   * SitejabberRefusal 101, 203, 207, 429, 301
   */
  admit(clientToken: string | undefined, userToken: string | undefined, domain: string | undefined): void {
    this.#checkClient(clientToken);
    if (userToken !== this.#userToken) throw new SitejabberRefusal(203);
    if (this.#now() >= this.#expiry) throw new SitejabberRefusal(207);
    if (!this.#log.admit(userToken, this.#now(), this.allowances)) throw new SitejabberRefusal(429);
    if (domain !== undefined && domain !== this.#account.domain) throw new SitejabberRefusal(301);
  }

  #checkClient(clientToken: string | undefined): void {
    if (clientToken !== this.#account.clientToken) throw new SitejabberRefusal(101);
  }
}
