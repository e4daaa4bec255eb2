import { LazyCatalogue } from './catalogue.js';
import { reviews, type ReviewsWords } from './en/reviews.js';

/** The sentences of a review section and its parts, in every language. */
export const reviewsWords = new LazyCatalogue<ReviewsWords>(
  reviews,
  async () => (await import('./languages.js')).reviews,
);
