import { number, object, type Shape } from './shape.js';

/** Whether a review helped. */
export type Helpfulness = 'up' | 'down';

/** How many found a review helpful, and how many did not. */
export type Votes = Readonly<Shape<typeof parseVotes>>;
export const parseVotes = object({ up: number, down: number });

/** A shopper's vote on a review, and whether it was counted. */
export interface CastVote {
  readonly given: Helpfulness;
  /**
   * `earlier`: counted before this page was loaded. `not-counted`: the vendor takes no vote on it today, perhaps
   * because of another shopper's. `failed` may be tried again.
   */
  readonly status: 'sending' | 'counted' | 'earlier' | 'not-counted' | 'failed';
  /** The review's votes, this one included. */
  readonly votes?: Votes | undefined;
}

/** Whether a vote counts or may still: the shopper is not asked again. */
export const isGiven = ({ status }: CastVote): boolean => status !== 'not-counted' && status !== 'failed';
