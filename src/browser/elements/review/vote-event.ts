import type { Helpfulness, Votes } from '../../../model/cast-vote.js';

/**
 * A shopper says whether a review helped. From a card it is an intent, which bubbles to the section around it; from the
 * section it is a fact, a vote that was counted, which the page may listen to.
 */
export class VoteEvent extends Event {
  static readonly type = 'vouch-vote';
  readonly reviewId: string;
  readonly vote: Helpfulness;
  /** The review's votes, this one included. */
  readonly votes: Votes;

  constructor(reviewId: string, vote: Helpfulness, votes: Votes, { composed = false } = {}) {
    super(VoteEvent.type, { bubbles: true, composed });
    this.reviewId = reviewId;
    this.vote = vote;
    this.votes = votes;
  }
}

declare global {
  interface HTMLElementEventMap {
    'vouch-vote': VoteEvent;
  }
}
