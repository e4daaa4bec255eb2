import type { PromotionMessageId } from './promotion-message-id.js';

/** A merchant's own sentences, by language (BCP 47) and by what they are about. `{code}` stands for the code. */
export type CouponMessages = Readonly<Record<string, Readonly<Partial<Record<PromotionMessageId, string>>>>>;
