import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import { detailsWords } from '../../locales/details.js';
import type { RatingWords } from '../../locales/en/rating.js';
import { ratingWords } from '../../locales/rating.js';
import type { Money } from '../../../model/money.js';
import type { TopRated } from '../../../model/top-rated.js';
import { topRatedController } from '../../controllers/top-rated-controller.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { fill, starFill } from '../internal/fill.js';
import { safeUrl } from '../internal/safe-url.js';
import { topRatedStyles } from './top-rated-styles.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { LocalizedElement } from '../internal/localized-element.js';

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
 * The products of a category that shoppers rate best, in a row to scroll. Where there are none, or they cannot be had,
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

  readonly #i18n = new LocalizeController(this, detailsWords);
  readonly #ratingSpeech = new LocalizeController(this, ratingWords);
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
    const rating = this.#ratingSpeech.language;
    const { language } = this.#i18n;
    switch (view.status) {
      case 'idle':
      case 'failed':
        return nothing;
      case 'loading':
        return this.#renderWaiting();
      case 'ready':
        return language && rating
          ? this.#renderProducts(view.value.products, language.messages.topRated, rating)
          : this.#renderWaiting();
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

  #renderProducts(
    products: readonly Product[],
    heading: string,
    language: Language<RatingWords>,
  ): TemplateResult | typeof nothing {
    if (products.length === 0) return nothing;
    return html`<section aria-labelledby="heading">
      <div id="heading" class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>
      <div class="list" part="list" role="group" tabindex="0" aria-labelledby="heading">
        <ul>
          ${products.map((product) => html`<li>${this.#renderProduct(product, language)}</li>`)}
        </ul>
      </div>
    </section>`;
  }

  #renderProduct(
    { title, url, image, price, rating }: Product,
    { messages: words, format }: Language<RatingWords>,
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
            : html`<span
                class="stars"
                role="img"
                aria-label=${words.rated(average)}
                data-fill=${fill(starFill(average))}
              ></span>`
        }
        <span class="quiet"
          ><span aria-hidden="true">(${format.number(count)})</span
          ><span class="hidden">${words.count(count)}</span></span
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
