import type { Fault } from './fault.js';
import type { Promotion, PromotionMessage } from './promotion.js';
import type { Refusal } from './refusal.js';

/**
 * The result of applying or removing a code, or of revalidating the cart. The methods of the coupon field resolve with
 * it and never reject.
 */
export type PromotionOutcome =
  /** The code is applied. `replaced` are promotions that it has taken the place of. */
  | { readonly status: 'applied'; readonly promotion: Promotion; readonly replaced: readonly Promotion[] }
  /** The code was applied before; nothing was requested. */
  | { readonly status: 'already-applied'; readonly promotion: Promotion }
  /**
   * The code could be applied with another cart, delivery or sign-in; it is kept, and tried again when they change.
   */
  | { readonly status: 'pending'; readonly message: PromotionMessage }
  /** The code is not applied. */
  | { readonly status: 'rejected'; readonly message: PromotionMessage }
  /**
   * The cart has as many codes as it may; nothing was requested. `code` is given when the shopper has not just typed
   * it: it came from the page's address, or was pending.
   */
  | { readonly status: 'limit-reached'; readonly code?: string }
  /** Too many codes were tried. `until` in milliseconds since 1970. */
  | { readonly status: 'rate-limited'; readonly until: number }
  | { readonly status: 'removed'; readonly promotion: Promotion | undefined }
  /** The cart was revalidated. `dropped` explain the promotions that are no longer applied. */
  | { readonly status: 'revalidated'; readonly dropped: readonly PromotionMessage[] }
  /** There was no answer, or the proxy refused. What was applied stays applied. */
  | { readonly status: 'unavailable'; readonly fault: Fault | Refusal }
  /** There is no cart or no proxy yet, or the field has left the page or has another cart by now. */
  | { readonly status: 'idle' };

/** What stands in the way of a pending code; `condition` is one of the merchant's own. */
export type PendingNeed = 'items' | 'delivery' | 'sign-in' | 'condition';
