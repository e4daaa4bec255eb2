import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Language, LanguageRequest } from '../../locales/catalogue.js';
import { ago, day } from '../../locales/dates.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Review } from '../../../model/review.js';
import { initials } from '../internal/review-text.js';
import { safeUrl } from '../internal/safe-url.js';
import type * as Details from './review-details.js';

/** Who wrote a review, and when: one quiet line, with the badges at its end. */
export function reviewByline(
  { author: { name, avatar, location, reviewCount = 0 }, createdAt }: Review,
  author: string,
  { messages, format }: Language<ReviewsWords>,
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
        ${reviewCount > 1 ? html`<span><bdi>${messages.count(reviewCount)}</bdi></span>` : nothing}
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

/** The badges of a review: only a purchase that the vendor vouches for is verified. */
const badgesOf = ({ verified, solicited, incentivized, datasource }: Review): Details.Badge[] => [
  ...(verified ? (['verified'] as const) : solicited ? (['solicited'] as const) : []),
  ...(incentivized ? (['incentivized'] as const) : []),
  ...(datasource ? (['source'] as const) : []),
];

/**
 * The badges, each a button that shows what it means. The explanation comes right after its badge for screen readers,
 * and below the whole line for the eye.
 */
export const reviewBadges = (
  review: Review,
  i18n: Language<ReviewsWords> & LanguageRequest,
  details: typeof Details | undefined,
  explained: Details.Badge | undefined,
  explain: (badge: Details.Badge) => void,
): TemplateResult[] =>
  badgesOf(review).map((badge) => {
    const name = badge === 'source' ? details?.sourceBadge(review, i18n) : i18n.messages[badge];
    const open = badge === explained && details;
    return html`<span class=${badge}
        ><button class="badge" type="button" aria-expanded=${Boolean(open)} @click=${() => explain(badge)}>
          ${name}
        </button></span
      >${open ? html`<span class="why" part="explanation">${details.explanation(review, badge, i18n)}</span>` : nothing}`;
  });
