import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../locales/catalogue.js';
import type { ReviewsWords } from '../../../locales/en/reviews.js';
import type { MetadataFilter } from '../../../../model/metadata-filter.js';
import { chosenValues, withoutFilters, type ReviewQuery } from '../../../../model/review-query.js';
import { filterLabel, metadataValue } from '../../internal/metadata-labels.js';

/** One filter that is on: what to call it, and the query without it. */
export interface ActiveFilter {
  readonly label: string;
  readonly without: ReviewQuery;
}

/** The query with one value of a metadata filter put in or taken out, from the first page. */
export function toggleValue(query: ReviewQuery, name: string, value: string): ReviewQuery {
  const chosen = chosenValues(query, name);
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const others = Object.entries(query.metadata).filter(([other]) => other !== name);
  return { ...query, page: 1, metadata: Object.fromEntries(next.length > 0 ? [...others, [name, next]] : others) };
}

/** Every filter that is on, in the order the controls stand. */
export function activeFilters(
  query: ReviewQuery,
  filters: readonly MetadataFilter[],
  language: Language<ReviewsWords>,
): ActiveFilter[] {
  const { messages } = language;
  const first = { ...query, page: 1 };
  const active: ActiveFilter[] = [];
  if (query.search) {
    active.push({ label: messages.quoted(query.search), without: { ...first, search: '' } });
  }
  for (const stars of query.stars) {
    const without = { ...first, stars: query.stars.filter((other) => other !== stars) };
    active.push({ label: messages.stars(stars), without });
  }
  if (query.media) active.push({ label: messages.media, without: { ...first, media: false } });
  if (query.verified) active.push({ label: messages.verifiedOnly, without: { ...first, verified: false } });
  for (const [name, values] of Object.entries(query.metadata)) {
    const filter = filters.find((candidate) => candidate.name === name);
    for (const value of values) {
      active.push({
        label: messages.labelled(
          filter ? filterLabel(filter, messages) : name,
          metadataValue(filter?.kind, value, language),
        ),
        without: toggleValue(query, name, value),
      });
    }
  }
  return active;
}

/** Asks for the query without a filter. `next` finds what to focus then, since the pressed button is gone. */
type Drop = (without: ReviewQuery, next: () => HTMLElement | undefined) => void;

/** The filters that are on, each with its own way off, and one way off for all. */
export function filterChips(
  active: readonly ActiveFilter[],
  query: ReviewQuery,
  messages: ReviewsWords,
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
  return html`<ul class="chips" aria-label=${messages.active}>
    ${active.map(
      ({ label, without }, index) =>
        html`<li>
          <button
            class="chip"
            part="chip"
            type="button"
            aria-label=${messages.remove(label)}
            @click=${() => drop(without, next(index))}
          >
            <bdi>${label}</bdi><span class="cross" aria-hidden="true">×</span>
          </button>
        </li>`,
    )}
    <li>
      <button class="link" type="button" @click=${() => drop(withoutFilters(query), start)}>${messages.clear}</button>
    </li>
  </ul>`;
}
