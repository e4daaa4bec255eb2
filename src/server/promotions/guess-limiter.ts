import { codeKey } from '../../model/promotion-code.js';
import { RateLimitExceeded } from '../limits/request-limit.js';
import type { Clock } from '../platform/clock.js';
import type { KeyedDigest } from '../platform/digest.js';
import type { Store } from '../platform/store.js';
import {
  addGuesses,
  readRecord,
  removeGuesses,
  type GuardLimits,
  type GuessRecord,
  type Admission,
} from './guess-record.js';

/**
 * Where guesses come from: digests of a client and of a cart. Each is counted by itself, so that changing one of them
 * resets nothing.
 */
export interface GuessSource {
  readonly client: string;
  readonly cart: string;
}

/** Codes that are being tried: their keys, each with its digest in the records that count it. */
export interface Reservation {
  readonly names: ReadonlyMap<string, string>;
  /** The records' keys in the store. */
  readonly records: readonly string[];
}

/** Stops guessing: counts the distinct codes that were wrong, and past a few makes each further one wait longer. */
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
   * Counts codes before the vendor is asked for them.
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
      const admission = await this.#add(key, [...names.values()], free);
      if ('wait' in admission) {
        await this.release({ names, records }, () => true);
        throw new RateLimitExceeded(admission.wait / 1_000);
      }
      records.push(key);
    }
    return { names, records };
  }

  /** Takes back the codes that were no guesses. */
  async release({ names, records }: Reservation, isHarmless: (key: string) => boolean): Promise<void> {
    const back = [...names].flatMap(([key, name]) => (isHarmless(key) ? [name] : []));
    for (const key of back.length > 0 ? records : []) await this.#change(key, (record) => removeGuesses(record, back));
  }

  async #add(key: string, codes: readonly string[], free: number): Promise<Admission> {
    const now = this.#clock.now();
    let admission: Admission = { wait: 0 };
    await this.#change(key, (record) => {
      admission = addGuesses(record, codes, free, now, this.#limits);
      return 'wait' in admission ? record : admission.record;
    });
    return admission;
  }

  async #change(key: string, change: (record: GuessRecord) => GuessRecord): Promise<void> {
    const now = this.#clock.now();
    const ttl = this.#limits.forgetAfter / 1_000;
    const write = (value: string | undefined): string => JSON.stringify(change(readRecord(value, now, this.#limits)));
    await this.#store.update(key, write, { ttl });
  }
}
