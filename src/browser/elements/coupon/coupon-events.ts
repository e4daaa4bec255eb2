import type { Fault } from '../../../model/fault.js';
import type { Promotion, Totals } from '../../../model/promotion.js';
import type { PromotionMessageId } from '../../../model/promotion-message-id.js';
import type { Refusal } from '../../../model/refusal.js';

/** A code counts, or a promotion came to the cart by itself. */
export class PromotionAppliedEvent extends Event {
  static readonly type = 'vouch-promotion-applied';
  readonly promotion: Promotion;
  /** What had to go for it. */
  readonly replaced: readonly Promotion[];

  constructor(promotion: Promotion, replaced: readonly Promotion[]) {
    super(PromotionAppliedEvent.type, { bubbles: true, composed: true });
    this.promotion = promotion;
    this.replaced = replaced;
  }
}

/** A code does not count, or not yet. */
export class PromotionRejectedEvent extends Event {
  static readonly type = 'vouch-promotion-rejected';
  readonly code: string;
  /** Why, e.g. `code_expired`. */
  readonly reason: PromotionMessageId | 'limit-reached' | 'rate-limited';
  /** The code waits and is tried again when the cart changes: for items, a delivery, or a sign-in. */
  readonly pending: boolean;

  constructor(code: string, reason: PromotionRejectedEvent['reason'], { pending = false } = {}) {
    super(PromotionRejectedEvent.type, { bubbles: true, composed: true });
    this.code = code;
    this.reason = reason;
    this.pending = pending;
  }
}

/** A promotion is off the cart: the shopper took it off, another took its place, or the cart no longer earns it. */
export class PromotionRemovedEvent extends Event {
  static readonly type = 'vouch-promotion-removed';
  readonly code: string | undefined;
  readonly title: string;
  readonly by: 'shopper' | 'exchange' | 'cart';

  constructor(
    { code, title }: { code?: string | undefined; title?: string | undefined },
    by: PromotionRemovedEvent['by'],
  ) {
    super(PromotionRemovedEvent.type, { bubbles: true, composed: true });
    this.code = code;
    this.title = title ?? '';
    this.by = by;
  }
}

/**
 * The cart's promotions are known anew: time to show other totals. For display only; the shop's own checkout charges.
 */
export class PromotionsLoadEvent extends Event {
  static readonly type = 'vouch-load';
  readonly promotions: readonly Promotion[];
  readonly totals: Totals | undefined;

  constructor(promotions: readonly Promotion[], totals: Totals | undefined) {
    super(PromotionsLoadEvent.type, { bubbles: true, composed: true });
    this.promotions = promotions;
    this.totals = totals;
  }
}

/** A code could not be checked. Says what an integrator needs to find it in the proxy's log, and nothing else. */
export class PromotionsErrorEvent extends Event {
  static readonly type = 'vouch-error';
  readonly fault: Fault | Refusal;

  constructor(fault: Fault | Refusal) {
    super(PromotionsErrorEvent.type, { bubbles: true, composed: true });
    this.fault = fault;
  }
}

declare global {
  interface HTMLElementEventMap {
    'vouch-promotion-applied': PromotionAppliedEvent;
    'vouch-promotion-rejected': PromotionRejectedEvent;
    'vouch-promotion-removed': PromotionRemovedEvent;
  }
}
