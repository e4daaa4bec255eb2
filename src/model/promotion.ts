import { parseMoney, type Money } from './money.js';
import { PROMOTION_MESSAGE_IDS } from './promotion-message-id.js';
import { boolean, object, oneOf, optional, string, type Shape } from './shape.js';

export type { Money };

/** A promotion that the cart has earned. */
export type Promotion = Shape<typeof parsePromotion>;
export const parsePromotion = object({
  /** What it is removed by. Opaque, unique in its cart. */
  handle: string,
  /** The code that earned it, as the shopper typed it. */
  code: optional(string),
  /** What it gives, in the vendor's words; may be empty. */
  title: string,
  /** What it saves. */
  amount: optional(parseMoney),
  /** It needs no code. */
  automatic: boolean,
  /** Whether the shopper may take it off: an automatic one would come back. */
  removable: boolean,
});

/** A message about a code, for the shopper. */
export type PromotionMessage = Shape<typeof parsePromotionMessage>;
export const parsePromotionMessage = object({
  id: oneOf(...PROMOTION_MESSAGE_IDS),
  /** The code it is about, as typed; none when it is about an automatic promotion. */
  code: optional(string),
  /** The title of the promotion that is no longer applied. */
  title: optional(string),
  /** The vendor's own sentence, plain text. */
  text: optional(string),
  /** BCP 47 tag of the language of `text`. */
  lang: optional(string),
  /** The same code may be accepted later, unchanged. */
  retryable: boolean,
  /** It is about a promotion that was applied before this answer and is not any more. */
  dropped: optional(boolean),
});

/** What the cart costs with its promotions. For display only: the shop's own checkout charges. */
export type Totals = Shape<typeof parseTotals>;
export const parseTotals = object({ discount: optional(parseMoney), total: optional(parseMoney) });
