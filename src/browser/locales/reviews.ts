import { Catalogue } from './catalogue.js';
import { reviews, type ReviewsWords } from './en/reviews.js';

/** The words of a review section and its parts, in every language. */
export const reviewsWords = new Catalogue<ReviewsWords>(reviews, async () => (await import('./languages.js')).reviews);
