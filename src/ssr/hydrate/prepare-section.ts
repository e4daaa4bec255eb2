import { loadDetails } from '../../browser/elements/review/load-review-details.js';
import { reviewsWords } from '../../browser/locales/reviews.js';
import type { LanguageRequest } from '../../browser/locales/catalogue.js';
import { loadLanguage } from '../../browser/locales/load-language.js';

/**
 * Fetches what a section has need of, beside its own code, to render what its server has rendered: all that the server
 * had itself.
 */
export const prepareSection = ({ shadowRoot }: Element, request: LanguageRequest): Promise<unknown> =>
  Promise.all([
    loadLanguage(reviewsWords, request),
    loadDetails(request),
    shadowRoot?.querySelector('vouch-highlights') && import('../../browser/elements/highlights/define.js'),
    shadowRoot?.querySelector('vouch-pages') && import('../../browser/elements/pages/define.js'),
  ]);
