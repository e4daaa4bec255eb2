import * as z from 'zod/mini';
import { cleanCode, MAX_CODE_LENGTH, MAX_TYPED_LENGTH } from '../model/promotion-code.js';
import { MAX_CART_LENGTH, MAX_CODES, MAX_ID_LENGTH, MAX_LOCALE_LENGTH } from './limits.js';

// The bodies that pages POST. Only the server runs this file: it refuses a body with the name of the field at fault,
// which a schema library finds. The browser takes the types alone.

const codeSchema = z.pipe(
  z.string().check(z.maxLength(MAX_TYPED_LENGTH)),
  z.pipe(z.transform(cleanCode), z.string().check(z.minLength(1), z.maxLength(MAX_CODE_LENGTH))),
);

/**
 * `POST /v1/promotions`: a change to the promotions that the proxy holds for a cart. `add` applies codes in order;
 * `remove` leaves out what has these handles or codes; with both empty the cart is only revalidated. Each is
 * idempotent. With both filled it is an exchange: what is removed stays unless the first of the added codes is applied
 * and the vendor answers for them all.
 */
export const promotionsRequestSchema = z.object({
  /** The cart's address in the shop: opaque, and no proof of anything. */
  cart: z.string().check(z.regex(/^[^\p{Cc}]+$/u), z.maxLength(MAX_CART_LENGTH)),
  /** BCP 47 tag of the language that the shopper reads. */
  locale: z._default(z.string().check(z.maxLength(MAX_LOCALE_LENGTH)), ''),
  add: z._default(z.array(codeSchema).check(z.maxLength(MAX_CODES)), []),
  remove: z._default(z.array(codeSchema).check(z.maxLength(MAX_CODES)), []),
});
export type PromotionsRequest = z.infer<typeof promotionsRequestSchema>;

/** `POST /v1/reviews/{id}/votes`: whether a review helped. Votes are final. */
export const voteRequestSchema = z.object({
  vote: z.literal(['up', 'down']),
  /** The product that the review is of; absent for a review of the shop. It lets any instance find the review. */
  productId: z.optional(z.string().check(z.minLength(1), z.maxLength(MAX_ID_LENGTH))),
});
export type VoteRequest = z.infer<typeof voteRequestSchema>;
