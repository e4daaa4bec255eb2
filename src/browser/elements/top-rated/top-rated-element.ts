import { html, nothing, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { topRatedController } from '../../controllers/top-rated-controller.js';
import type { Language } from '../../locales/catalogue.js';
import { sectionWords, type SectionWords } from '../../locales/details.js';
import type { Money } from '../../../model/money.js';
import type { TopRated } from '../../../model/top-rated.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { safeUrl } from '../internal/safe-url.js';
import { starsImage } from '../internal/stars-image.js';
import { topRatedStyles } from './top-rated-styles.js';

type Product = TopRated['products'][number];

/** Places held until the products are there: as many as fit into a row of a wide page. */
const PLACES = [1, 2, 3, 4, 5];

/** A price as the language writes it; nothing when the currency is none. */
function writePrice({ value, currency }: Money, locale: string): string | typeof nothing {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value);
  } catch {
    return nothing;
  }
}

/**
 * The products of a category that shoppers rate best, in a row to scroll. Where there are none, or they do not load,
 * nothing is shown.
 *
 * @tag vouch-top-rated
 * @csspart heading - The heading.
 * @csspart list - The row of products.
 * @csspart product - A product.
 * @csspart image - Its picture.
 * @csspart title - Its name.
 * @csspart price - Its price.
 * @cssprop [--vouch-star] - Colour of the stars.
 * @cssprop [--vouch-radius=8px] - Corners of the pictures.
 */
export class TopRatedElement extends LocalizedElement {
  static override styles = [hostStyles, controlStyles, starsStyles, topRatedStyles];

  static override properties = {
    category: {},
    currency: {},
    proxy: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** The vendor's name of the category; by default all products. */
  declare category: string;
  /** ISO 4217 code that prices are asked in, e.g. EUR; by default the vendor's. */
  declare currency: string;
  /** Where the proxy is mounted; by default as configured. */
  declare proxy: string | undefined;
  /** Level of the heading in the page's outline, 1 to 6. */
  declare headingLevel: number;

  readonly #i18n = new LocalizeController(this, sectionWords);
  readonly #topRated = topRatedController(this, () => ({
    proxy: this.proxy,
    question: { category: this.category, currency: this.currency },
  }));

  constructor() {
    super();
    this.category = '';
    this.currency = '';
    this.headingLevel = 2;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this.#topRated;
    const { language } = this.#i18n;
    switch (view.status) {
      case 'idle':
      case 'failed':
        return nothing;
      case 'loading':
        return this.#renderWaiting();
      case 'ready':
        return language ? this.#renderProducts(view.value.products, language) : this.#renderWaiting();
    }
  }

  #renderWaiting(): TemplateResult {
    return html`<div class="waiting" aria-hidden="true">
      <div class="heading">&nbsp;</div>
      <div class="list">
        ${PLACES.map(
          () =>
            html`<div class="product">
              <span class="image"></span><span class="title">&nbsp;</span><span class="rating">&nbsp;</span
              ><span class="price">&nbsp;</span>
            </div>`,
        )}
      </div>
    </div>`;
  }

  #renderProducts(products: readonly Product[], language: Language<SectionWords>): TemplateResult | typeof nothing {
    if (products.length === 0) return nothing;
    return html`<section aria-labelledby="heading">
      <div id="heading" class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>
        ${language.messages.topRated}
      </div>
      <div class="list" part="list" role="group" tabindex="0" aria-labelledby="heading">
        <ul>
          ${products.map((product) => html`<li>${this.#renderProduct(product, language)}</li>`)}
        </ul>
      </div>
    </section>`;
  }

  #renderProduct(
    { title, url, image, price, rating }: Product,
    { messages, format }: Language<SectionWords>,
  ): TemplateResult {
    const { average, count } = rating;
    const address = safeUrl(url);
    const picture = safeUrl(image);
    const content = html`<span class="image" part="image"
        >${
          picture
            ? html`<img src=${picture} alt="" width="240" height="240" loading="lazy" decoding="async" />`
            : nothing
        }</span
      >
      <span class="title" part="title" dir="auto">${title}</span>
      <span class="rating">
        ${
          average === null
            ? html`<span class="stars" aria-hidden="true"></span>`
            : starsImage(average, messages.rated(average))
        }
        <span class="quiet"
          ><span aria-hidden="true">(${format.number(count)})</span
          ><span class="hidden">${messages.count(count)}</span></span
        >
      </span>
      <span class="price" part="price"><bdi>${price ? writePrice(price, format.locale) : nothing}</bdi></span>`;
    return address
      ? html`<a class="product" part="product" href=${address}>${content}</a>`
      : html`<div class="product" part="product">${content}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-top-rated': TopRatedElement;
  }
}
