import { loadDetails } from '../../browser/elements/review/load-review-details.js';
import { reviewsWords } from '../../browser/locales/reviews.js';
import { spoken, type Speech } from './spoken.js';

/**
 * Fetches what a section has need of, beside its own code, to render what its server has rendered: all that the server
 * had itself.
 */
export const prepareSection = ({ shadowRoot }: Element, speech: Speech): Promise<unknown> =>
  Promise.all([
    spoken(reviewsWords, speech),
    loadDetails(speech),
    shadowRoot?.querySelector('vouch-highlights') && import('../../browser/elements/highlights/define.js'),
    shadowRoot?.querySelector('vouch-pages') && import('../../browser/elements/pages/define.js'),
  ]);
