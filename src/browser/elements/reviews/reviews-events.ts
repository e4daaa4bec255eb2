import type { PromotionsErrorEvent, PromotionsLoadEvent } from '../coupon/coupon-events.js';
import type { Fault } from '../../../model/fault.js';
import type { Summary } from '../../../model/summary.js';
import type { Refusal } from '../../../model/refusal.js';
import type { ReviewQuery } from '../../../model/review-query.js';

/** A product's reviews are on the page. */
export class ReviewsLoadEvent extends Event {
  static readonly type = 'vouch-reviews-load';
  readonly query: ReviewQuery;
  readonly summary: Summary;
  /** Names of metadata filters that are not offered, because ten are. */
  readonly dropped: readonly string[];

  constructor(query: ReviewQuery, summary: Summary, dropped: readonly string[], type: string = ReviewsLoadEvent.type) {
    super(type, { bubbles: true, composed: true });
    this.query = query;
    this.summary = summary;
    this.dropped = dropped;
  }
}

/** @deprecated since 0.2: `ReviewsLoadEvent`. */
export { ReviewsLoadEvent as LoadEvent };

/** Reviews could not be loaded. Says what an integrator needs to find it in the proxy's log, and nothing else. */
export class ReviewsErrorEvent extends Event {
  static readonly type = 'vouch-error';
  /** What failed: a coupon field's event of the same name says `promotions`. */
  readonly subject = 'reviews';
  readonly fault: Fault | Refusal;

  constructor(fault: Fault | Refusal) {
    super(ReviewsErrorEvent.type, { bubbles: true, composed: true });
    this.fault = fault;
  }
}

declare global {
  interface HTMLElementEventMap {
    'vouch-reviews-load': ReviewsLoadEvent;
    /** Deprecated since 0.2: `vouch-reviews-load` and `vouch-promotions-load`. */
    'vouch-load': ReviewsLoadEvent | PromotionsLoadEvent;
    'vouch-error': ReviewsErrorEvent | PromotionsErrorEvent;
  }
}
