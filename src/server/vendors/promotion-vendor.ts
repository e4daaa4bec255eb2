import type { Money, Totals } from '../../model/promotion.js';
import type { PromotionMessageId } from '../../model/promotion-message-id.js';
import type { VendorError } from './review-vendor.js';

/** An order as the vendor's engine prices it: the merchant builds it, and nothing of it comes from a browser. */
export type PromotionOrder = Readonly<Record<string, unknown>>;

/** Who the shopper is, as the merchant's own session says. */
export interface PromotionShopper {
  /** The customer as the vendor's engine is to see it. */
  readonly customer?: Readonly<Record<string, unknown>> | undefined;
  /** Binds a secure code to its owner, often an e-mail address: never logged. */
  readonly linkedUniqueReference?: string | undefined;
  /** Anything else that the merchant's rules look at. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

/** What the vendor is asked: whether an order still earns what it has, and one code more. */
export interface PromotionQuestion extends PromotionShopper {
  readonly order: PromotionOrder;
  /** The `source` of every promotion that the order has now. */
  readonly applied: readonly unknown[];
  readonly code?: string | undefined;
  /** Ties the calls of one checkout together, so that it does not lock itself out of its own code. */
  readonly journey: string;
  /** BCP 47 tag of the shopper's language. */
  readonly locale: string;
}

/** A promotion that an order has earned, as the vendor says. */
export interface EarnedPromotion {
  /** The vendor's name for it; stays in the proxy. */
  readonly promotionId: string;
  /** Only when the vendor says which code earned it. */
  readonly code: string | undefined;
  readonly title: string;
  readonly amount: Money | undefined;
  /** Undefined when the vendor does not say. */
  readonly automatic: boolean | undefined;
  /** The vendor's own object, to be handed back with the next question. JSON. */
  readonly source: unknown;
}

/** Something the vendor says of a code or a promotion, already as a shopper may know it. */
export interface PromotionObjection {
  readonly id: PromotionMessageId;
  /** The code that it names, if it does. */
  readonly code: string | undefined;
  /** The promotion that it names, if it does. */
  readonly promotionId: string | undefined;
  /** Plain text for shoppers, with its language as BCP 47 writes it. */
  readonly text: string | undefined;
  readonly lang: string | undefined;
  /** For the log alone: the vendor's own id, and its reason when it is technical. */
  readonly detail: { readonly id: string; readonly reason?: string | undefined };
  /** Ours or the merchant's to mend: a configuration, a credential, a fault. */
  readonly technical: boolean;
}

export interface PromotionVerdict {
  /** Every promotion that the order has now, automatic ones included. */
  readonly earned: readonly EarnedPromotion[];
  readonly objections: readonly PromotionObjection[];
  readonly totals: Totals | undefined;
  /** The whole call failed: `earned` is what was asked about, and only what is said of a code is an answer. */
  readonly failure?: VendorError | undefined;
}

/** A completed order, which makes its redemptions count. */
export interface PromotionCompletion extends PromotionShopper {
  readonly order: PromotionOrder;
  readonly applied: readonly unknown[];
  readonly journey: string;
  readonly status: 'confirmed' | 'cancelled';
  /** The shop's id of the order: reported twice, it is one order. */
  readonly orderId?: string | undefined;
  /** An earlier try may have arrived: codes that are used up by now are this order's. */
  readonly again?: boolean | undefined;
}

/** A vendor of promotions, in our words. Every method may throw a VendorError, when there is no verdict at all. */
export interface PromotionVendor {
  /** For logs and health, e.g. 'uniqodo'. */
  readonly name: string;
  apply(question: PromotionQuestion, signal?: AbortSignal): Promise<PromotionVerdict>;
  complete(completion: PromotionCompletion, signal?: AbortSignal): Promise<void>;
}
