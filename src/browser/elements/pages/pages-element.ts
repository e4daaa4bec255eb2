import { html, nothing, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Language } from '../../locales/catalogue.js';
import { sectionWords, type SectionWords } from '../../locales/details.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { PageChangeEvent } from './page-change-event.js';
import { pageNumbers, type PageNumber } from './page-numbers.js';
import { pagesStyles } from './pages-styles.js';

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
  /** Of the page in view: loading, ready or failed. */
  declare state: 'loading' | 'ready' | 'failed';

  readonly #i18n = new LocalizeController(this, sectionWords);

  constructor() {
    super();
    this.page = 1;
    this.pages = 1;
    this.state = 'ready';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this.#i18n;
    if (!language || this.pages < 2) return nothing;
    const { messages } = language;
    return html`<nav aria-label=${messages.pages} aria-busy=${this.state === 'loading'}>
      <ol>
        ${this.#renderArrow('previous', messages.previousPage, this.page - 1)}
        ${pageNumbers(this.page, this.pages).map((number) => this.#renderNumber(number, language))}
        ${this.#renderArrow('next', messages.nextPage, this.page + 1)}
      </ol>
      <p class="quiet" role="status"><bdi>${messages.page(this.page, this.pages)}</bdi></p>
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

  #renderNumber(number: PageNumber, { messages, format }: Language<SectionWords>): TemplateResult {
    if (number === 'gap') return html`<li class="gap" aria-hidden="true">…</li>`;
    return html`<li>
      <button
        part="page"
        type="button"
        aria-label=${messages.page(number, this.pages)}
        aria-current=${number === this.page ? 'page' : nothing}
        @click=${() => this.#turn(number)}
      >
        ${format.number(number)}
      </button>
    </li>`;
  }

  #turn(page: number): void {
    if (page === this.page || page < 1 || page > this.pages) return;
    this.dispatchEvent(new PageChangeEvent(page));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-pages': PagesElement;
  }
}
