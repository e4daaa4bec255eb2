import { createHash } from 'node:crypto';
import { SlidingLog, type Allowance } from './sliding-log.js';
import { YotpoRefusal } from './yotpo-errors.js';

/** What the vendor has on file about one merchant. */
export interface YotpoAccount {
  readonly appKey: string;
  readonly secret: string;
}

/** What the vendor's gateway says in its headers: 5,000 calls a minute, an app key. */
export const YOTPO_ALLOWANCES: readonly Allowance[] = [{ calls: 5_000, seconds: 60 }];

/** How long a token lasts: 14 days. */
const LIFE = 14 * 24 * 3_600_000;

/** Who may call: the app key with its rate limit, and for the account's own endpoints a token. */
export class YotpoAccess {
  /** May be replaced at any time. */
  allowances: readonly Allowance[];
  readonly #account: YotpoAccount;
  readonly #now: () => number;
  readonly #log = new SlidingLog();
  /** When each token that is good ends. */
  readonly #tokens = new Map<string, number>();
  #fetched = 0;

  constructor(account: YotpoAccount, allowances: readonly Allowance[], now: () => number) {
    this.#account = account;
    this.allowances = allowances;
    this.#now = now;
  }

  /** How many tokens have been fetched. */
  get fetched(): number {
    return this.#fetched;
  }

  /** Ends the life of every token: from now on each is refused. */
  expire(): void {
    this.#tokens.clear();
  }

  /** A new token; the earlier ones stay valid. @throws YotpoRefusal invalidClient */
  token(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const { appKey, secret } = this.#account;
    if (body['client_id'] !== appKey || body['client_secret'] !== secret) throw new YotpoRefusal('invalidClient');
    if (body['grant_type'] !== 'client_credentials') throw new YotpoRefusal('invalidClient');
    this.#fetched += 1;
    const token = createHash('sha1').update(`${secret} ${this.#fetched}`).digest('hex');
    this.#tokens.set(token, this.#now() + LIFE);
    return { access_token: token, token_type: 'bearer' };
  }

  /** Lets a call in, and counts it. @throws YotpoRefusal account, busy */
  admit(appKey: string | undefined): void {
    if (appKey !== this.#account.appKey) throw new YotpoRefusal('account', appKey);
    this.count();
  }

  /** Counts a call that names no key. @throws YotpoRefusal busy */
  count(): void {
    if (!this.#log.admit(this.#account.appKey, this.#now(), this.allowances)) throw new YotpoRefusal('busy');
  }

  /** Lets the account's own program in. @throws YotpoRefusal denied */
  authorize(token: string | undefined): void {
    if (this.#now() >= (this.#tokens.get(token ?? '') ?? 0)) throw new YotpoRefusal('denied');
  }
}
