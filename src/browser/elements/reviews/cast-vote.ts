import type { LazyVotes } from '../../controllers/lazy-votes.js';
import { ReviewElement } from '../review/review-element.js';
import { VoteEvent } from '../review/vote-event.js';

/** Sends a vote that a card tells of, and tells the page, from the section, when it was counted. */
export async function castVote(section: EventTarget, sender: Pick<LazyVotes, 'cast'>, event: VoteEvent): Promise<void> {
  event.stopPropagation();
  const { target, reviewId, vote, votes } = event;
  try {
    const cast = await sender.cast(reviewId, vote, votes);
    if (cast?.status !== 'counted') return;
    section.dispatchEvent(new VoteEvent(reviewId, vote, cast.votes ?? votes, { composed: true }));
  } catch {
    // What sends votes could not be fetched.
    if (target instanceof ReviewElement) target.vote = { given: vote, status: 'failed' };
  }
}
