import type { ReactiveControllerHost } from 'lit';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { sameSubject, type ReviewQuery } from '../../../model/review-query.js';
import type { ReviewList } from '../../controllers/reviews-controller.js';
import type { View } from '../../controllers/view.js';
import { LoadEvent, ReviewsErrorEvent } from './reviews-events.js';
import { describeList } from './reviews-messages.js';

/** Milliseconds of quiet before something is said: who ticks three values in a row hears one number. */
export const QUIET = 400;

/**
 * Says once what a question came to: to the ear, when the shopper asked (the first view of a product speaks for
 * itself); to the page, when a product is shown, and when it cannot be.
 */
export class Announcer {
  readonly #host: HTMLElement & ReactiveControllerHost;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #answered: ReviewQuery | undefined;
  #failed: object | undefined;
  /** What the section's status says. */
  text = '';

  constructor(host: HTMLElement & ReactiveControllerHost) {
    this.#host = host;
  }

  /** Before rendering: finds the words for a view. */
  prepare(view: View<ReviewList>, words: ReviewsWords): void {
    if (view.status !== 'ready' || !this.#answered || view.value.query === this.#answered) return;
    this.say(sameSubject(view.value.query, this.#answered) ? describeList(view.value, words) : '');
  }

  /** Says something in a moment, unless there is something newer to say by then. */
  say(text: string): void {
    // What is said twice in a row is heard twice only if it was gone between.
    this.text = '';
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, QUIET);
  }

  /** After rendering: tells the page. */
  tell(view: View<ReviewList>): void {
    if (view.status === 'ready' && view.value.query !== this.#answered) this.#tellLoaded(view.value);
    if (view.status === 'failed' && view.fault !== this.#failed) {
      this.#failed = view.fault;
      this.#host.dispatchEvent(new ReviewsErrorEvent(view.fault));
    }
  }

  #tellLoaded({ query, summary, dropped }: ReviewList): void {
    const before = this.#answered;
    this.#answered = query;
    if (before && sameSubject(query, before)) return;
    this.#host.dispatchEvent(new LoadEvent(query, summary, dropped));
    if (dropped.length > 0) {
      console.warn(`vouchsafe: ten metadata filters are shown, not: ${dropped.join(', ')}. Choose with filters="…".`);
    }
  }
}
