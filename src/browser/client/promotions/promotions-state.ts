import type { Fault } from '../../../model/fault.js';
import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import type { Promotion, PromotionMessage, Totals } from '../../../model/promotion.js';
import type { Refusal } from '../../../model/refusal.js';
import type { NativeCart } from './platform-codes.js';

/**
 * What a page knows of a cart's promotions. A new object after each change, and never another `applied` for the same
 * promotions.
 */
export interface PromotionsState {
  /** Whether the cart has been looked at. Until then nothing is known to be applied. */
  readonly known: boolean;
  readonly applied: readonly Promotion[];
  /** Codes that wait for items, delivery or a sign-in, each with what it waits for. */
  readonly pending: readonly PromotionMessage[];
  readonly totals: Totals | undefined;
  /** The code that is being tried, or the handle or code that is being taken off. */
  readonly busy: { readonly act: 'apply' | 'remove'; readonly code: string } | undefined;
  /** Why the last look at the cart had no answer, until there is one. */
  readonly fault?: Fault | Refusal | undefined;
}

/**
 * What happened without the shopper asking for it in this moment: a code on hold counts now (`applied`), went on hold
 * (`pending`: one from the page's address), found no room (`limit-reached`: one from the page's address) or is refused
 * for good (`rejected`: it is on hold no longer; `not_honoured` has no code), or promotions went (`revalidated`, with
 * at least one message in `dropped`). To be announced politely, and told to the page by events.
 */
export type CartNews = Extract<
  PromotionOutcome,
  { readonly status: 'applied' | 'pending' | 'rejected' | 'limit-reached' | 'revalidated' }
>;

/** One field of a cart. */
export interface CartListener {
  /** The state is another. */
  changed(): void;
  hear(news: CartNews): void;
  /** The way to the shop's own cart, if there is one; asked only when the vendor's discounts need it. */
  shop(): Promise<NativeCart | undefined>;
}
