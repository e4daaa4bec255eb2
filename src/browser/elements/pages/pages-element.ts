import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import { detailsWords } from '../../locales/details.js';
import type { DetailsWords } from '../../locales/en/details.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { PageChangeEvent } from './page-change-event.js';
import { pageNumbers, type PageNumber } from './page-numbers.js';
import { pagesStyles } from './pages-styles.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { LocalizedElement } from '../internal/localized-element.js';

/**
 * The pages of a section that shows them one at a time, by number.
 *
 * @tag vouch-pages
 * @fires {PageChangeEvent} vouch-page-change - The shopper asked for another page.
 * @csspart page - A page's number.
 */
export class PagesElement extends LocalizedElement {
  static override styles = [hostStyles, controlStyles, pagesStyles];

  static override properties = {
    page: { type: Number },
    pages: { type: Number },
    state: {},
  };

  /** The page in view, from 1. */
  declare page: number;
  /** How many there are. */
  declare pages: number;
  /** What came of the page asked for: loading, ready or failed. */
  declare state: 'loading' | 'ready' | 'failed';

  readonly #i18n = new LocalizeController(this, detailsWords);
  #isTurning = false;

  constructor() {
    super();
    this.page = 1;
    this.pages = 1;
    this.state = 'ready';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#isTurning || !changed.has('state') || this.state === 'loading') return;
    this.#isTurning = false;
    this.#goToStart();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this.#i18n;
    if (!language || this.pages < 2) return nothing;
    const { messages: words } = language;
    return html`<nav aria-label=${words.pages}>
      <ol>
        ${this.#renderArrow('previous', words.previousPage, this.page - 1)}
        ${pageNumbers(this.page, this.pages).map((number) => this.#renderNumber(number, language))}
        ${this.#renderArrow('next', words.nextPage, this.page + 1)}
      </ol>
      <p class="quiet" role="status"><bdi>${words.page(this.page, this.pages)}</bdi></p>
    </nav>`;
  }

  #renderArrow(direction: 'previous' | 'next', name: string, page: number): TemplateResult {
    const isEnd = page < 1 || page > this.pages;
    return html`<li>
      <button
        class="arrow ${direction}"
        type="button"
        aria-label=${name}
        aria-disabled=${isEnd}
        @click=${() => this.#turn(page)}
      ></button>
    </li>`;
  }

  #renderNumber(number: PageNumber, { messages: words, format }: Language<DetailsWords>): TemplateResult {
    if (number === 'gap') return html`<li class="gap" aria-hidden="true">…</li>`;
    return html`<li>
      <button
        part="page"
        type="button"
        aria-label=${words.page(number, this.pages)}
        aria-current=${number === this.page ? 'page' : nothing}
        @click=${() => this.#turn(number)}
      >
        ${format.number(number)}
      </button>
    </li>`;
  }

  #turn(page: number): void {
    if (page === this.page || page < 1 || page > this.pages) return;
    this.#isTurning = true;
    this.dispatchEvent(new PageChangeEvent(page));
  }

  /**
   * A page is read from its first review, or from the sentence that says why it is not there. Whoever has gone on
   * meanwhile stays where they are.
   */
  #goToStart(): void {
    const section = this.getRootNode();
    const { activeElement } = document;
    if (!(section instanceof ShadowRoot) || !(activeElement === document.body || this.matches(':focus-within'))) return;
    section.querySelector('.found')?.scrollIntoView();
    const start = this.state === 'failed' ? '.found' : 'vouch-review';
    section.querySelector<HTMLElement>(start)?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-pages': PagesElement;
  }
}
