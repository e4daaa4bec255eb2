import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { ReviewPage } from '../../../model/review-page.js';
import { SORTS, type ReviewQuery, type Sort } from '../../../model/review-query.js';
import { dimWhilePending } from '../internal/dim-while-pending.js';
import { keepTyping } from '../internal/keep-typing.js';

/** Milliseconds without typing after which a search is asked. */
const TYPING_PAUSE = 300;

/** The search field: it asks after a pause while the shopper types, and at once on Enter. */
export const searchField = (
  typed: string,
  messages: ReviewsWords,
  search: (typed: string, pause: number) => void,
): TemplateResult =>
  html`<form
    class="search"
    role="search"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const input = (event.target as HTMLFormElement).querySelector('input');
      if (input) search(input.value, 0);
    }}
    @keydown=${keepTyping}
    @keypress=${keepTyping}
    @keyup=${keepTyping}
  >
    <input
      part="search"
      type="search"
      name="q"
      maxlength="200"
      autocomplete="off"
      enterkeyhint="search"
      aria-label=${messages.search}
      placeholder=${messages.search}
      .value=${typed}
      @input=${(event: Event) => search((event.target as HTMLInputElement).value, TYPING_PAUSE)}
    />
  </form>`;

/** Opens the filters as a sheet where there is no room for a row of them; shows how many are on. */
export const sheetToggle = (
  active: number,
  { messages, format }: Language<ReviewsWords>,
  open: () => Promise<void>,
): TemplateResult =>
  html`<button
    class="toggle"
    type="button"
    aria-haspopup="dialog"
    @click=${(event: Event) => dimWhilePending(event.currentTarget as Element, open())}
  >
    ${messages.filter}${active > 0 ? html`<span class="badge">${format.number(active)}</span>` : nothing}
  </button>`;

/** The choice of order. */
export const sortMenu = (chosen: Sort, messages: ReviewsWords, choose: (sort: Sort) => void): TemplateResult =>
  html`<label class="sort">
    <span class="hidden prefix">${messages.sort}</span>
    <select
      part="sort"
      @change=${(event: Event) => {
        const sort = SORTS.find((known) => known === (event.target as HTMLSelectElement).value);
        if (sort) choose(sort);
      }}
    >
      ${SORTS.map((sort) => html`<option value=${sort} .selected=${sort === chosen}>${messages.sorts[sort]}</option>`)}
    </select>
  </label>`;

const SWITCHES = [
  ['media', 'media'],
  ['verified', 'verifiedOnly'],
] as const;

/** The filters that are on or off. One that no review is about is not offered; one that would leave none is idle. */
export const switchesOf = (query: ReviewQuery, counts: ReviewPage['counts'] = {}) =>
  SWITCHES.flatMap(([name, label]) => {
    const { [name]: on } = query;
    const { [name]: count = on ? 0 : undefined } = counts;
    return count === undefined ? [] : [{ name, label, count, on, idle: count === 0 && !on }];
  });

/** The same as buttons. */
export const filterSwitches = (
  query: ReviewQuery,
  counts: ReviewPage['counts'] | undefined,
  { messages, format }: Language<ReviewsWords>,
  ask: (change: Partial<ReviewQuery>) => void,
): TemplateResult[] =>
  switchesOf(query, counts).map(
    ({ name, label, count, on, idle }) =>
      html`<button
        class="pill switch"
        part="pill"
        type="button"
        aria-pressed=${on}
        aria-disabled=${idle}
        @click=${() => idle || ask({ [name]: !on })}
      >
        ${messages[label]}<span class="count" aria-hidden="true">${format.number(count)}</span
        ><span class="hidden">${messages.count(count)}</span>
      </button>`,
  );

/**
 * A filter as a pill that names what is chosen and opens a panel of its values. `open` is called by a press, before the
 * browser opens the menu, so that the values are there for a Tab that follows at once; `toggled` after the menu has
 * opened or closed.
 */
export function filterDropdown(
  label: string,
  chosen: readonly string[],
  panel: TemplateResult | typeof nothing,
  open: () => void,
  toggled: (event: Event) => void,
): TemplateResult {
  const [first, ...more] = chosen;
  return html`<details class="menu" name="filter" @toggle=${toggled}>
    <summary class="pill" part="pill" ?data-chosen=${chosen.length > 0} @click=${open}>
      <span class="name" dir="auto">${label}${first === undefined ? nothing : html`: <bdi>${first}</bdi>`}</span
      >${more.length > 0 ? html`<span class="more">+${more.length}</span>` : nothing}
    </summary>
    ${panel}
  </details>`;
}
