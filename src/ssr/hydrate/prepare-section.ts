import { BreakdownElement } from '../../browser/elements/breakdown/breakdown-element.js';
import { ReviewElement } from '../../browser/elements/review/review-element.js';
import { numberedPages, sectionHighlights } from '../../browser/elements/reviews/section-parts.js';
import type { LanguageRequest } from '../../browser/locales/catalogue.js';
import { loadSectionWords } from '../../browser/locales/details.js';

/** Loads what a section needs to render what its server has rendered, which had all of it. */
export const prepareSection = ({ shadowRoot }: Element, request: LanguageRequest): Promise<unknown> =>
  Promise.all([
    loadSectionWords(request),
    ReviewElement.prepare(request),
    shadowRoot?.querySelector('vouch-breakdown')?.shadowRoot?.querySelector('dl') && BreakdownElement.prepare(request),
    shadowRoot?.querySelector('vouch-highlights') && sectionHighlights.prepare(request),
    shadowRoot?.querySelector('vouch-pages') && numberedPages.prepare(request),
  ]);
