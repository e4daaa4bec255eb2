import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { reviewsHeading } from './reviews-summary.js';

const card = html`<div class="ghost-card"><i></i><i></i><i></i><i></i></div>`;

/** What is to come, in the places where it will be; without a word while the language is not there. */
export const reviewsSkeleton = (headingLevel: number, words?: ReviewsWords): TemplateResult =>
  html`<section class="layout ghost" aria-busy="true" aria-label=${words?.loading ?? nothing}>
    <div class="side">
      ${
        words
          ? reviewsHeading(headingLevel, words)
          : html`<div class="heading" part="heading" aria-hidden="true">&nbsp;</div>`
      }
      <div class="ghost-summary"><i></i><i></i><i></i><i></i><i></i><i></i></div>
    </div>
    <div class="main">
      <div class="ghost-tools"><i></i></div>
      ${card}${card}${card}
    </div>
  </section>`;
