import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Messages } from '../../locales/messages.js';
import type { Rating } from '../../../model/rating.js';
import type { Summary } from '../../../model/summary.js';
import type { ReviewQuery } from '../../../model/review-query.js';
import { fill, starFill } from '../internal/fill.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';

/** The section's heading, at a level of the page's outline. */
export const reviewsHeading = (level: number, words: ReviewsWords): TemplateResult =>
  html`<div id="heading" class="heading" part="heading" role="heading" aria-level=${level}>${words.heading}</div>`;

/** The average in figures and stars, and what it is based on. */
const reviewsSummary = (
  { average, count }: Rating,
  { messages: words, format }: Language<ReviewsWords>,
): TemplateResult | typeof nothing =>
  average === null
    ? nothing
    : html`<div class="summary" part="summary">
        <span class="average" part="average" aria-hidden="true">${format.average(average)}</span>
        <span class="beside">
          <span class="stars" role="img" aria-label=${words.rated(average)} data-fill=${fill(starFill(average))}></span>
          <span class="quiet"><bdi>${words.basedOn(count)}</bdi></span>
        </span>
      </div>`;

/** The average, and how it came about, with rows that filter. */
export const sectionSummary = (
  summary: Summary,
  query: ReviewQuery | undefined,
  i18n: LocalizeController<ReviewsWords>,
  messages: Messages | undefined,
): TemplateResult =>
  html`${reviewsSummary(summary, i18n)}
    <vouch-breakdown
      exportparts="row, bar, dimensions"
      .summary=${summary}
      .query=${query}
      .locale=${i18n.locale}
      .messages=${messages}
    ></vouch-breakdown>`;

/** Nobody has written yet. */
export const noReviews = ({ messages: words }: Language<ReviewsWords>): TemplateResult =>
  html`<div class="message empty" part="message">
    <span class="stars" aria-hidden="true"></span>
    <p><bdi>${words.none}</bdi></p>
    <p class="quiet"><bdi>${words.emptyHint}</bdi></p>
  </div>`;
