import type { Stars } from '../../src/model/stars.js';
import type { Comment, Shopper, ShopPhoto } from './review.js';

/** The sides of a shop that its shoppers rate beside the whole. */
export const SIDES = ['service', 'value', 'shipping', 'returns', 'quality'] as const;
export type Side = (typeof SIDES)[number];

/** Where else the shop is reviewed, by the vendor's codes. */
export const SOURCES = ['google', 'yelp', 'bbb'] as const;
export type Source = (typeof SOURCES)[number];

/** One review of the shop itself. */
export interface BusinessReview {
  readonly number: number;
  readonly rating: Stars;
  readonly sides: Readonly<Partial<Record<Side, Stars>>>;
  readonly title: string;
  readonly body: string;
  /** BCP 47, for vendors that tell. */
  readonly language: string;
  readonly tip: string | null;
  readonly author: Shopper;
  /** Personal: begins with `ORD-`. */
  readonly orderId: string | null;
  readonly photos: readonly ShopPhoto[];
  readonly votes: { readonly up: number; readonly down: number };
  readonly createdAt: Date;
  /** When its author changed it; null when that never was. */
  readonly editedAt: Date | null;
  /** Null while it waits for the moderator. */
  readonly publishedAt: Date | null;
  readonly removedAt: Date | null;
  /** How the shop asked for it; null when nobody did. */
  readonly invitation: 'BCC' | 'CSV' | 'CHECKOUT_WIDGET' | null;
  /** The site that it was written on; null for the vendor's own. */
  readonly source: Source | null;
  readonly labels: readonly string[];
  readonly comments: readonly Comment[];
  /** What the same shopper had said before. */
  readonly earlier: BusinessReview | null;
}

/** Whether shoppers may see it. */
export const isShown = ({ publishedAt, removedAt }: BusinessReview): boolean =>
  publishedAt !== null && removedAt === null;
