import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Rating } from '../../../model/rating.js';
import { starsImage } from '../internal/stars-image.js';

/** The section's heading, at a level of the page's outline. */
export const reviewsHeading = (level: number, messages: ReviewsWords): TemplateResult =>
  html`<div id="heading" class="heading" part="heading" role="heading" aria-level=${level}>${messages.heading}</div>`;

/** The average in figures and stars, and what it is based on. */
export const reviewsSummary = (
  { average, count }: Rating,
  { messages, format }: Language<ReviewsWords>,
): TemplateResult | typeof nothing =>
  average === null
    ? nothing
    : html`<div class="summary" part="summary">
        <span class="average" part="average" aria-hidden="true">${format.average(average)}</span>
        <span class="beside">
          ${starsImage(average, messages.rated(average))}
          <span class="quiet"><bdi>${messages.basedOn(count)}</bdi></span>
        </span>
      </div>`;

/** There are no reviews yet. */
export const noReviews = (messages: ReviewsWords): TemplateResult =>
  html`<div class="message empty" part="message">
    <span class="stars" aria-hidden="true"></span>
    <p><bdi>${messages.none}</bdi></p>
    <p class="quiet"><bdi>${messages.emptyHint}</bdi></p>
  </div>`;

const card = html`<div class="ghost-card"><i></i><i></i><i></i><i></i></div>`;

/** What is to come, in the places where it will be; without text until the language has loaded. */
export const reviewsSkeleton = (headingLevel: number, messages?: ReviewsWords): TemplateResult =>
  html`<section class="layout ghost" aria-busy="true" aria-label=${messages?.loading ?? nothing}>
    <div class="side">
      ${
        messages
          ? reviewsHeading(headingLevel, messages)
          : html`<div class="heading" part="heading" aria-hidden="true">&nbsp;</div>`
      }
      <div class="ghost-summary"><i></i><i></i><i></i><i></i><i></i><i></i></div>
    </div>
    <div class="main">
      <div class="ghost-tools"><i></i></div>
      ${card}${card}${card}
    </div>
  </section>`;
