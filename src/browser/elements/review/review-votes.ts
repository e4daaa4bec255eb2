import { html, nothing, type TemplateResult } from 'lit';
import type { Language, LanguageRequest } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { isGiven, type CastVote, type Helpfulness, type Votes } from '../../../model/cast-vote.js';
import type { Review } from '../../../model/review.js';
import type * as Details from './review-details.js';

const CHOICES: readonly Helpfulness[] = ['up', 'down'];

/** How many found a review helpful, and where the vendor takes votes, the two buttons to say so. A vote is final. */
export function reviewVotes(
  { votes, can }: Review,
  vote: CastVote | undefined,
  i18n: Language<ReviewsWords> & LanguageRequest,
  details: typeof Details | undefined,
  cast: (choice: Helpfulness, votes: Votes) => void,
): TemplateResult | typeof nothing {
  const { messages, format } = i18n;
  if (!can.vote) {
    return votes.up > 0 ? html`<p class="quiet"><bdi>${messages.helpful(votes.up)}</bdi></p>` : nothing;
  }
  const closed = vote !== undefined && vote.status !== 'failed';
  const given = vote && isGiven(vote) ? vote.given : undefined;
  return html`<div class="votes quiet" part="votes" role="group" aria-labelledby="helpful">
    <span id="helpful">${messages.wasHelpful}</span>
    ${CHOICES.map((choice) => {
      // What the shopper was shown never goes down again when an older count comes back.
      const count = Math.max(votes[choice], (given && vote?.votes?.[choice]) || 0);
      return html`<button
        class="vote"
        type="button"
        aria-pressed=${choice === given}
        aria-disabled=${closed}
        @click=${() => closed || cast(choice, { ...votes, [choice]: votes[choice] + 1 })}
      >
        ${choice === 'up' ? messages.yes : messages.no}
        ${count > 0 ? html`<bdi>${format.number(count)}</bdi>` : nothing}
      </button>`;
    })}
    <span aria-live="polite">${vote && details?.voteStatus(vote, i18n)}</span>
  </div>`;
}
