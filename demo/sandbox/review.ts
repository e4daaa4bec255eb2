import type { Stars } from '../../src/model/stars.js';
import type { Answer } from './questions.js';

/** Who wrote a review: all that a shop knows, so that tests can search answers for what must not be in them. */
export interface Shopper {
  readonly firstName: string;
  /** First letter of the family name; '' where there is none. */
  readonly initial: string;
  /** Personal: begins with `user_`. */
  readonly username: string;
  /** Personal: ends with `@shopper.example`. Null when the shop never learnt it. */
  readonly email: string | null;
  /** Which made-up portrait; null for most. */
  readonly portrait: number | null;
  readonly reviewCount: number;
  readonly helpfulVotes: number;
}

/** A picture that a shopper added; `key` is what `photo()` draws it from. */
export interface ShopPhoto {
  readonly key: string;
  readonly caption: string;
}

/** What the shop, or another shopper, said under a review. */
export interface Comment {
  readonly author: string;
  readonly body: string;
  readonly createdAt: Date;
  /** False while the vendor does not show it. */
  readonly activated: boolean;
}

/** One review as the shop has it; each vendor's sandbox writes it in that vendor's form. */
export interface ShopReview {
  readonly id: number;
  readonly productId: string;
  readonly rating: Stars;
  readonly title: string;
  readonly body: string;
  /** BCP 47, for vendors whose API has it. */
  readonly language: string;
  readonly author: Shopper;
  /** Personal: begins with `ORD-`. */
  readonly orderId: string | null;
  readonly location: string | null;
  readonly answers: readonly Answer[];
  readonly photos: readonly ShopPhoto[];
  /** For vendors that let shops answer reviews of products. */
  readonly reply: Comment | null;
  /** Written on the shop's invitation. */
  readonly solicited: boolean;
  readonly votes: { readonly up: number; readonly down: number };
  readonly createdAt: Date;
  /** Null while it waits for the moderator. */
  readonly publishedAt: Date | null;
  /** Null unless it has been taken down. */
  readonly removedAt: Date | null;
}

/** Whether shoppers may see it. */
export const isPublished = (review: ShopReview): boolean => review.publishedAt !== null && review.removedAt === null;

/** Newest first; of two that were written in one moment, the later one. */
export const newestFirst = (a: ShopReview, b: ShopReview): number =>
  b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id;
