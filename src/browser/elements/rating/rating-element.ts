import { html, nothing, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { RatingController } from '../../controllers/rating-controller.js';
import type { View } from '../../controllers/view.js';
import type { Language } from '../../locales/catalogue.js';
import type { RatingWords } from '../../locales/en/rating.js';
import { ratingWords } from '../../locales/rating.js';
import type { Rating } from '../../../model/rating.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { pageUrl } from '../internal/page-url.js';
import { starsImage } from '../internal/stars-image.js';
import { ratingStyles } from './rating-styles.js';

/**
 * A product's rating in one line, for product cards and titles. All on a page share their requests; when the rating
 * does not load, the line stays and says nothing.
 *
 * @tag vouch-rating
 * @csspart rating - The line: stars, average and count.
 * @csspart count - The number of reviews.
 * @cssprop [--vouch-star] - Colour of the filled part of the stars.
 * @cssprop [--vouch-star-empty] - Colour of the rest.
 */
export class RatingElement extends LocalizedElement {
  static override styles = [hostStyles, starsStyles, ratingStyles];

  static override properties = {
    productId: { attribute: 'product-id' },
    proxy: {},
    href: {},
  };

  /** The page's id of the product. */
  declare productId: string | undefined;
  /** Where the proxy is mounted; by default as configured. */
  declare proxy: string | undefined;
  /** Where the line links to, e.g. `#reviews`; without it, it is text. */
  declare href: string | undefined;

  readonly #i18n = new LocalizeController(this, ratingWords);
  readonly #rating = new RatingController(this, () => ({ proxy: this.proxy, productId: this.productId }));

  /** What is known of the rating. */
  protected get view(): View<Rating | null> {
    return this.#rating.view;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const { language } = this.#i18n;
    switch (view.status) {
      case 'idle':
      case 'failed':
        return nothing;
      case 'loading':
        return this.#renderWaiting();
      case 'ready':
        return view.value && language ? this.#renderRating(view.value, language) : this.#renderWaiting();
    }
  }

  #renderWaiting(): TemplateResult {
    return html`<span class="rating waiting" aria-hidden="true"><span class="stars"></span></span>`;
  }

  #renderRating({ count, average }: Rating, { messages, format }: Language<RatingWords>): TemplateResult {
    const line =
      average === null
        ? html`<span class="stars" aria-hidden="true"></span><span class="count" part="count">${messages.none}</span>`
        : html`${starsImage(average, messages.rated(average))}<span class="average" aria-hidden="true"
              >${format.average(average)}</span
            ><span class="count" part="count"
              ><span aria-hidden="true">(${format.number(count)})</span
              ><span class="hidden">${messages.count(count)}</span></span
            >`;
    return this.href === undefined
      ? html`<span class="rating" part="rating">${line}</span>`
      : html`<a class="rating" part="rating" href=${pageUrl(this.href) ?? nothing}>${line}</a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-rating': RatingElement;
  }
}
