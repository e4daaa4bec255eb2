import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Language } from '../../locales/catalogue.js';
import type { SectionWords } from '../../locales/details.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { reviewsWords } from '../../locales/reviews.js';
import { limitFilters, type MetadataFilter } from '../../../model/metadata-filter.js';
import { isFiltered, type ReviewQuery } from '../../../model/review-query.js';
import type { ReviewPage } from '../../../model/review-page.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { Announcer } from '../internal/announcer.js';
import { LazyPart } from '../internal/lazy-module.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { filterLabel } from '../internal/metadata-labels.js';
import { warnDropped } from '../internal/warn-dropped.js';
import { FilterChangeEvent } from './filter-change-event.js';
import { filterDropdown, filterSwitches, searchField, sheetToggle, sortMenu } from './filter-toolbar.js';
import { filtersStyles } from './filters-styles.js';

/** The name of the menu of stars; a metadata filter's own has a dot before it. */
const RATING = 'rating';

const choices = new LazyPart(() => import('./choices/choices.js'));

/**
 * Everything a shopper narrows reviews down with: search, stars, photos, verified, at most ten metadata filters,
 * sorting, and the filters that are on.
 *
 * @tag vouch-filters
 * @fires {FilterChangeEvent} vouch-filter-change - Another choice was made.
 * @csspart pill - A filter in its row.
 * @csspart panel - The values of a filter.
 * @csspart chip - A filter that is on.
 * @csspart search - The search field.
 * @csspart sort - The choice of order.
 * @cssprop [--vouch-accent=currentColor] - What is chosen, and the focus ring.
 * @cssprop [--vouch-pill-radius=18px] - Corners of the filters.
 * @cssprop [--vouch-button-radius] - Corners of buttons; by default as the fields'.
 * @cssprop [--vouch-surface] - What is pointed at; by default a tint of the text's colour.
 * @cssprop [--vouch-panel=Canvas] - Behind opened filters and their sheet.
 * @cssprop [--vouch-panel-text=CanvasText] - Text of opened filters and their sheet.
 */
export class FiltersElement extends LocalizedElement {
  static override styles = [hostStyles, controlStyles, starsStyles, filtersStyles];

  static override properties = {
    query: { attribute: false },
    filters: { attribute: false },
    counts: { attribute: false },
    total: { type: Number },
    opened: { state: true },
    sheet: { state: true },
  };

  declare query: ReviewQuery | undefined;
  /** The metadata filters to offer; of more than ten, the first ten. */
  declare filters: readonly MetadataFilter[];
  /** How many reviews the switches and the numbers of stars would leave; a switch without reviews is not offered. */
  declare counts: ReviewPage['counts'] | undefined;
  /** How many reviews match, for the way out of the sheet. */
  declare total: number | undefined;
  /** The menu that is open: its values are made when it opens. */
  declare protected opened: string | undefined;
  /** Whether the filters are open as a sheet, as they are in a narrow container. */
  declare protected sheet: boolean;

  /** Names of the filters whose whole list was asked for. */
  readonly whole = new Set<string>();
  readonly #i18n = new LocalizeController(this, reviewsWords);
  readonly #announcer = new Announcer(this);
  #hasWarned = false;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What is in the search field. An answer never takes back what was typed since the question. */
  #typed = '';
  /** What was asked for, not yet what came back as `query`: two quick choices add up. */
  #asked: ReviewQuery | undefined;

  /** Finds what to focus after the next answer, since the button that had the focus is gone. */
  #nextFocus: (() => HTMLElement | undefined) | undefined;

  constructor() {
    super();
    this.filters = [];
    this.sheet = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    document.removeEventListener('pointerdown', this.#close);
  }

  /** What is on is shown at once with its words: the row of filters never changes under the reader's eyes. */
  protected override async scheduleUpdate(): Promise<void> {
    const isUsed = this.query && (isFiltered(this.query) || this.opened !== undefined || this.sheet);
    if (isUsed) await choices.prepare(this.#i18n);
    void super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filters')) this.#limitFilters();
    if (changed.has('query')) {
      this.#asked = this.query;
      const search = this.query?.search ?? '';
      if (!this.#typing && search !== this.#typed.trim()) this.#typed = search;
    }
    if (this.sheet && changed.get('counts')) {
      this.#announcer.announce(this.#i18n.messages.matching(this.total ?? 0));
    }
    choices.now?.adoptChoicesStyles(this.renderRoot);
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (changed.has('query')) {
      this.#nextFocus?.()?.focus();
      this.#nextFocus = undefined;
    }
  }

  /** Asks for another choice, made from what was last asked: two quick choices add up. */
  choose(change: (asked: ReviewQuery) => Partial<ReviewQuery>): void {
    if (this.#asked) this.#ask(change(this.#asked));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { query } = this;
    const { language } = this.#i18n;
    if (!query || !language) return nothing;
    const section = choices.now?.sectionLanguage(this.#i18n);
    const active = choices.now?.activeFilters(query, this.filters, language) ?? [];
    return html`
      <div class="tools" @pointerover=${this.#preload} @focusin=${this.#preload}>
        ${searchField(this.#typed, language.messages, this.#search)}
        ${sheetToggle(active.length, language, () => this.#openSheet())}
        ${sortMenu(query.sort, language.messages, (sort) => this.#ask({ sort }))}
      </div>
      <div
        class="pills"
        role="group"
        aria-label=${language.messages.filters}
        @pointerover=${this.#preload}
        @focusin=${this.#preload}
        @keydown=${this.#close}
      >
        ${this.#renderStars(query, language, section)}
        ${filterSwitches(query, this.counts, language, (change) => this.#ask(change))}
        ${this.filters.map((filter) => keyed(filter.name, this.#renderFilter(filter, query, language, section)))}
      </div>
      ${
        choices.now && active.length > 0
          ? choices.now.filterChips(active, query, language.messages, this.renderRoot, (without, next) => {
              this.#nextFocus = next;
              this.#ask(without);
            })
          : nothing
      }
      ${
        this.sheet && choices.now && section
          ? choices.now.filterSheet(this, query, section, this.#announcer.text, this.#closeSheet)
          : nothing
      }
    `;
  }

  #renderStars(
    query: ReviewQuery,
    { messages }: Language<ReviewsWords>,
    section?: Language<SectionWords>,
  ): TemplateResult {
    return filterDropdown(
      messages.rating,
      query.stars.map(messages.stars),
      this.opened === RATING && choices.now && section ? choices.now.starsPanel(this, section) : nothing,
      () => (this.opened = RATING),
      (event) => void this.#toggled(RATING, event),
    );
  }

  #renderFilter(
    filter: MetadataFilter,
    query: ReviewQuery,
    language: Language<ReviewsWords>,
    section?: Language<SectionWords>,
  ): TemplateResult {
    const name = `.${filter.name}`;
    return filterDropdown(
      filterLabel(filter, language.messages),
      choices.now?.chosenLabels(query, filter, language) ?? [],
      this.opened === name && choices.now && section ? choices.now.valuesPanel(this, filter, section) : nothing,
      () => (this.opened = name),
      (event) => void this.#toggled(name, event),
    );
  }

  /** More than ten are never shown, whatever the page hands over. */
  #limitFilters(): void {
    const { shown, dropped } = limitFilters(this.filters);
    if (dropped.length === 0) return;
    this.filters = shown;
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    warnDropped(dropped);
  }

  async #openSheet(): Promise<void> {
    this.#announcer.text = '';
    this.sheet = true;
    await choices.prepare(this.#i18n);
  }

  /** A shopper who comes near a filter may open it next. */
  #preload(): void {
    void choices.prepare(this.#i18n);
  }

  async #toggled(name: string, { currentTarget: menu }: Event): Promise<void> {
    if (!(menu instanceof HTMLDetailsElement)) return;
    if (menu.open) {
      this.opened = name;
      document.addEventListener('pointerdown', this.#close);
      await this.updateComplete;
      if (menu.parentElement) choices.now?.placeDropdown(menu, menu.parentElement);
    } else if (this.opened === name) {
      this.opened = undefined;
      document.removeEventListener('pointerdown', this.#close);
    }
  }

  readonly #close = (event: Event): void => choices.now?.closeDropdowns(this.renderRoot, event);

  readonly #closeSheet = (): void => void (this.sheet = false);

  readonly #search = (typed: string, pause: number): void => {
    this.#typed = typed;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      const search = typed.trim();
      if (search !== this.#asked?.search) this.#ask({ search });
    }, pause);
  };

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
