import * as z from 'zod/mini';
import { moneySchema, type Money } from './money.js';
import { PROMOTION_MESSAGE_IDS } from './promotion-message-id.js';

export type { Money };

/** A promotion that the cart has earned. */
export const promotionSchema = z.object({
  /** What it is removed by. Opaque, unique in its cart. */
  handle: z.string(),
  /** The code that earned it, as the shopper typed it. */
  code: z.optional(z.string()),
  /** What it gives, in the vendor's words; may be empty. */
  title: z.string(),
  /** What it saves. */
  amount: z.optional(moneySchema),
  /** Nobody typed a code for it. */
  automatic: z.boolean(),
  /** Whether the shopper may take it off: an automatic one would come back. */
  removable: z.boolean(),
});
export type Promotion = z.infer<typeof promotionSchema>;

/** Something a shopper is told about a code. */
export const promotionMessageSchema = z.object({
  id: z.enum(PROMOTION_MESSAGE_IDS),
  /** The code it is about, as typed; none when it is about an automatic promotion. */
  code: z.optional(z.string()),
  /** The title of the promotion that went. */
  title: z.optional(z.string()),
  /** The vendor's own sentence, plain text. */
  text: z.optional(z.string()),
  /** BCP 47 tag of the language of `text`. */
  lang: z.optional(z.string()),
  /** The same code may do better later, unchanged. */
  retryable: z.boolean(),
  /** It is about a promotion that was applied before this answer and is not any more. */
  dropped: z.optional(z.boolean()),
});
export type PromotionMessage = z.infer<typeof promotionMessageSchema>;

/** What the cart comes to with its promotions. For display only: the shop's own checkout charges. */
export const totalsSchema = z.object({ discount: z.optional(moneySchema), total: z.optional(moneySchema) });
export type Totals = z.infer<typeof totalsSchema>;
