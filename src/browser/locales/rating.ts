import { LazyCatalogue } from './catalogue.js';
import { rating, type RatingWords } from './en/rating.js';

/** The sentences of a star snippet, in every language. */
export const ratingWords = new LazyCatalogue<RatingWords>(rating, async () => (await import('./languages.js')).rating);
