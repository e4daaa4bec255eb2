import type { ShownOutcome } from '../../controllers/coupon-controller.js';
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
  /** The code is tried again when the cart changes: it waits for items, a delivery, or a sign-in. */
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
  static readonly type = 'vouch-promotions-load';
  readonly promotions: readonly Promotion[];
  readonly totals: Totals | undefined;

  constructor(promotions: readonly Promotion[], totals: Totals | undefined, type: string = PromotionsLoadEvent.type) {
    super(type, { bubbles: true, composed: true });
    this.promotions = promotions;
    this.totals = totals;
  }
}

/**
 * A code could not be checked, or the cart's promotions not be read. Says what an integrator needs to find it in the
 * proxy's log, and nothing else.
 */
export class PromotionsErrorEvent extends Event {
  static readonly type = 'vouch-error';
  /** What there was no answer about; of reviews, `vouch-error` has another. */
  readonly subject = 'promotions' as const;
  readonly fault: Fault | Refusal;

  constructor(fault: Fault | Refusal) {
    super(PromotionsErrorEvent.type, { bubbles: true, composed: true });
    this.fault = fault;
  }
}

/**
 * The events that tell the page of an outcome: one a fact, so that an exchange has one for each promotion that went.
 */
export function eventsFor({ code, outcome }: ShownOutcome): Event[] {
  switch (outcome.status) {
    case 'applied':
      return [
        ...outcome.replaced.map((promotion) => new PromotionRemovedEvent(promotion, 'exchange')),
        new PromotionAppliedEvent(outcome.promotion, outcome.replaced),
      ];
    case 'pending':
    case 'rejected':
      return [new PromotionRejectedEvent(code, outcome.message.id, { pending: outcome.status === 'pending' })];
    case 'limit-reached':
    case 'rate-limited':
      return [new PromotionRejectedEvent(code, outcome.status)];
    case 'removed':
      return [new PromotionRemovedEvent(outcome.promotion ?? { code }, 'shopper')];
    case 'dropped':
      return [
        new PromotionRemovedEvent(outcome.message, 'cart'),
        ...(outcome.pending ? [new PromotionRejectedEvent(code, outcome.message.id, { pending: true })] : []),
      ];
    case 'unavailable':
      return [new PromotionsErrorEvent(outcome.fault)];
    case 'loaded': {
      const { promotions, totals } = outcome;
      // `vouch-load` is the name that was the reviews' as well.
      return [PromotionsLoadEvent.type, 'vouch-load'].map((type) => new PromotionsLoadEvent(promotions, totals, type));
    }
    default:
      return [];
  }
}

declare global {
  interface HTMLElementEventMap {
    'vouch-promotion-applied': PromotionAppliedEvent;
    'vouch-promotion-rejected': PromotionRejectedEvent;
    'vouch-promotion-removed': PromotionRemovedEvent;
    'vouch-promotions-load': PromotionsLoadEvent;
  }
}
