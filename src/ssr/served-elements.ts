import type { ReviewList } from '../browser/client/reviews/review-list.js';
import { RatingElement } from '../browser/elements/rating/rating-element.js';
import { ReviewsElement } from '../browser/elements/reviews/reviews-element.js';
import type { Rating } from '../model/rating.js';
import type { View } from '../browser/controllers/view.js';

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
