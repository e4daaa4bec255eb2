import type { CartAdapter } from '../../../model/cart-adapter.js';
import type { Fault } from '../../../model/fault.js';
import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import type { Promotion, PromotionMessage, Totals } from '../../../model/promotion.js';
import type { Refusal } from '../../../model/refusal.js';

/**
 * What a page knows of a cart's promotions. A new object after each change, and never another `applied` for the same
 * promotions.
 */
export interface PromotionsState {
  /** Whether the proxy has answered for the cart. Until then nothing is known to be applied. */
  readonly known: boolean;
  readonly applied: readonly Promotion[];
  /** Codes that are tried again when the cart changes, each with what it waits for: items, delivery, a sign-in. */
  readonly pending: readonly PromotionMessage[];
  readonly totals: Totals | undefined;
  /** Whether the shop's own cart charges what is applied, as far as it has said. */
  readonly honoured: boolean;
  /** The code that is being tried, or the handle or code that is being taken off; `slow` when that takes long. */
  readonly busy: { readonly act: 'apply' | 'remove'; readonly code: string; readonly slow: boolean } | undefined;
  /** Why the last revalidation had no answer, until there is one. */
  readonly fault?: Fault | Refusal | undefined;
}

/** The proxy has answered anew what is applied. */
export interface PromotionsLoaded {
  readonly status: 'loaded';
  readonly promotions: readonly Promotion[];
  readonly totals: Totals | undefined;
}

/** A promotion is off the cart, and the shopper did not take it off. */
export interface PromotionDropped {
  readonly status: 'dropped';
  readonly message: PromotionMessage;
  /** As it was; undefined when the page did not know of it. */
  readonly promotion: Promotion | undefined;
  /** Its condition may be met again: the code is pending from now on. */
  readonly pending: boolean;
}

/** One entry in the stream of a cart's outcomes. */
export interface CartOutcome {
  /**
   * `shopper`: the end of an act that was asked for. `cart`: what happened without asking. A pending code counts now
   * (`applied`), was tried for the first time and stays pending (`pending`), found no room (`limit-reached`) or is
   * refused for good (`rejected`; `not_honoured` has no code). An automatic promotion came (`applied`). A promotion
   * went (`dropped`). A revalidation had no answer (`unavailable`). There was an answer (`loaded`).
   */
  readonly origin: 'shopper' | 'cart';
  /** The code it is about, as typed; empty when it is about none. */
  readonly code: string;
  readonly outcome: PromotionOutcome | PromotionsLoaded | PromotionDropped;
}

/** One field of a cart, as its store sees it. */
export interface PromotionsField {
  /** The state is another: it is drawn anew. */
  update(): void;
  /** Shows an outcome: of an act that this field asked for, or of the cart. */
  show(outcome: CartOutcome): void;
  /** Tells the page of an outcome by an event. For each outcome this is called on one field of the cart. */
  dispatch(outcome: CartOutcome): void;
  /** The way to the shop's own cart, if there is one; asked only when the vendor's discounts need it. */
  cartAdapter(): Promise<CartAdapter | undefined>;
}
