import type { Stars } from '../../src/model/stars.js';
import type { Comment, Shopper, ShopPhoto } from './review.js';

/** What shoppers rate of a shop in addition to the whole. */
export const DIMENSIONS = ['service', 'value', 'shipping', 'returns', 'quality'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Where else the shop is reviewed, by the vendor's codes. */
export const SOURCES = ['google', 'yelp', 'bbb'] as const;
export type Source = (typeof SOURCES)[number];

/** One review of the shop itself. */
export interface BusinessReview {
  readonly number: number;
  readonly rating: Stars;
  readonly dimensions: Readonly<Partial<Record<Dimension, Stars>>>;
  readonly title: string;
  readonly body: string;
  /** BCP 47, for vendors whose API has it. */
  readonly language: string;
  readonly tip: string | null;
  readonly author: Shopper;
  /** Personal: begins with `ORD-`. */
  readonly orderId: string | null;
  readonly photos: readonly ShopPhoto[];
  readonly votes: { readonly up: number; readonly down: number };
  readonly createdAt: Date;
  /** When its author changed it; null when it was never changed. */
  readonly editedAt: Date | null;
  /** Null while it waits for the moderator. */
  readonly publishedAt: Date | null;
  readonly removedAt: Date | null;
  /** How the shop asked for it; null when it did not. */
  readonly invitation: 'BCC' | 'CSV' | 'CHECKOUT_WIDGET' | null;
  /** The site that it was written on; null for the vendor's own. */
  readonly source: Source | null;
  readonly labels: readonly string[];
  readonly comments: readonly Comment[];
  /** The review by the same shopper that this one replaces. */
  readonly earlier: BusinessReview | null;
}

/** Whether shoppers may see it. */
export const isShown = ({ publishedAt, removedAt }: BusinessReview): boolean =>
  publishedAt !== null && removedAt === null;
