import { html, nothing, type TemplateResult } from 'lit';
import { businessController } from '../../controllers/business-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Language } from '../../locales/catalogue.js';
import { sectionWords, type SectionWords } from '../../locales/details.js';
import type { BusinessRating } from '../../../model/business-rating.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { barStyles } from '../internal/bar-styles.js';
import { dimensionList, dimensionStyles } from '../internal/dimension-list.js';
import { sourceName } from '../internal/display-names.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { safeUrl } from '../internal/safe-url.js';
import { starsImage } from '../internal/stars-image.js';
import { businessRatingStyles } from './business-rating-styles.js';

/**
 * What shoppers say of the shop itself: its average, its dimensions, and the sources of its reviews. When it does not
 * load, its place stays, for the page's own words.
 *
 * @tag vouch-business-rating
 * @slot - What to show when the rating does not load; shown too while the script is not there.
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

  readonly #i18n = new LocalizeController(this, sectionWords);
  readonly #rating = businessController(this, () => ({ proxy: this.proxy, question: this.business }));

  constructor() {
    super();
    this.business = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this.#rating;
    const { language } = this.#i18n;
    if (view.status === 'idle') return nothing;
    if (!language) return this.#renderWaiting();
    switch (view.status) {
      case 'loading':
        return view.previous ? this.#renderRating(view.previous, language) : this.#renderWaiting();
      case 'ready':
        return this.#renderRating(view.value, language);
      case 'failed':
        return view.previous
          ? this.#renderRating(view.previous, language)
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
    language: Language<SectionWords>,
  ): TemplateResult | typeof nothing {
    const { average, count, dimensions } = summary;
    const { messages, format } = language;
    if (average === null) return nothing;
    return html`<section class="${this.#place} layout" aria-label=${name ? `${name}: ${messages.shop}` : messages.shop}>
      <div class="all">
        ${name ? html`<p class="name" dir="auto">${name}</p>` : nothing}
        <div class="line">
          <span class="average" part="average" aria-hidden="true">${format.average(average)}</span>
          <span class="beside">
            ${starsImage(average, messages.rated(average))}
            <span class="quiet"><bdi>${messages.basedOn(count)}</bdi></span>
          </span>
        </div>
      </div>
      ${dimensions.length > 0 ? dimensionList(dimensions, messages.inDetail, language) : nothing}
      ${datasources.length > 0 ? this.#renderSources(datasources, language) : nothing}
    </section>`;
  }

  #renderSources(sources: BusinessRating['datasources'], { messages, format }: Language<SectionWords>): TemplateResult {
    return html`<ul class="sources" part="sources" aria-label=${messages.sources}>
      ${sources.map(({ name, count, average, url }) => {
        const address = safeUrl(url);
        const line = html`<bdi class="source-name">${sourceName(name)}</bdi>
          ${starsImage(average, messages.rated(average))}
          <span class="figure" aria-hidden="true">${format.average(average)}</span>
          <span class="quiet count"
            ><span aria-hidden="true">(${format.number(count)})</span
            ><span class="hidden">${messages.count(count)}</span></span
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
