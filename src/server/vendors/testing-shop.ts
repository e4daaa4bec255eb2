import type { ProductRef, ReviewSource, Vote } from './review-vendor.js';

/** What a vendor of reviews may leave out. */
export const ABILITIES = ['removed', 'catalogue', 'replies', 'vote', 'business', 'businesses', 'topRated'] as const;

/**
 * What a vendor is said to do: its optional methods, reviews of the shop itself (`shopReviews`), and one list for all
 * variants of a product (`variants`).
 */
export type VendorFeature = (typeof ABILITIES)[number] | 'shopReviews' | 'variants';

/**
 * A shop at the vendor that the checks are run on, reached as the real one is. It may be played by a server of the
 * test's own; the checks write to it.
 */
export interface ReviewShop {
  readonly vendor: ReviewSource;
  /** Products by how many reviews they have: more than one page, exactly one, none. */
  readonly many: ProductRef;
  readonly one: ProductRef;
  readonly none: ProductRef;
  /** A product that the vendor does not have. */
  readonly unknown: ProductRef;
  /** How many reviews of a product are published. */
  published(product: ProductRef): number;
  /** A shopper writes a review; resolves with its id as the vendor's definition gives it. */
  write(product: ProductRef, title: string): string | Promise<string>;
  /** The vendor takes a review down. */
  takeDown(product: ProductRef, id: string): void | Promise<void>;
  /** The vendor fails at every call from now on, or no longer. */
  fail(failing: boolean): void;
  /** What no answer may hold: e-mail addresses, order numbers, user names. */
  readonly personal: RegExp;
  /** For `catalogue`: how many products it lists. */
  readonly products?: number;
  /** For `variants`: a product that is one of several, and all of these together. */
  readonly variant?: ProductRef;
  readonly group?: ProductRef;
  /** For `shopReviews`: the ids of the published reviews of the shop itself, newest first. */
  readonly ofShop?: readonly string[];
  /** For `replies`: the ids of a review with an answer to it, and of one without. */
  readonly answered?: string;
  readonly unanswered?: string;
  /** For `vote`: the votes on a review as the vendor has them; ids of the vendor's form that no review has. */
  votes?(id: string): Readonly<Record<Vote, number>> | undefined;
  readonly noReviews?: readonly string[];
}

/** One rule that every vendor of reviews keeps. */
export interface ReviewVendorCheck {
  readonly name: string;
  /** @throws Error when the rule is broken. */
  run(shop: ReviewShop): Promise<void>;
}
