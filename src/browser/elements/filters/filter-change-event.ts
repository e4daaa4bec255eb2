import type { ReviewQuery } from '../../../model/review-query.js';

/**
 * A shopper asks for other reviews. From a part it is an intent, which bubbles to the section around it; from the
 * section it is a fact, which the page may listen to.
 */
export class FilterChangeEvent extends Event {
  static readonly type = 'vouch-filter-change';
  /** What is asked from now on, from its first page. */
  readonly query: ReviewQuery;

  constructor(query: ReviewQuery, { composed = false } = {}) {
    super(FilterChangeEvent.type, { bubbles: true, composed });
    this.query = query;
  }
}

declare global {
  interface HTMLElementEventMap {
    'vouch-filter-change': FilterChangeEvent;
  }
}
