import type { ReviewList } from '../../controllers/reviews-controller.js';
import type { View } from '../../controllers/view.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { sameSubject, type ReviewQuery } from '../../../model/review-query.js';
import type { Announcer } from '../internal/announcer.js';
import { LoadEvent, ReviewsErrorEvent, ReviewsLoadEvent } from './reviews-events.js';
import { describeList } from './reviews-messages.js';

/**
 * Reports each answer once: to screen readers, when the shopper has asked for it (the first view of a product needs no
 * announcement); to the page, when a product's reviews are shown, and when they cannot be.
 */
export class ViewReporter {
  readonly #host: EventTarget;
  readonly #announcer: Announcer;
  #answered: ReviewQuery | undefined;
  #failed: object | undefined;

  constructor(host: EventTarget, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
  }

  /** Before rendering. */
  announce(view: View<ReviewList>, messages: ReviewsWords): void {
    if (view.status !== 'ready' || !this.#answered || view.value.query === this.#answered) return;
    this.#announcer.announce(sameSubject(view.value.query, this.#answered) ? describeList(view.value, messages) : '');
  }

  /** After rendering. */
  dispatch(view: View<ReviewList>): void {
    if (view.status === 'ready' && view.value.query !== this.#answered) this.#dispatchLoad(view.value);
    if (view.status === 'failed' && view.fault !== this.#failed) {
      this.#failed = view.fault;
      this.#host.dispatchEvent(new ReviewsErrorEvent(view.fault));
    }
  }

  #dispatchLoad({ query, summary, dropped }: ReviewList): void {
    const before = this.#answered;
    this.#answered = query;
    if (before && sameSubject(query, before)) return;
    this.#host.dispatchEvent(new ReviewsLoadEvent(query, summary, dropped));
    this.#host.dispatchEvent(new LoadEvent(query, summary, dropped));
    if (dropped.length > 0) {
      console.warn(`vouchsafe: ten metadata filters are shown, not: ${dropped.join(', ')}. Choose with filters="…".`);
    }
  }
}
