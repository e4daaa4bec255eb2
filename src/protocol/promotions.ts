import { parsePromotion, parsePromotionMessage, parseTotals } from '../model/promotion.js';
import { array, number, object, optional, string, type Shape } from '../model/shape.js';

/**
 * The answer of `POST /v1/promotions`: the promotions of a cart. Success means that a code is in `applied`: a 200 alone
 * says nothing. `messages` explain why others are not, or no longer.
 */
export type PromotionsAnswer = Shape<typeof parsePromotionsAnswer>;
export const parsePromotionsAnswer = object({
  applied: array(parsePromotion),
  messages: array(parsePromotionMessage),
  totals: optional(parseTotals),
  /** Codes of the shop's own platform that charge what is applied, when the merchant has configured them. */
  nativeCodes: optional(array(string)),
  /** Native codes that this cart was given earlier and must not have any more. */
  retiredNativeCodes: optional(array(string)),
  /** Rises with every answer about a cart; an answer with a lower one is out of date. */
  revision: number,
});
