import type { Rating } from '../../model/rating.js';
import type { Review } from '../../model/review.js';

/** How much of a product's reviews is held: the newest so far, all, or as many as may be. */
export type Extent = 'partial' | 'whole' | 'capped';

/** What gathering has found of a product. Times in milliseconds since 1970. */
export interface SyncState {
  /** Each id once, in the order of their arrival: so new ones change the end alone. */
  readonly reviews: readonly Review[];
  readonly extent: Extent;
  /** How far the vendor's list has been read, reviews that cannot be shown included. */
  readonly position: number;
  /** The vendor's own word, when it has been asked. */
  readonly rating: Rating | undefined;
  /** How many more reviews the vendor counts than can be read. */
  readonly unread: number;
  /** When this was last known to be right. */
  readonly checkedAt: number;
  /** When it was last gathered whole; 0 when that is due. */
  readonly gatheredAt: number;
}
