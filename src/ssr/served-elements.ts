import type { ReviewList } from '../client/review-list.js';
import { RatingElement } from '../elements/rating-element.js';
import { ReviewsElement } from '../elements/reviews-element.js';
import type { Rating } from '../model/rating.js';
import type { View } from '../state/view.js';

/** A review section that knows its reviews, and asks nothing. */
export class ServedReviews extends ReviewsElement {
  readonly #list: ReviewList;

  constructor(list: ReviewList, locale: string) {
    super();
    this.locale = locale;
    this.#list = list;
  }

  protected override get view(): View<ReviewList> {
    return { status: 'ready', value: this.#list };
  }
}

/** A star snippet that knows its rating. */
export class ServedRating extends RatingElement {
  readonly #known: Rating;

  constructor(rating: Rating, locale: string) {
    super();
    this.locale = locale;
    this.#known = rating;
  }

  protected override get view(): View<Rating> {
    return { status: 'ready', value: this.#known };
  }
}
