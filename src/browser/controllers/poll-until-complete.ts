import type { ReviewList } from '../client/reviews/review-list.js';
import { Refusal } from '../../model/refusal.js';
import { visibleDelay, type VisibleDelay } from './visible-delay.js';

/** Seconds between two requests, whatever the proxy says: at least, and at most. */
const SOONEST = 1;
const LATEST = 300;

/**
 * Asks for an unfinished list again, as often as the proxy says, and later each time after a failure: what is in view
 * stays right as far as it goes. Resolves with the fuller list; with undefined when aborted, or when the proxy names no
 * time.
 */
export async function pollUntilComplete(
  list: ReviewList,
  refresh: (list: ReviewList) => Promise<ReviewList | Refusal> | undefined,
  signal: AbortSignal,
  delay: VisibleDelay = visibleDelay,
): Promise<ReviewList | undefined> {
  const { refreshAfter } = list;
  if (refreshAfter === undefined) return undefined;
  for (let failures = 0; !signal.aborted; failures++) {
    const seconds = Math.min(Math.max(refreshAfter, SOONEST) * 2 ** failures, LATEST);
    try {
      await delay(seconds * 1000, signal);
      const answer = await refresh(list);
      if (!signal.aborted && answer && !(answer instanceof Refusal)) return answer;
    } catch {
      // The shopper has not asked for it, and so does not learn of it.
    }
  }
  return undefined;
}
