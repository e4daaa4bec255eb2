import {
  PromotionAppliedEvent,
  PromotionRejectedEvent,
  PromotionRemovedEvent,
  PromotionsErrorEvent,
  PromotionsLoadEvent,
} from './coupon-events.js';
import type { CouponView } from '../../controllers/coupon-view.js';
import type { Said } from './coupon-notice.js';

/** Tells the page, by events, what became of a code or of a look at the cart. */
export function dispatchEvents(host: HTMLElement, { code, outcome }: Said): void {
  const tell = (event: Event): boolean => host.dispatchEvent(event);
  switch (outcome.status) {
    case 'applied':
      for (const promotion of outcome.replaced) tell(new PromotionRemovedEvent(promotion, 'exchange'));
      tell(new PromotionAppliedEvent(outcome.promotion, outcome.replaced));
      break;
    case 'pending':
    case 'rejected':
      tell(new PromotionRejectedEvent(code, outcome.message.id, { pending: outcome.status === 'pending' }));
      break;
    case 'limit-reached':
    case 'rate-limited':
      tell(new PromotionRejectedEvent(code, outcome.status));
      break;
    case 'removed':
      tell(new PromotionRemovedEvent(outcome.promotion ?? { code }, 'shopper'));
      break;
    case 'revalidated':
      for (const promotion of outcome.dropped) tell(new PromotionRemovedEvent(promotion, 'cart'));
      break;
    case 'unavailable':
      tell(new PromotionsErrorEvent(outcome.fault));
      break;
  }
}

/** Tells the page when its cart's promotions are known anew, and when a look at them had no answer. */
export class CartTeller {
  readonly #host: HTMLElement;
  #told: Partial<CouponView> = {};

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  tell(view: CouponView): void {
    const told = this.#told;
    this.#told = view;
    const { known, applied, totals, fault } = view;
    if (known && (applied !== told.applied || totals !== told.totals || !told.known)) {
      this.#host.dispatchEvent(new PromotionsLoadEvent(applied, totals));
    }
    if (fault && fault !== told.fault) this.#host.dispatchEvent(new PromotionsErrorEvent(fault));
  }
}
