import { codeKey } from '../../model/promotion-code.js';
import type { ClientNetwork } from '../limits/client-key.js';
import { RateLimitExceeded } from '../limits/request-limit.js';
import type { KeyedDigest } from '../platform/digest.js';
import type { Change, Store } from '../platform/store.js';
import { addGuesses, readRecord, removeGuesses, type GuardLimits, type GuessRecord } from './guess-record.js';
import { addToShop, readShopGuesses, removeFromShop, type ShopGuesses } from './shop-guesses.js';

/** Where guesses come from. */
export interface GuessSource {
  /** A digest of the client. */
  readonly client: string;
  /** The networks that the client is in, which many clients may share. */
  readonly networks: readonly ClientNetwork[];
  /** A digest of the cart. */
  readonly cart: string;
  /** The client is one of the cart's own shoppers: what strangers try in the cart does not block it. */
  readonly isShopper: boolean;
}

/** Codes that are being tried: their keys, each with its digest in the records that count it. */
export interface Reservation {
  readonly names: ReadonlyMap<string, string>;
  /** The records' keys in the store. */
  readonly records: readonly string[];
  /** The client has had a right code before. */
  readonly isTrusted: boolean;
}

/** One of the records that count a code, and how many codes are free in it. */
interface Counter {
  readonly key: string;
  readonly free: number;
}

const SHOP = 'guard:shop';

/**
 * Stops guessing: counts the distinct codes that were wrong, and past a few makes each further one wait longer. They
 * are counted by client, by the networks it is in, by cart and in the whole shop, each by itself, so that changing one
 * of them resets nothing. What strangers have tried never blocks a cart's own shopper, and what neighbours and the
 * whole shop have tried blocks no client that has had a right code.
 */
export class GuessLimiter {
  readonly #store: Store;
  readonly #names: KeyedDigest;
  readonly #limits: GuardLimits;

  constructor(store: Store, names: KeyedDigest, limits: GuardLimits) {
    this.#store = store;
    this.#names = names;
    this.#limits = limits;
  }

  /**
   * Counts codes before the vendor is asked for them.
   * @throws RateLimitExceeded while one of the records blocks the client.
   */
  async reserve(source: GuessSource, codes: readonly string[]): Promise<Reservation> {
    const names = new Map<string, string>();
    for (const code of codes) names.set(codeKey(code), await this.#names.of('code', codeKey(code)));
    const records: string[] = [];
    let isTrusted = false;
    const count = async ({ key, free }: Counter, blocks: boolean): Promise<void> => {
      const { wait, earned } = await this.#add(key, [...names.values()], free);
      isTrusted ||= earned;
      if (wait === 0) records.push(key);
      else if (blocks) await refuse(wait);
    };
    const refuse = async (wait: number): Promise<never> => {
      await this.release({ names, records, isTrusted }, () => true);
      throw new RateLimitExceeded(wait / 1_000);
    };
    if (codes.length > 0) {
      const { client, cart, isShopper } = source;
      await count({ key: clientRecord(client), free: this.#limits.client }, true);
      for (const counter of await this.#networkCounters(source)) await count(counter, !isTrusted);
      const free = this.#limits.cart;
      await count({ key: `guard:cart:${cart}`, free }, !isShopper);
      if (isShopper) await count({ key: `guard:shopper:${cart}:${client}`, free }, true);
      const wait = await this.#addToShop([...names.values()]);
      if (wait > 0 && !isTrusted) await refuse(wait);
      records.push(SHOP);
    }
    return { names, records, isTrusted };
  }

  /** Takes back the codes that were no guesses. */
  async release({ names, records }: Reservation, isHarmless: (key: string) => boolean): Promise<void> {
    const back = [...names].flatMap(([key, name]) => (isHarmless(key) ? [name] : []));
    for (const key of back.length > 0 ? records : []) {
      if (key === SHOP) await this.#changeShop((shop) => removeFromShop(shop, back));
      else await this.#change(key, (record) => removeGuesses(record, back));
    }
  }

  /** Notes that a code of a client's was right. */
  async trust(client: string): Promise<void> {
    await this.#change(clientRecord(client), (record, now) => ({ ...record, earned: now }));
  }

  async #networkCounters({ networks }: GuessSource): Promise<readonly Counter[]> {
    const free = { 56: this.#limits.network56, 48: this.#limits.network48 };
    return Promise.all(
      networks.map(async ({ prefix, network }) => ({
        key: `guard:network:${await this.#names.of('network', network)}`,
        free: free[prefix],
      })),
    );
  }

  /** Counts codes in a record; a wait, in milliseconds, while it does not allow any. */
  async #add(key: string, codes: readonly string[], free: number): Promise<{ wait: number; earned: boolean }> {
    let added = { wait: 0, earned: false };
    await this.#change(key, (record, now) => {
      const admission = addGuesses(record, codes, free, now, this.#limits);
      const earned = record.earned !== undefined && now - record.earned < this.#limits.forgetAfter;
      added = { wait: 'wait' in admission ? admission.wait : 0, earned };
      return 'wait' in admission ? record : admission.record;
    });
    return added;
  }

  /** Changes a record, by the store's time. */
  async #change(key: string, change: (record: GuessRecord, now: number) => GuessRecord): Promise<void> {
    const ttl = this.#limits.forgetAfter / 1_000;
    const write: Change = (value, now) => JSON.stringify(change(readRecord(value, now, this.#limits), now));
    await this.#store.update(key, write, { ttl });
  }

  /** How long clients without a right code must wait, in milliseconds; while they must, their codes are not counted. */
  async #addToShop(names: readonly string[]): Promise<number> {
    let wait = 0;
    await this.#changeShop((shop, now) => {
      wait = Math.max(0, shop.until - now);
      return wait > 0 ? shop : addToShop(shop, names, now, this.#limits);
    });
    return wait;
  }

  async #changeShop(change: (shop: ShopGuesses, now: number) => ShopGuesses): Promise<void> {
    const ttl = this.#limits.window / 1_000;
    const write: Change = (value, now) => JSON.stringify(change(readShopGuesses(value, now, this.#limits), now));
    await this.#store.update(SHOP, write, { ttl });
  }
}

const clientRecord = (client: string): string => `guard:client:${client}`;
