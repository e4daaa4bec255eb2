import type { Language } from '../../../locales/catalogue.js';
import type { ReviewsWords } from '../../../locales/en/reviews.js';
import type { MetadataFilter } from '../../../../model/metadata-filter.js';
import { chosenValues, type ReviewQuery } from '../../../../model/review-query.js';
import { filterLabel, metadataValue } from '../../internal/metadata-labels.js';

/** One filter that is on: what to call it, and the query without it. */
export interface ActiveFilter {
  readonly label: string;
  readonly without: ReviewQuery;
}

/** A filter's value in the shopper's words. */
export const valueLabel = (
  filter: MetadataFilter | undefined,
  value: string,
  language: Pick<Language<ReviewsWords>, 'messages' | 'format'>,
): string => metadataValue(filter?.kind, value, language);

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
  const { messages: words } = language;
  const first = { ...query, page: 1 };
  const active: ActiveFilter[] = [];
  if (query.search) {
    active.push({ label: words.quoted(query.search), without: { ...first, search: '' } });
  }
  for (const stars of query.stars) {
    const without = { ...first, stars: query.stars.filter((other) => other !== stars) };
    active.push({ label: words.stars(stars), without });
  }
  if (query.media) active.push({ label: words.media, without: { ...first, media: false } });
  if (query.verified) active.push({ label: words.verifiedOnly, without: { ...first, verified: false } });
  for (const [name, values] of Object.entries(query.metadata)) {
    const filter = filters.find((candidate) => candidate.name === name);
    for (const value of values) {
      active.push({
        label: words.labelled(filter ? filterLabel(filter, words) : name, valueLabel(filter, value, language)),
        without: toggleValue(query, name, value),
      });
    }
  }
  return active;
}
