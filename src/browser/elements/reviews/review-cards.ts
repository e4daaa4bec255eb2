import { html, type TemplateResult } from 'lit';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Messages } from '../../locales/messages.js';
import type { Review } from '../../../model/review.js';
import type { LazyVotes } from '../../controllers/lazy-votes.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';

/** The reviews in view. Other reviews go into the same elements: new ones would cost half as much time again. */
export const reviewCards = (
  reviews: readonly Review[],
  busy: boolean,
  votes: Pick<LazyVotes, 'of'>,
  { headingLevel, messages }: { headingLevel: number; messages: Messages | undefined },
  i18n: LocalizeController<ReviewsWords>,
): TemplateResult =>
  html`<div class="list" part="list" role="list" aria-label=${i18n.messages.list} aria-busy=${busy}>
    ${reviews.map(
      (review) =>
        html`<vouch-review
          role="listitem"
          exportparts="byline, avatar, explanation, title, body, metadata, photo, votes, reply"
          .review=${review}
          .vote=${votes.of(review.id)}
          .headingLevel=${Math.min(6, headingLevel + 1)}
          .locale=${i18n.locale}
          .messages=${messages}
        ></vouch-review>`,
    )}
  </div>`;
