import * as z from 'zod/mini';
import { cleanCode, MAX_CODE_LENGTH } from '../model/promotion-code.js';
import { promotionMessageSchema, promotionSchema, totalsSchema } from '../model/promotion.js';
import { MAX_CART_LENGTH, MAX_CODES, MAX_LOCALE_LENGTH } from './limits.js';

const codeSchema = z.pipe(
  z.string().check(z.maxLength(4 * MAX_CODE_LENGTH)),
  z.pipe(z.transform(cleanCode), z.string().check(z.minLength(1), z.maxLength(MAX_CODE_LENGTH))),
);

/**
 * `POST /v1/promotions`: a change to the promotions that the proxy holds for a cart. `add` applies codes in order;
 * `remove` leaves out what has these handles or codes; with both empty the cart is looked at anew. Each is idempotent.
 * With both filled it is an exchange: what is removed stays unless the first of the added codes is applied and the
 * vendor answers for them all.
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

/**
 * The promotions of a cart. Success means that a code is in `applied`: a 200 alone says nothing. `messages` tell why
 * others are not, or no longer.
 */
export const promotionsAnswerSchema = z.object({
  applied: z.array(promotionSchema),
  messages: z.array(promotionMessageSchema),
  totals: z.optional(totalsSchema),
  /** Codes of the shop's own platform that charge what is applied, when the merchant has configured them. */
  nativeCodes: z.optional(z.array(z.string())),
  /** Native codes that this cart was given earlier and must not have any more. */
  retiredNativeCodes: z.optional(z.array(z.string())),
  /** Rises with every answer about a cart; an answer with a lower one is out of date. */
  revision: z.number(),
});
export type PromotionsAnswer = z.infer<typeof promotionsAnswerSchema>;
