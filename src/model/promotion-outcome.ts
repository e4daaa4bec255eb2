import type { Fault } from './fault.js';
import type { Promotion, PromotionMessage } from './promotion.js';
import type { Refusal } from './refusal.js';

/**
 * What became of a code, or of a look at the cart. The methods of the coupon field resolve with it and never reject.
 */
export type PromotionOutcome =
  /** The code counts. `replaced` are promotions that had to go for it. */
  | { readonly status: 'applied'; readonly promotion: Promotion; readonly replaced: readonly Promotion[] }
  /** The code counted already; nothing was asked. */
  | { readonly status: 'already-applied'; readonly promotion: Promotion }
  /**
   * The code would count if the cart, the delivery or the shopper's sign-in were otherwise; it is kept, and tried again
   * when they change.
   */
  | { readonly status: 'pending'; readonly message: PromotionMessage }
  /** The code does not count. */
  | { readonly status: 'rejected'; readonly message: PromotionMessage }
  /** The cart has as many codes as it may; nothing was asked. `code` is one that nobody has typed. */
  | { readonly status: 'limit-reached'; readonly code?: string }
  /** Too many codes were tried. `until` in milliseconds since 1970. */
  | { readonly status: 'rate-limited'; readonly until: number }
  | { readonly status: 'removed'; readonly promotion: Promotion | undefined }
  /** The cart was looked at anew. `dropped` tell why promotions went. */
  | { readonly status: 'revalidated'; readonly dropped: readonly PromotionMessage[] }
  /** There was no answer, or the proxy refused. What was applied stays as it was. */
  | { readonly status: 'unavailable'; readonly fault: Fault | Refusal }
  /** There is no cart or no proxy yet, or the field has left the page or gone on to another cart. */
  | { readonly status: 'idle' };

/** What stands in the way of a pending code; `condition` is one of the merchant's own. */
export type PendingNeed = 'items' | 'delivery' | 'sign-in' | 'condition';
