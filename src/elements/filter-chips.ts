import { html, type TemplateResult } from 'lit';
import type { ReviewsWords } from '../locales/en/reviews.js';
import { withoutFilters, type ReviewQuery } from '../model/review-query.js';
import type { ActiveFilter } from './active-filters.js';

/** The filters that are on, each with its own way off, and one way off for all. */
export const filterChips = (
  active: readonly ActiveFilter[],
  query: ReviewQuery,
  words: ReviewsWords,
  ask: (query: ReviewQuery) => void,
): TemplateResult =>
  html`<ul class="chips" aria-label=${words.active}>
    ${active.map(
      ({ label, without }) =>
        html`<li>
          <button class="chip" part="chip" type="button" aria-label=${words.remove(label)} @click=${() => ask(without)}>
            <bdi>${label}</bdi><span class="cross" aria-hidden="true">×</span>
          </button>
        </li>`,
    )}
    <li>
      <button class="link" type="button" @click=${() => ask(withoutFilters(query))}>${words.clear}</button>
    </li>
  </ul>`;
