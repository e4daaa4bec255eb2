import type { Rating } from '../../model/rating.js';
import type { ProductKey, ProductRef } from '../vendors/review-vendor.js';

/** What is known of products' ratings without a call: what star snippets are answered from. */
export interface ProductRatings {
  /**
   * Products known, when the vendor's catalogue was walked (milliseconds since 1970; null before the first time), and
   * whether it was read to its end.
   */
  readonly status: { readonly products: number; readonly walkedAt: number | null; readonly complete: boolean };
  /** A product's rating; undefined when it is not known yet. */
  rating(key: ProductKey): Rating | undefined;
  /** Whether the vendor certainly has no such product. */
  lacks(key: ProductKey): boolean;
  /** Takes over what another instance has stored, the first time and then now and again. Never rejects. */
  reload(): Promise<void>;
  /** Asks the vendor for what is due, these products' ratings included. Never rejects. */
  refresh(products: readonly ProductRef[]): Promise<void>;
  /** Refreshes unasked from now on. */
  start(): void;
  close(): void;
}
