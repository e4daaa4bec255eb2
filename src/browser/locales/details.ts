import { LazyCatalogue, type Language, type LanguageRequest } from './catalogue.js';
import { CombinedCatalogue } from './combined-catalogue.js';
import { details, type DetailsWords } from './en/details.js';
import type { ReviewsWords } from './en/reviews.js';
import { loadLanguage } from './load-language.js';
import { reviewsWords } from './reviews.js';

/** All that a review section can say. */
export type SectionWords = ReviewsWords & DetailsWords;

/** The sentences of a review section, with those that not every page needs, in every language. */
export const sectionWords = new CombinedCatalogue<ReviewsWords, DetailsWords>(
  reviewsWords,
  new LazyCatalogue<DetailsWords>(details, async () => (await import('./languages.js')).details),
);

/** Waits until they have loaded; undefined when they have. Never rejects. */
export const loadSectionWords = (request: LanguageRequest): Promise<void> | undefined =>
  loadLanguage(sectionWords, request);

/** They as they are now: in English until they have loaded. */
export const sectionLanguage = ({ locale, merchantMessages }: LanguageRequest): Language<SectionWords> =>
  sectionWords.find(locale, merchantMessages) ?? sectionWords.english();
