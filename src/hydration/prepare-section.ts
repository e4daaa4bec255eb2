import { loadDetails } from '../elements/details.js';
import { reviewsWords } from '../locales/reviews.js';
import { spoken, type Speech } from './spoken.js';

/** Fetches what a section has need of, beside its own code, to render what its server has rendered: all that the server had itself. */
export const prepareSection = ({ shadowRoot }: Element, speech: Speech): Promise<unknown> =>
  Promise.all([
    spoken(reviewsWords, speech),
    loadDetails(speech),
    shadowRoot?.querySelector('vouch-highlights') && import('../define/highlights.js'),
    shadowRoot?.querySelector('vouch-pages') && import('../define/pages.js'),
  ]);
