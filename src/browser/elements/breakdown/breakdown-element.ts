import { html, nothing, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Language, LanguageRequest } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { reviewsWords } from '../../locales/reviews.js';
import type { Summary } from '../../../model/summary.js';
import { STARS, type Stars } from '../../../model/stars.js';
import type { ReviewQuery } from '../../../model/review-query.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { FilterChangeEvent } from '../filters/filter-change-event.js';
import { barStyles } from '../internal/bar-styles.js';
import { fill } from '../internal/fill.js';
import { LazyPart } from '../internal/lazy-module.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { breakdownStyles } from './breakdown-styles.js';

const dimensions = new LazyPart(() => import('./dimensions.js'));

/** With so many reviews or fewer there is no histogram. */
const FEW = 5;

/**
 * How often each number of stars was given, as rows that filter, and the average of each dimension.
 *
 * @tag vouch-breakdown
 * @fires {FilterChangeEvent} vouch-filter-change - A row was pressed.
 * @csspart row - A row of the histogram.
 * @csspart bar - The bar in a row.
 * @csspart dimensions - The averages of the dimensions.
 * @cssprop [--vouch-bar] - Colour of the bars.
 */
export class BreakdownElement extends LocalizedElement {
  static override styles = [hostStyles, controlStyles, barStyles, breakdownStyles];

  static override properties = {
    summary: { attribute: false },
    query: { attribute: false },
  };

  declare summary: Summary | undefined;
  /** What is asked now; without it, rows are shown and cannot be pressed. */
  declare query: ReviewQuery | undefined;

  readonly #i18n = new LocalizeController(this, reviewsWords);

  /**
   * Loads what a summary needs, or any, so that the breakdown comes whole; undefined when nothing. Never rejects.
   *
   * @internal
   */
  static prepare(request: LanguageRequest, summary?: Summary): Promise<void> | undefined {
    return !summary || summary.dimensions.length > 0 ? dimensions.prepare(request) : undefined;
  }

  protected override willUpdate(): void {
    const loading = this.summary && BreakdownElement.prepare(this.#i18n, this.summary);
    void loading?.then(() => dimensions.now && this.requestUpdate());
  }

  protected override updated(): void {
    dimensions.now?.adoptDimensionStyles(this.renderRoot);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this.#i18n;
    if (!this.summary || !language) return nothing;
    const { distribution, dimensions: averages } = this.summary;
    const total = STARS.reduce((sum, stars) => sum + distribution[stars], 0);
    // A handful of reviews is read, not counted.
    return html`
      ${
        total > FEW
          ? html`<ul aria-label=${language.messages.breakdown}>
              ${STARS.map((stars) => this.#renderRow(stars, distribution[stars], total, language))}
            </ul>`
          : nothing
      }
      ${averages.length > 0 ? dimensions.now?.renderDimensions(averages, this.#i18n) : nothing}
    `;
  }

  #renderRow(stars: Stars, count: number, total: number, { messages, format }: Language<ReviewsWords>): TemplateResult {
    const share = total === 0 ? 0 : count / total;
    // While reviews are still being gathered the counts are not known, but the shares are.
    const isPart = total < (this.summary?.count ?? 0);
    const percent = format.percent(share);
    const name = isPart ? messages.labelled(messages.stars(stars), percent) : messages.row(stars, count, share);
    const content = html`<span class="label" aria-hidden="true">${format.number(stars)}<span class="star">★</span></span
      ><span class="bar" part="bar" aria-hidden="true" data-fill=${fill(share)}></span
      ><span class="count" aria-hidden="true">${isPart ? percent : format.number(count)}</span>`;
    const pressed = this.query?.stars.includes(stars) ?? false;
    return this.query
      ? html`<li>
          <button
            class="row"
            part="row"
            type="button"
            aria-pressed=${pressed}
            aria-disabled=${count === 0 && !pressed}
            @click=${() => this.#toggleStars(stars, count)}
          >
            <span class="hidden">${name}</span>${content}
          </button>
        </li>`
      : html`<li><span class="row" part="row" role="img" aria-label=${name}>${content}</span></li>`;
  }

  #toggleStars(stars: Stars, count: number): void {
    const { query } = this;
    if (!query) return;
    const pressed = query.stars.includes(stars);
    if (count === 0 && !pressed) return;
    const next = pressed ? query.stars.filter((other) => other !== stars) : [...query.stars, stars];
    this.dispatchEvent(new FilterChangeEvent({ ...query, page: 1, stars: next }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-breakdown': BreakdownElement;
  }
}
