import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Language } from '../locales/catalogue.js';
import type { ReviewsWords } from '../locales/en/reviews.js';
import type { Messages } from '../locales/messages.js';
import { reviewsWords } from '../locales/reviews.js';
import type { MetadataFilter } from '../model/metadata-filter.js';
import { STARS, type Stars } from '../model/rating.js';
import { chosenValues, SORTS, type ReviewQuery, type Sort } from '../model/review-query.js';
import type { ReviewPage } from '../model/review-page.js';
import { controlStyles } from '../styles/controls.js';
import { hostStyles } from '../styles/host.js';
import { starsStyles } from '../styles/stars.js';
import { activeFilters, filterLabel, toggleValue, valueLabel } from './active-filters.js';
import { fill, starFill } from './fill.js';
import { FilterChangeEvent } from './filter-change-event.js';
import { filterChips } from './filter-chips.js';
import { filterMenu } from './filter-menu.js';
import { filtersStyles } from './filters-styles.js';
import { PanelsController } from './panels-controller.js';
import { WordsController } from './words-controller.js';

/** Milliseconds of quiet after which a search is asked while it is being typed. */
const TYPING_PAUSE = 300;

/**
 * Everything a shopper narrows reviews down with: search, stars, photos, verified, at most ten metadata filters, sorting, and the
 * filters that are on.
 *
 * @tag vouch-filters
 * @fires {FilterChangeEvent} vouch-filter-change - Another choice was made.
 * @csspart pill - A filter in its row.
 * @csspart panel - The values of a filter.
 * @csspart chip - A filter that is on.
 * @csspart search - The search field.
 * @csspart sort - The choice of order.
 */
export class FiltersElement extends LitElement {
  static override styles = [hostStyles, controlStyles, starsStyles, filtersStyles];

  static override properties = {
    query: { attribute: false },
    filters: { attribute: false },
    counts: { attribute: false },
    locale: {},
    messages: { attribute: false },
    expanded: { state: true },
  };

  declare query: ReviewQuery | undefined;
  /** The metadata filters to offer, at most ten. */
  declare filters: readonly MetadataFilter[];
  /** How many reviews the switches would leave; a switch without reviews is not offered. */
  declare counts: ReviewPage['counts'] | undefined;
  /** BCP 47 tag of the language to speak; by default the page's. */
  declare locale: string | undefined;
  /** The merchant's own words, by language; those of `configure()` come after them. */
  declare messages: Messages | undefined;
  /** Whether a narrow container shows the row of filters. */
  declare protected expanded: boolean;

  readonly #words = new WordsController(this, reviewsWords);
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What was asked for, not yet what came back as `query`: two quick choices add up. */
  #asked: ReviewQuery | undefined;

  constructor() {
    super();
    this.filters = [];
    this.expanded = false;
    new PanelsController(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.#asked = this.query;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { query } = this;
    const { language } = this.#words;
    if (!query || !language) return nothing;
    const active = activeFilters(query, this.filters, language);
    return html`
      <div class="tools">
        ${this.#renderSearch(query, language.words)} ${this.#renderToggle(active.length, language)}
        ${this.#renderSort(query, language.words)}
      </div>
      <div class="pills" id="pills" role="group" aria-label=${language.words.filters} ?data-open=${this.expanded}>
        ${this.#renderStars(query, language)} ${this.#renderSwitches(query, language)}
        ${this.filters.map((filter) => keyed(filter.name, this.#renderFilter(filter, query, language)))}
      </div>
      ${active.length > 0 ? filterChips(active, query, language.words, (next) => this.#ask(next)) : nothing}
    `;
  }

  #renderSearch(query: ReviewQuery, words: ReviewsWords): TemplateResult {
    return html`<form class="search" role="search" @submit=${this.#submitSearch}>
      <input
        part="search"
        type="search"
        name="q"
        maxlength="200"
        autocomplete="off"
        enterkeyhint="search"
        aria-label=${words.search}
        placeholder=${words.search}
        .value=${query.search}
        @input=${this.#typeSearch}
      />
    </form>`;
  }

  #renderToggle(active: number, { words, format }: Language<ReviewsWords>): TemplateResult {
    return html`<button
      class="toggle"
      type="button"
      aria-expanded=${this.expanded}
      aria-controls="pills"
      @click=${() => (this.expanded = !this.expanded)}
    >
      ${words.filter}${active > 0 ? html`<span class="badge">${format.number(active)}</span>` : nothing}
    </button>`;
  }

  #renderSort(query: ReviewQuery, words: ReviewsWords): TemplateResult {
    return html`<label class="sort">
      <span class="hidden prefix">${words.sort}</span>
      <select part="sort" @change=${this.#changeSort}>
        ${SORTS.map((sort) => html`<option value=${sort} .selected=${sort === query.sort}>${words.sorts[sort]}</option>`)}
      </select>
    </label>`;
  }

  #renderStars(query: ReviewQuery, { words }: Language<ReviewsWords>): TemplateResult {
    const options = STARS.map((stars) => ({
      content: html`<span class="stars" role="img" aria-label=${words.stars(stars)} ${fill(starFill(stars))}></span>`,
      checked: query.stars.includes(stars),
      toggle: () => this.#toggleStars(stars),
    }));
    return filterMenu(words.rating, query.stars.map(words.stars), options);
  }

  #renderSwitches(query: ReviewQuery, { words, format }: Language<ReviewsWords>): (TemplateResult | typeof nothing)[] {
    const { media = 0, verified } = this.counts ?? {};
    const button = (label: string, count: number, pressed: boolean, next: Partial<ReviewQuery>): TemplateResult =>
      html`<button
        class="pill switch"
        part="pill"
        type="button"
        aria-pressed=${pressed}
        @click=${() => this.#ask(next)}
      >
        ${label}<span class="count" aria-hidden="true">${format.number(count)}</span
        ><span class="hidden">${words.count(count)}</span>
      </button>`;
    return [
      media > 0 || query.media ? button(words.media, media, query.media, { media: !query.media }) : nothing,
      verified !== undefined || query.verified
        ? button(words.verifiedOnly, verified ?? 0, query.verified, { verified: !query.verified })
        : nothing,
    ];
  }

  #renderFilter(filter: MetadataFilter, query: ReviewQuery, language: Language<ReviewsWords>): TemplateResult {
    const chosen = chosenValues(query, filter.name);
    const options = filter.values.map(({ value, count }) => {
      const checked = chosen.includes(value);
      return {
        content: html`<span class="value" dir="auto">${valueLabel(filter, value, language)}</span>`,
        checked,
        count: language.format.number(count),
        disabled: count === 0 && !checked,
        toggle: () => this.#ask(toggleValue(this.#asked ?? query, filter.name, value)),
      };
    });
    return filterMenu(
      filterLabel(filter, language.words),
      chosen.map((value) => valueLabel(filter, value, language)),
      options,
    );
  }

  #toggleStars(stars: Stars): void {
    const chosen = this.#asked?.stars ?? [];
    this.#ask({ stars: chosen.includes(stars) ? chosen.filter((other) => other !== stars) : [...chosen, stars] });
  }

  #changeSort(event: Event): void {
    const sort = SORTS.find((known): known is Sort => known === (event.target as HTMLSelectElement).value);
    if (sort) this.#ask({ sort });
  }

  #typeSearch(event: Event): void {
    const search = (event.target as HTMLInputElement).value;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#search(search), TYPING_PAUSE);
  }

  #submitSearch(event: SubmitEvent): void {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement).get('q');
    if (typeof typed === 'string') this.#search(typed);
  }

  #search(typed: string): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    const search = typed.trim();
    if (search !== this.#asked?.search) this.#ask({ search });
  }

  #ask(change: Partial<ReviewQuery>): void {
    if (!this.#asked) return;
    this.#asked = { ...this.#asked, ...change, page: 1 };
    this.dispatchEvent(new FilterChangeEvent(this.#asked));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-filters': FiltersElement;
  }
}
