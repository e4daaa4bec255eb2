import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Language } from '../../locales/catalogue.js';
import { ago, day } from '../../locales/dates.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Review } from '../../../model/review.js';
import { safeUrl } from '../internal/safe-url.js';
import { initials } from './review-text.js';

/** Who wrote it, and when: one quiet line, with the badges at its end. */
export function reviewByline(
  { author: { name, avatar, location, reviewCount = 0 }, createdAt }: Review,
  author: string,
  { messages: words, format }: Language<ReviewsWords>,
  badges: readonly TemplateResult[],
): TemplateResult {
  const src = safeUrl(avatar);
  const date = day(format, createdAt);
  const portrait = src
    ? keyed(src, html`<img src=${src} alt="" width="36" height="36" loading="lazy" decoding="async" />`)
    : nothing;
  return html`<div class="top">
    <span class="avatar" part="avatar" aria-hidden="true">${initials(name)}${portrait}</span>
    <div class="line">
      <p class="byline quiet" part="byline">
        <span class="author"><bdi id="author">${author}</bdi></span>
        ${location ? html`<span><bdi>${location}</bdi></span>` : nothing}
        ${reviewCount > 1 ? html`<span><bdi>${words.count(reviewCount)}</bdi></span>` : nothing}
        ${
          date
            ? html`<span
                  ><time datetime=${createdAt}><bdi>${date}</bdi></time></span
                >
                <span class="ago"><bdi>${ago(format, createdAt, Date.now())}</bdi></span>`
            : nothing
        }
        ${badges}
      </p>
    </div>
  </div>`;
}
