import { html, noChange, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Language } from '../../../locales/catalogue.js';
import type { SectionWords } from '../../../locales/details.js';
import { withoutFilters, type ReviewQuery } from '../../../../model/review-query.js';
import { filterLabel } from '../../internal/metadata-labels.js';
import { switchesOf } from '../filter-toolbar.js';
import { chosenLabels, filterOption, starsPanel, valuesPanel, type Chooser } from './filter-panels.js';

const close = ({ currentTarget }: Event): void => {
  if (currentTarget instanceof Element) currentTarget.closest('dialog')?.close();
};

/** A press on the dialog itself, not on what is in it, is one on the dimmed page around it. */
const closeOutside = (event: Event): void => {
  if (event.target === event.currentTarget) close(event);
};

const group = (name: string, label: string, chosen: readonly string[], panel: TemplateResult): unknown =>
  keyed(
    name,
    // What the shopper has opened stays open when the last of its values is taken off.
    html`<details class="group" ?open=${chosen.length > 0 || noChange}>
      <summary>
        <span class="name" dir="auto">${label}</span>
        <bdi class="chosen">${chosen.join(', ')}</bdi>
      </summary>
      ${panel}
    </details>`,
  );

/**
 * Every filter in one modal sheet, for a screen without room for a row of them, with the number of matches on the
 * button that closes it. `announced` is said in the sheet itself: live regions outside of a modal dialog are silent.
 */
export function filterSheet(
  chooser: Chooser,
  query: ReviewQuery,
  language: Language<SectionWords>,
  announced: string,
  closed: () => void,
): TemplateResult {
  const { messages } = language;
  return html`<dialog class="sheet" aria-label=${messages.filters} @close=${closed} @pointerup=${closeOutside}>
    <div class="sheet-top">
      <span class="sheet-title" aria-hidden="true">${messages.filters}</span>
      <button class="close" type="button" aria-label=${messages.close} @click=${close}>×</button>
    </div>
    <div class="sheet-body">
      <div class="group">${switches(chooser, query, language)}</div>
      ${group('', messages.rating, query.stars.map(messages.stars), starsPanel(chooser, language))}
      ${chooser.filters.map((filter) =>
        group(
          `.${filter.name}`,
          filterLabel(filter, messages),
          chosenLabels(query, filter, language),
          valuesPanel(chooser, filter, language),
        ),
      )}
    </div>
    <div class="hidden" role="status">${announced}</div>
    <div class="sheet-end">
      <button class="link" type="button" @click=${() => chooser.choose(withoutFilters)}>${messages.clear}</button>
      <button class="button done" part="button" type="button" @click=${close}>
        ${chooser.total === undefined ? messages.close : messages.showReviews(chooser.total)}
      </button>
    </div>
  </dialog>`;
}

const switches = (
  chooser: Chooser,
  query: ReviewQuery,
  { messages, format }: Language<SectionWords>,
): TemplateResult[] =>
  switchesOf(query, chooser.counts).map(({ name, label, count, on, idle }) =>
    filterOption({
      content: html`<span class="value">${messages[label]}</span>`,
      checked: on,
      count: format.number(count),
      disabled: idle,
      toggle: () => chooser.choose((asked) => ({ [name]: !asked[name] })),
    }),
  );
