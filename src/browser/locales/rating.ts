import { Catalogue } from './catalogue.js';
import { rating, type RatingWords } from './en/rating.js';

/** The words of a star snippet, in every language. */
export const ratingWords = new Catalogue<RatingWords>(rating, async () => (await import('./languages.js')).rating);
