import { codeKey } from '../../model/promotion-code.js';
import type { Clock } from '../platform/clock.js';
import { RateLimitExceeded } from '../limits/request-limit.js';
import type { KeyedDigest } from '../platform/digest.js';
import type { Store } from '../platform/store.js';
import type { GuardLimits } from './guard-limits.js';
import { note, readRecord, takeBack, type GuessRecord, type Noting } from './guess-record.js';

/**
 * Whose guesses are counted: names of a client and of a cart. Each counts by itself, so that leaving one out resets
 * nothing.
 */
export interface GuessSource {
  readonly client: string;
  readonly cart: string;
}

/** Codes that are being tried, by their keys, each with its name in the records that note it. */
export interface Reservation {
  readonly names: ReadonlyMap<string, string>;
  /** The records' keys in the store. */
  readonly records: readonly string[];
}

/**
 * Stops whoever tries codes by the list: counts the distinct codes that were tried in vain, and makes each past a few
 * wait longer.
 */
export class GuessLimiter {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #names: KeyedDigest;
  readonly #limits: GuardLimits;

  constructor(store: Store, clock: Clock, names: KeyedDigest, limits: GuardLimits) {
    this.#store = store;
    this.#clock = clock;
    this.#names = names;
    this.#limits = limits;
  }

  /**
   * Notes codes before the vendor is asked for them.
   * @throws RateLimitExceeded while the client or the cart is blocked.
   */
  async reserve({ client, cart }: GuessSource, codes: readonly string[]): Promise<Reservation> {
    const names = new Map<string, string>();
    for (const code of codes) names.set(codeKey(code), await this.#names.of('code', codeKey(code)));
    const records: string[] = [];
    const wanted = [
      { key: `guard:client:${client}`, free: this.#limits.client },
      { key: `guard:cart:${cart}`, free: this.#limits.cart },
    ];
    for (const { key, free } of codes.length === 0 ? [] : wanted) {
      const noting = await this.#note(key, [...names.values()], free);
      if ('wait' in noting) {
        await this.release({ names, records }, () => true);
        throw new RateLimitExceeded(noting.wait / 1_000);
      }
      records.push(key);
    }
    return { names, records };
  }

  /** Gives back the codes that were no guesses. */
  async release({ names, records }: Reservation, isHarmless: (key: string) => boolean): Promise<void> {
    const back = [...names].flatMap(([key, name]) => (isHarmless(key) ? [name] : []));
    for (const key of back.length > 0 ? records : []) await this.#change(key, (record) => takeBack(record, back));
  }

  async #note(key: string, codes: readonly string[], free: number): Promise<Noting> {
    const now = this.#clock.now();
    let noting: Noting = { wait: 0 };
    await this.#change(key, (record) => {
      noting = note(record, codes, free, now, this.#limits);
      return 'wait' in noting ? record : noting.record;
    });
    return noting;
  }

  async #change(key: string, change: (record: GuessRecord) => GuessRecord): Promise<void> {
    const now = this.#clock.now();
    const ttl = this.#limits.forgetAfter / 1_000;
    const write = (value: string | undefined): string => JSON.stringify(change(readRecord(value, now, this.#limits)));
    await this.#store.update(key, write, { ttl });
  }
}
