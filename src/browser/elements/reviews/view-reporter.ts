import type { ReactiveControllerHost } from 'lit';
import type { ReviewList } from '../../controllers/reviews-controller.js';
import type { View } from '../../controllers/view.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { sameSubject, type ReviewQuery } from '../../../model/review-query.js';
import { Announcer } from '../internal/announcer.js';
import { warnDropped } from '../internal/warn-dropped.js';
import { ReviewsErrorEvent, ReviewsLoadEvent } from './reviews-events.js';
import { describeList } from './reviews-messages.js';

/**
 * Reports each answer once: to screen readers, when the shopper has asked for it (the first view of a product needs no
 * announcement); to the page, when a product's reviews are shown, and when they cannot be.
 */
export class ViewReporter extends Announcer {
  readonly #section: HTMLElement;
  #answered: ReviewQuery | undefined;
  #failed: object | undefined;

  constructor(section: HTMLElement & ReactiveControllerHost) {
    super(section);
    this.#section = section;
  }

  /** Before rendering. */
  announceView(view: View<ReviewList>, messages: ReviewsWords): void {
    if (view.status !== 'ready' || !this.#answered || view.value.query === this.#answered) return;
    this.announce(sameSubject(view.value.query, this.#answered) ? describeList(view.value, messages) : '');
  }

  /** After rendering. */
  dispatch(view: View<ReviewList>): void {
    if (view.status === 'ready' && view.value.query !== this.#answered) this.#dispatchLoad(view.value);
    if (view.status === 'failed' && view.fault !== this.#failed) {
      this.#failed = view.fault;
      this.#section.dispatchEvent(new ReviewsErrorEvent(view.fault));
    }
  }

  #dispatchLoad({ query, summary, dropped }: ReviewList): void {
    const before = this.#answered;
    this.#answered = query;
    if (before && sameSubject(query, before)) return;
    for (const type of [ReviewsLoadEvent.type, 'vouch-load']) {
      this.#section.dispatchEvent(new ReviewsLoadEvent(query, summary, dropped, type));
    }
    warnDropped(dropped);
  }
}
