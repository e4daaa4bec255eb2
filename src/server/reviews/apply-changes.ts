import type { Range, ReviewVendor, ReviewRun } from '../vendors/review-vendor.js';
import type { HeldReviews } from './review-list.js';
import { readRuns } from './read-runs.js';

/** A vendor's lists of what has changed since a moment. */
export interface ChangeLists {
  readonly runLength: number;
  /** Entries of each list that are read at most. */
  readonly most: number;
  readonly written: (range: Range) => Promise<ReviewRun>;
  readonly removed: (range: Range) => ReturnType<ReviewVendor['removedSince']>;
}

/** Puts in what has been written and, when there are not as many as expected then, takes out what has been removed. */
export async function applyChanges(held: HeldReviews, expected: number, lists: ChangeLists): Promise<void> {
  const { runLength, most, written, removed } = lists;
  for await (const { run, end } of readRuns(runLength, written)) {
    held.add(run.reviews);
    if (end >= most) break;
  }
  if (held.size === expected) return;
  for await (const { run, end } of readRuns(runLength, removed)) {
    held.remove(run.ids);
    if (end >= most) break;
  }
}
