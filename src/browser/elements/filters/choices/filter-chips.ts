import { html, type TemplateResult } from 'lit';
import type { ReviewsWords } from '../../../locales/en/reviews.js';
import { withoutFilters, type ReviewQuery } from '../../../../model/review-query.js';
import type { ActiveFilter } from './active-filters.js';

/**
 * Asks for the query without a filter; then `place` finds where focus goes on, when the button that had it is no more.
 */
type Drop = (without: ReviewQuery, place: () => HTMLElement | undefined) => void;

/** The filters that are on, each with its own way off, and one way off for all. */
export function filterChips(
  active: readonly ActiveFilter[],
  query: ReviewQuery,
  words: ReviewsWords,
  root: ParentNode,
  drop: Drop,
): TemplateResult {
  const start = (): HTMLElement | undefined =>
    [...root.querySelectorAll<HTMLElement>('.toggle, .menu > summary')].find(
      (control) => control.getClientRects().length > 0,
    );
  const next = (index: number) => (): HTMLElement | undefined => {
    const chips = [...root.querySelectorAll<HTMLElement>('.chip')];
    return chips[index] ?? chips.at(-1) ?? start();
  };
  return html`<ul class="chips" aria-label=${words.active}>
    ${active.map(
      ({ label, without }, index) =>
        html`<li>
          <button
            class="chip"
            part="chip"
            type="button"
            aria-label=${words.remove(label)}
            @click=${() => drop(without, next(index))}
          >
            <bdi>${label}</bdi><span class="cross" aria-hidden="true">×</span>
          </button>
        </li>`,
    )}
    <li>
      <button class="link" type="button" @click=${() => drop(withoutFilters(query), start)}>${words.clear}</button>
    </li>
  </ul>`;
}
