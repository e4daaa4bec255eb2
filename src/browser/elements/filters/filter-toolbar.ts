import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { ReviewPage } from '../../../model/review-page.js';
import { SORTS, type ReviewQuery, type Sort } from '../../../model/review-query.js';
import { dimWhilePending } from '../internal/dim-while-pending.js';

/** Milliseconds of quiet after which a search is asked while it is being typed. */
const TYPING_PAUSE = 300;

/** The field for words to find: asked for after a pause while they are typed, and at once on Enter. */
export const searchField = (
  typed: string,
  words: ReviewsWords,
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
  >
    <input
      part="search"
      type="search"
      name="q"
      maxlength="200"
      autocomplete="off"
      enterkeyhint="search"
      aria-label=${words.search}
      placeholder=${words.search}
      .value=${typed}
      @input=${(event: Event) => search((event.target as HTMLInputElement).value, TYPING_PAUSE)}
    />
  </form>`;

/** The way to the filters where there is no room for them; says how many are on. */
export const sheetToggle = (
  active: number,
  { messages: words, format }: Language<ReviewsWords>,
  open: () => Promise<void>,
): TemplateResult =>
  html`<button
    class="toggle"
    type="button"
    aria-haspopup="dialog"
    @click=${(event: Event) => dimWhilePending(event.currentTarget as Element, open())}
  >
    ${words.filter}${active > 0 ? html`<span class="badge">${format.number(active)}</span>` : nothing}
  </button>`;

/** The choice of order. */
export const sortMenu = (chosen: Sort, words: ReviewsWords, choose: (sort: Sort) => void): TemplateResult =>
  html`<label class="sort">
    <span class="hidden prefix">${words.sort}</span>
    <select
      part="sort"
      @change=${(event: Event) => {
        const sort = SORTS.find((known) => known === (event.target as HTMLSelectElement).value);
        if (sort) choose(sort);
      }}
    >
      ${SORTS.map((sort) => html`<option value=${sort} .selected=${sort === chosen}>${words.sorts[sort]}</option>`)}
    </select>
  </label>`;

const SWITCHES = [
  ['media', 'media'],
  ['verified', 'verifiedOnly'],
] as const;

/**
 * The filters that are on or off, by the words for them; one that no review is about is not offered, one that would
 * leave nothing is idle.
 */
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
  { messages: words, format }: Language<ReviewsWords>,
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
        ${words[label]}<span class="count" aria-hidden="true">${format.number(count)}</span
        ><span class="hidden">${words.count(count)}</span>
      </button>`,
  );
