import { UNIQODO_PROMOTIONS, type UniqodoPromotion } from './uniqodo-promotions.js';

/** A code that has been given out, and its state. */
export interface GivenCode {
  /** In capitals; shoppers' spelling does not matter. */
  readonly code: string;
  readonly promotion: UniqodoPromotion;
  /** The customer that it is bound to. */
  readonly reference: string | undefined;
  deactivated: boolean;
  redeemed: boolean;
  /** The journey that used it last, and when, in milliseconds since 1970. */
  holder: { readonly journey: string; readonly at: number } | undefined;
}

/** All that the vendor remembers between calls: which codes there are, who holds them, and what has been redeemed. */
export class UniqodoCodes {
  readonly #codes = new Map<string, GivenCode>();
  /** The code of each promotion that a journey used last. */
  readonly #journeys = new Map<string, Map<UniqodoPromotion, GivenCode>>();
  readonly #redemptions = new Map<UniqodoPromotion, { count: number; customers: Set<string> }>();
  readonly #now: () => number;
  readonly #lock: number;

  /** `lockMinutes` is how long a unique code is kept for the journey that used it last. */
  constructor(now: () => number, lockMinutes: number) {
    this.#now = now;
    this.#lock = lockMinutes * 60_000;
    for (const promotion of UNIQODO_PROMOTIONS) {
      for (const code of promotion.codes) this.#give(code, promotion, promotion.reference);
    }
  }

  find(code: string): GivenCode | undefined {
    return this.#codes.get(code.toUpperCase());
  }

  /** Which code of a promotion an order has, when the order itself does not say. */
  usedBy(journey: string, promotion: UniqodoPromotion): GivenCode | undefined {
    const [code = ''] = promotion.codeType === 'Repeat' ? promotion.codes : [];
    return this.find(code) ?? this.#journeys.get(journey)?.get(promotion);
  }

  /** Keeps a code for a journey from now on. */
  hold(given: GivenCode, journey: string): void {
    given.holder = { journey, at: this.#now() };
    const used = this.#journeys.get(journey) ?? new Map<UniqodoPromotion, GivenCode>();
    this.#journeys.set(journey, used.set(given.promotion, given));
  }

  isLocked({ promotion, holder }: GivenCode, journey: string): boolean {
    if (promotion.codeType !== 'Unique' || holder === undefined || holder.journey === journey) return false;
    return this.#now() < holder.at + this.#lock;
  }

  /** Whether no further order may have a promotion, or not of this customer. */
  isUsedUp(promotion: UniqodoPromotion, customer: string | undefined): boolean {
    const { limit = Number.POSITIVE_INFINITY, oncePerCustomer = false } = promotion;
    const redeemed = this.#redemptions.get(promotion);
    if (redeemed === undefined) return false;
    return redeemed.count >= limit || (oncePerCustomer && customer !== undefined && redeemed.customers.has(customer));
  }

  /** A new code of a promotion, bound to a customer if there is a reference. */
  claim(promotion: UniqodoPromotion, reference: string | undefined): GivenCode {
    return this.#give(`CLAIM${this.#codes.size + 1}`, promotion, reference);
  }

  /** An order with this promotion is complete. */
  redeem(promotion: UniqodoPromotion, given: GivenCode | undefined, customer: string | undefined): void {
    const { count, customers } = this.#redemptions.get(promotion) ?? { count: 0, customers: new Set() };
    if (customer !== undefined) customers.add(customer);
    this.#redemptions.set(promotion, { count: count + 1, customers });
    if (given && promotion.codeType === 'Unique') given.redeemed = true;
  }

  #give(code: string, promotion: UniqodoPromotion, reference: string | undefined): GivenCode {
    const given = { code, promotion, reference, deactivated: false, redeemed: false, holder: undefined };
    this.#codes.set(code, given);
    return given;
  }
}
