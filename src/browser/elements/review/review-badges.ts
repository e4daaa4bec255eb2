import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Review } from '../../../model/review.js';
import { details } from './load-review-details.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';

/** What a badge says of how a review came to be. */
export type Badge = 'verified' | 'solicited' | 'incentivized' | 'source';

/** The badges of a review: only a purchase that someone vouches for is verified. */
const badgesOf = ({ verified, solicited, incentivized, datasource }: Review): Badge[] => [
  ...(verified ? (['verified'] as const) : solicited ? (['solicited'] as const) : []),
  ...(incentivized ? (['incentivized'] as const) : []),
  ...(datasource ? (['source'] as const) : []),
];

/**
 * The badges, each a button that explains it. The explanation follows its badge for the ear, and the whole line for the
 * eye.
 */
export const reviewBadges = (
  review: Review,
  i18n: LocalizeController<ReviewsWords>,
  explained: Badge | undefined,
  explain: (badge: Badge) => void,
): TemplateResult[] =>
  badgesOf(review).map((badge) => {
    const known = details();
    const name = badge === 'source' ? known?.sourceBadge(review, i18n) : i18n.messages[badge];
    const open = badge === explained && known;
    return html`<span class=${badge}
        ><button class="badge" type="button" aria-expanded=${Boolean(open)} @click=${() => explain(badge)}>
          ${name}
        </button></span
      >${open ? html`<span class="why" part="explanation">${known.explanation(review, badge, i18n)}</span>` : nothing}`;
  });
