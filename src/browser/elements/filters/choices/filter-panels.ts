import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../../../locales/catalogue.js';
import type { SectionWords } from '../../../locales/details.js';
import type { ReviewsWords } from '../../../locales/en/reviews.js';
import type { MetadataFilter } from '../../../../model/metadata-filter.js';
import { chosenValues, type ReviewQuery } from '../../../../model/review-query.js';
import type { ReviewPage } from '../../../../model/review-page.js';
import { STARS } from '../../../../model/stars.js';
import { filterLabel, metadataValue } from '../../internal/metadata-labels.js';
import { starsImage } from '../../internal/stars-image.js';
import { toggleValue } from './active-filters.js';

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

/** One value of a filter, to tick. */
export interface FilterOption {
  readonly content: TemplateResult;
  readonly checked: boolean;
  /** How many reviews it would leave, formatted. */
  readonly count?: string;
  /** Leaves no review: shown, and cannot be ticked. */
  readonly disabled?: boolean;
  readonly toggle: () => void;
}

const refuse = (event: Event): void => event.preventDefault();

/** A checkbox, with what it stands for and how many reviews it would leave. */
export const filterOption = ({ content, checked, count, disabled = false, toggle }: FilterOption): TemplateResult =>
  html`<label class="option" aria-disabled=${disabled}>
    <input
      type="checkbox"
      .checked=${checked}
      aria-disabled=${disabled}
      @click=${disabled ? refuse : nothing}
      @change=${toggle}
    />
    ${content}${count === undefined ? nothing : html`<span class="count">${count}</span>`}
  </label>`;

/** The values of a filter, with a way to the rest of a long list. */
const filterPanel = (
  label: string,
  options: readonly FilterOption[],
  rest: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<fieldset class="panel" part="panel">
    <legend class="hidden">${label}</legend>
    ${options.map(filterOption)}${rest}
  </fieldset>`;

/** The numbers of stars, to tick, with how many reviews each would leave. */
export function starsPanel(chooser: Chooser, { messages, format }: Language<SectionWords>): TemplateResult {
  const chosen = chooser.query?.stars ?? [];
  const counts = chooser.counts?.stars;
  const options = STARS.map((stars): FilterOption => ({
    content: starsImage(stars, messages.stars(stars)),
    checked: chosen.includes(stars),
    ...(counts && { count: format.number(counts[stars]) }),
    disabled: counts?.[stars] === 0 && !chosen.includes(stars),
    toggle: () =>
      chooser.choose((asked) => ({
        stars: asked.stars.includes(stars) ? asked.stars.filter((other) => other !== stars) : [...asked.stars, stars],
      })),
  }));
  return filterPanel(messages.rating, options);
}

/** The values of a metadata filter, to tick: the first of a long list, and what is chosen of the rest. */
export function valuesPanel(
  chooser: Chooser,
  filter: MetadataFilter,
  language: Language<SectionWords>,
): TemplateResult {
  const { query, whole } = chooser;
  const chosen = query ? chosenValues(query, filter.name) : [];
  const isShort = filter.values.length > SHORT + 1 && !whole.has(filter.name);
  const options: FilterOption[] = filter.values.flatMap(({ value, count }, index) => {
    const checked = chosen.includes(value);
    if (isShort && index >= SHORT && !checked) return [];
    return {
      content: html`<span class="value" dir="auto">${metadataValue(filter.kind, value, language)}</span>`,
      checked,
      count: language.format.number(count),
      disabled: count === 0 && !checked,
      toggle: () => chooser.choose((asked) => toggleValue(asked, filter.name, value)),
    };
  });
  const showAll = (event: Event): void => void showWhole(chooser, filter.name, event.currentTarget);
  return filterPanel(
    filterLabel(filter, language.messages),
    options,
    isShort
      ? html`<button class="link all" type="button" @click=${showAll}>
          ${language.messages.showAll(filter.values.length)}
        </button>`
      : nothing,
  );
}

/** The chosen values of a filter, in the shopper's words. */
export const chosenLabels = (
  query: ReviewQuery,
  filter: MetadataFilter,
  language: Language<ReviewsWords>,
): readonly string[] => chosenValues(query, filter.name).map((value) => metadataValue(filter.kind, value, language));

/** The button goes: the focus moves to the first of the values that it has added. */
async function showWhole(chooser: Chooser, name: string, button: EventTarget | null): Promise<void> {
  const panel = button instanceof HTMLElement ? button.parentElement : null;
  chooser.whole.add(name);
  chooser.requestUpdate();
  await chooser.updateComplete;
  panel?.querySelectorAll('input')[SHORT]?.focus();
}
