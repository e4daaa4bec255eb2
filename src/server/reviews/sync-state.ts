import type { Rating } from '../../model/rating.js';
import type { Review } from '../../model/review.js';

/** How many of a product's reviews are known: the newest so far, all, or as many as may be. */
export type Completeness = 'partial' | 'whole' | 'capped';

/** What is known of a product's reviews. Times in milliseconds since 1970. */
export interface SyncState {
  /** Each id once, in the order of their arrival: so new ones change the end alone. */
  readonly reviews: readonly Review[];
  readonly completeness: Completeness;
  /** The vendor's cursor to read on at, of a partial set; undefined to begin again. */
  readonly next: string | undefined;
  /** All reviews came on one page: reading them again costs no more than asking whether they have changed. */
  readonly onePage: boolean;
  /** The vendor's own count and average, when it has been asked. */
  readonly rating: Rating | undefined;
  /** How many more reviews the vendor counts than can be read. */
  readonly unread: number;
  /** When this was last known to be right. */
  readonly checkedAt: number;
  /** When it was last gathered whole; 0 when that is due. */
  readonly gatheredAt: number;
  /**
   * Of a vendor that keeps replies apart: when reading the replies of all reviews was last begun, and the ids of the
   * reviews whose replies are still to be read.
   */
  readonly replies?: { readonly at: number; readonly due: readonly string[] } | undefined;
}
