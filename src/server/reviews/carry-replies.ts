import type { Review } from '../../model/review.js';
import type { SyncState } from './sync-state.js';

/** Reviews of a set whose replies are read, the newest: each of them costs a call. */
const MAX_REVIEWS = 500;

/** Milliseconds after which the replies of all of them are read again. */
const READ_AGAIN_AFTER = 24 * 3_600_000;

/**
 * A newer state of a set with the replies that were read before, for a vendor that keeps replies apart from reviews.
 * Due are those of reviews that are new, and once a day all.
 */
export function carryReplies(next: SyncState, before: SyncState | undefined, now: number): SyncState {
  const known = new Map(before?.reviews.map(({ id, replies }) => [id, replies]));
  const reviews = next.reviews.map((review) => withReplies(review, known.get(review.id)));
  // Of a set that is being gathered the newest are not known yet.
  if (next.completeness === 'partial') return { ...next, reviews, replies: before?.replies };
  const { at, due } = before?.replies ?? { at: 0, due: [] };
  const all = now - at >= READ_AGAIN_AFTER;
  const waiting = new Set(due);
  const newest = reviews.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)).slice(0, MAX_REVIEWS);
  const ids = newest.map(({ id }) => id).filter((id) => all || waiting.has(id) || !known.has(id));
  return { ...next, reviews, replies: { at: all ? now : at, due: ids } };
}

/** The same review when there is nothing to add, so that what is kept beside it stands. */
export const withReplies = (review: Review, replies: Review['replies'] | undefined): Review =>
  replies === undefined || JSON.stringify(replies) === JSON.stringify(review.replies) ? review : { ...review, replies };
