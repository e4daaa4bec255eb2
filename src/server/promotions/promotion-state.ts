import { codeKey } from '../../model/promotion-code.js';
import { parseMoney } from '../../model/money.js';
import { array, boolean, number, object, optional, string, unknown, type Shape } from '../../model/shape.js';
import { VendorError } from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';
import type { Store } from '../platform/store.js';

/** Seconds that a cart's promotions are kept after its last request. */
const KEPT = 30 * 24 * 3_600;

const parseApplied = object({
  /** The vendor's name for it; stays here. */
  promotionId: string,
  handle: string,
  /** The code that earned it, as the shopper typed it. */
  code: optional(string),
  title: string,
  amount: optional(parseMoney),
  automatic: boolean,
  /** The vendor's own object, to be handed back with the next question. */
  source: unknown,
});
/** A promotion that a cart has, as the proxy keeps it. */
export type AppliedPromotion = Shape<typeof parseApplied>;

/** The same before it has got its handle. */
export type HeldPromotion = Omit<AppliedPromotion, 'handle'>;

const parseState = object({
  /** Rises with every answer about the cart. */
  revision: number,
  applied: array(parseApplied),
  /** Every code of the shop's own platform that the cart was ever given. */
  native: array(string),
  /** When it was written, in milliseconds since 1970. */
  at: number,
  /** Digests of the clients that the cart is: the first that asked about it, and those that had a right code. */
  shoppers: optional(array(string)),
});
/** What the proxy knows of a cart's promotions. */
export type PromotionState = Shape<typeof parseState>;

const NOTHING: PromotionState = { revision: 0, applied: [], native: [], at: 0 };

/** Whether two codes are one code, spelled in two ways. */
export const isSameCode = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && codeKey(one) === codeKey(other);

/** Whether a code has earned one of these promotions. */
export const holdsCode = (applied: readonly { readonly code?: string | undefined }[], code: string): boolean =>
  applied.some((promotion) => isSameCode(promotion.code, code));

/** What cannot be read is taken for nothing: an error would come back for as long as the value is kept. */
function read(value: string | undefined): PromotionState {
  try {
    return value === undefined ? NOTHING : parseState(JSON.parse(value));
  } catch {
    return NOTHING;
  }
}

/** The promotions of every cart, in the store, by the carts' names. */
export class PromotionStates {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  async read(cart: string): Promise<PromotionState> {
    return read(await this.#store.get(keyOf(cart)));
  }

  /**
   * Puts a state in the place of the one that was read, under a higher revision: never below the time, so that even a
   * lost store does not make it fall.
   * @throws VendorError 'busy' when another request has written in between.
   */
  async write(
    cart: string,
    before: PromotionState,
    next: Pick<PromotionState, 'applied' | 'native' | 'shoppers'>,
  ): Promise<PromotionState> {
    const at = this.#clock.now();
    const state: PromotionState = { ...next, revision: Math.max(before.revision + 1, at), at };
    await this.#replace(cart, before, JSON.stringify(state));
    return state;
  }

  /** @throws VendorError 'busy' when another request has written in between. */
  async forget(cart: string, before: PromotionState): Promise<void> {
    await this.#replace(cart, before, undefined);
  }

  async #replace(cart: string, before: PromotionState, next: string | undefined): Promise<void> {
    const swap = (value: string | undefined): string | undefined =>
      read(value).revision === before.revision ? next : value;
    if ((await this.#store.update(keyOf(cart), swap, { ttl: KEPT })) === next) return;
    throw new VendorError('busy', { detail: 'cart changed meanwhile' });
  }
}

const keyOf = (cart: string): string => `promotions:${cart}`;
