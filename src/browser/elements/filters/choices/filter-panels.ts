import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../../../locales/catalogue.js';
import type { ReviewsWords } from '../../../locales/en/reviews.js';
import { loadLanguage } from '../../../locales/load-language.js';
import { detailsWords } from '../../../locales/details.js';
import type { DetailsWords } from '../../../locales/en/details.js';
import type { MetadataFilter } from '../../../../model/metadata-filter.js';
import { STARS } from '../../../../model/stars.js';
import { chosenValues, type ReviewQuery } from '../../../../model/review-query.js';
import type { ReviewPage } from '../../../../model/review-page.js';
import { toggleValue, valueLabel } from './active-filters.js';
import { fill, starFill } from '../../internal/fill.js';
import { choicesStyles } from './choices-styles.js';
import { filterPanel, type FilterOption } from './filter-options.js';
import { filterLabel } from '../../internal/metadata-labels.js';
import type { LanguageRequest } from '../../../locales/catalogue.js';

/** How many values a filter shows before it is asked for all. */
const SHORT = 8;

/** What the panels need of the element that they belong to. */
export interface Chooser extends ReactiveControllerHost {
  readonly query: ReviewQuery | undefined;
  readonly filters: readonly MetadataFilter[];
  readonly counts: ReviewPage['counts'] | undefined;
  readonly total: number | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Names of the filters whose whole list was asked for. */
  readonly whole: Set<string>;
  /** Asks for another choice, made from what was last asked. */
  choose(change: (asked: ReviewQuery) => Partial<ReviewQuery>): void;
}

/** What is said in the panels: the section's words, and those that only they need. */
export interface ChoiceWords extends Language<ReviewsWords> {
  readonly more: DetailsWords;
}

/** Loads the sentences of the panels; undefined when they are there. */
export const loadSentences = (request: LanguageRequest): Promise<void> | undefined =>
  loadLanguage(detailsWords, request);

/** The words of the panels beside those of the section. */
export const choiceWords = (
  language: Language<ReviewsWords>,
  { locale, merchantMessages }: LanguageRequest,
): ChoiceWords => ({
  ...language,
  more: (detailsWords.find(locale, merchantMessages) ?? detailsWords.english()).messages,
});

/** Gives an element's root the styles of panels, chips and sheet. */
export function adoptStyles(root: HTMLElement | DocumentFragment): void {
  const sheet = choicesStyles.styleSheet;
  if (!sheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The numbers of stars, to tick, with how many reviews each would leave. */
export function starsPanel(chooser: Chooser, { messages: words, format }: ChoiceWords): TemplateResult {
  const chosen = chooser.query?.stars ?? [];
  const counts = chooser.counts?.stars;
  const options = STARS.map((stars): FilterOption => ({
    content: html`<span
      class="stars"
      role="img"
      aria-label=${words.stars(stars)}
      data-fill=${fill(starFill(stars))}
    ></span>`,
    checked: chosen.includes(stars),
    ...(counts && { count: format.number(counts[stars]) }),
    disabled: counts?.[stars] === 0 && !chosen.includes(stars),
    toggle: () =>
      chooser.choose((asked) => ({
        stars: asked.stars.includes(stars) ? asked.stars.filter((other) => other !== stars) : [...asked.stars, stars],
      })),
  }));
  return filterPanel(words.rating, options);
}

/** The values of a metadata filter, to tick: the first of a long list, and what is chosen of the rest. */
export function valuesPanel(chooser: Chooser, filter: MetadataFilter, words: ChoiceWords): TemplateResult {
  const { query, whole } = chooser;
  const chosen = query ? chosenValues(query, filter.name) : [];
  const isShort = filter.values.length > SHORT + 1 && !whole.has(filter.name);
  const options: FilterOption[] = filter.values.flatMap(({ value, count }, index) => {
    const checked = chosen.includes(value);
    if (isShort && index >= SHORT && !checked) return [];
    return {
      content: html`<span class="value" dir="auto">${valueLabel(filter, value, words)}</span>`,
      checked,
      count: words.format.number(count),
      disabled: count === 0 && !checked,
      toggle: () => chooser.choose((asked) => toggleValue(asked, filter.name, value)),
    };
  });
  const showAll = (event: Event): void => void showWhole(chooser, filter.name, event.currentTarget);
  return filterPanel(
    filterLabel(filter, words.messages),
    options,
    isShort
      ? html`<button class="link all" type="button" @click=${showAll}>
          ${words.more.showAll(filter.values.length)}
        </button>`
      : nothing,
  );
}

/** The chosen values of a filter, in the shopper's words. */
export const chosenLabels = (
  query: ReviewQuery,
  filter: MetadataFilter,
  language: Language<ReviewsWords>,
): readonly string[] => chosenValues(query, filter.name).map((value) => valueLabel(filter, value, language));

/** The button goes; whoever was on it goes on with the first value that it brought. */
async function showWhole(chooser: Chooser, name: string, button: EventTarget | null): Promise<void> {
  const panel = button instanceof HTMLElement ? button.parentElement : null;
  chooser.whole.add(name);
  chooser.requestUpdate();
  await chooser.updateComplete;
  panel?.querySelectorAll('input')[SHORT]?.focus();
}
