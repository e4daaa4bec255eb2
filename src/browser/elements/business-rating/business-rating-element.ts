import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import { detailsWords } from '../../locales/details.js';
import type { DetailsWords } from '../../locales/en/details.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { reviewsWords } from '../../locales/reviews.js';
import type { BusinessRating } from '../../../model/business-rating.js';
import { businessController } from '../../controllers/business-controller.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { businessRatingStyles } from './business-rating-styles.js';
import { barStyles } from '../internal/bar-styles.js';
import { dimensionList } from '../internal/dimension-list.js';
import { dimensionStyles } from '../internal/dimension-styles.js';
import { fill, starFill } from '../internal/fill.js';
import { safeUrl } from '../internal/safe-url.js';
import { dimensionName, sourceName } from '../internal/display-names.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { LocalizedElement } from '../internal/localized-element.js';

/**
 * What shoppers say of the shop itself: its average, the sides they rate, and the places where they rated it. When it
 * cannot be had, its place stays, for the page's own words.
 *
 * @tag vouch-business-rating
 * @slot - What to show when the rating cannot be had; shown too while the script is not there.
 * @csspart average - The average, in figures.
 * @csspart dimensions - The averages of the sides that shoppers rate.
 * @csspart sources - The places where reviews were collected.
 * @csspart source - One of them: its name, average and count.
 * @cssprop [--vouch-star] - Colour of the stars.
 * @cssprop [--vouch-bar] - Colour of the bars.
 */
export class BusinessRatingElement extends LocalizedElement {
  static override styles = [hostStyles, controlStyles, starsStyles, barStyles, dimensionStyles, businessRatingStyles];

  static override properties = {
    business: {},
    proxy: {},
  };

  /** Another business of the merchant's, as the proxy's `siblings` name it; by default the shop itself. */
  declare business: string;
  /** Where the proxy is mounted; by default as configured. */
  declare proxy: string | undefined;

  readonly #i18n = new LocalizeController(this, detailsWords);
  readonly #reviewsSpeech = new LocalizeController(this, reviewsWords);
  readonly #rating = businessController(this, () => ({ proxy: this.proxy, question: this.business }));

  constructor() {
    super();
    this.business = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this.#rating;
    const { language } = this.#i18n;
    const reviews = this.#reviewsSpeech.language;
    if (view.status === 'idle') return nothing;
    if (!language || !reviews) return this.#renderWaiting();
    switch (view.status) {
      case 'loading':
        return view.previous ? this.#renderRating(view.previous, language.messages, reviews) : this.#renderWaiting();
      case 'ready':
        return this.#renderRating(view.value, language.messages, reviews);
      case 'failed':
        return view.previous
          ? this.#renderRating(view.previous, language.messages, reviews)
          : html`<div class=${this.#place}><slot></slot></div>`;
    }
  }

  get #place(): string {
    return this.business ? 'place short' : 'place';
  }

  #renderWaiting(): TemplateResult {
    return html`<div class="${this.#place} layout waiting" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }

  #renderRating(
    { name, summary, datasources }: BusinessRating,
    words: DetailsWords,
    language: Language<ReviewsWords>,
  ): TemplateResult | typeof nothing {
    const { average, count, dimensions } = summary;
    if (average === null) return nothing;
    return html`<section class="${this.#place} layout" aria-label=${name ? `${name}: ${words.shop}` : words.shop}>
      <div class="all">
        ${name ? html`<p class="name" dir="auto">${name}</p>` : nothing}
        <div class="line">
          <span class="average" part="average" aria-hidden="true">${language.format.average(average)}</span>
          <span class="beside">
            <span
              class="stars"
              role="img"
              aria-label=${language.messages.rated(average)}
              data-fill=${fill(starFill(average))}
            ></span>
            <span class="quiet"><bdi>${language.messages.basedOn(count)}</bdi></span>
          </span>
        </div>
      </div>
      ${
        dimensions.length > 0
          ? dimensionList(dimensions, words.inDetail, language, (side) => dimensionName(side, words))
          : nothing
      }
      ${datasources.length > 0 ? this.#renderSources(datasources, words, language) : nothing}
    </section>`;
  }

  #renderSources(
    sources: BusinessRating['datasources'],
    words: DetailsWords,
    { messages: { rated, count: counted }, format }: Language<ReviewsWords>,
  ): TemplateResult {
    return html`<ul class="sources" part="sources" aria-label=${words.sources}>
      ${sources.map(({ name, count, average, url }) => {
        const address = safeUrl(url);
        const line = html`<bdi class="source-name">${sourceName(name)}</bdi>
          <span class="stars" role="img" aria-label=${rated(average)} data-fill=${fill(starFill(average))}></span>
          <span class="figure" aria-hidden="true">${format.average(average)}</span>
          <span class="quiet count"
            ><span aria-hidden="true">(${format.number(count)})</span
            ><span class="hidden">${counted(count)}</span></span
          >`;
        return html`<li>
          ${
            address
              ? html`<a class="source" part="source" href=${address} target="_blank" rel="noopener noreferrer"
                  >${line}</a
                >`
              : html`<span class="source" part="source">${line}</span>`
          }
        </li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-business-rating': BusinessRatingElement;
  }
}
