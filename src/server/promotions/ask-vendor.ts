import { codeKey } from '../../model/promotion-code.js';
import type { PromotionMessage } from '../../model/promotion.js';
import type { PromotionVendor } from '../vendors/promotion-vendor.js';
import type { KeyedDigest } from '../platform/digest.js';
import type { Logger } from '../platform/logger.js';
import { attribute, type HeldPromotion } from './attribution.js';
import type { CartContents } from './cart-contents.js';
import type { PromotionResult } from './change-codes.js';
import { logVerdict, type LogContext } from './promotion-log.js';
import { holdsCode, isSameCode, type AppliedPromotion } from './promotion-state.js';

export interface InquiryParts {
  readonly provider: PromotionVendor;
  readonly names: KeyedDigest;
  readonly logger: Logger;
  /** Gives one answer to every rejected code. */
  readonly uniform: boolean;
}

/** What is asked about: a cart, and the codes that one request adds to it. */
export interface InquirySubject {
  readonly cart: string;
  readonly contents: CartContents;
  readonly locale: string;
  /** What the cart had before the request. */
  readonly start: readonly AppliedPromotion[];
  readonly add: readonly string[];
  readonly about: LogContext;
  /** Takes the keys of codes that were refused for good: guesses, if anything is one. */
  readonly refused: Set<string>;
}

/** The questions that one request puts to the vendor. */
export class Inquiry {
  readonly #parts: InquiryParts;
  readonly #subject: InquirySubject;

  constructor(parts: InquiryParts, subject: InquirySubject) {
    this.#parts = parts;
    this.#subject = subject;
  }

  /** @throws VendorError when there is no verdict. */
  readonly ask = async (applied: readonly AppliedPromotion[], code: string | undefined): Promise<PromotionResult> => {
    const { provider, names, logger } = this.#parts;
    const { cart, contents, locale, about } = this.#subject;
    const { order, customer, linkedUniqueReference, metadata } = contents;
    const verdict = await provider.apply({
      ...{ order, customer, linkedUniqueReference, metadata, code, locale },
      applied: applied.map(({ source }) => source),
      journey: await names.of('journey', cart),
    });
    const attribution = attribute(applied, code, verdict);
    const codes = [...applied, ...verdict.earned, ...verdict.objections].map((named) => named.code);
    const secrets = [code, ...codes, linkedUniqueReference];
    logVerdict(logger, about, { code, secrets }, attribution, verdict.objections);
    // Nothing was learnt of the cart, and to answer as if it were would hide that the vendor is out of order.
    if (code === undefined && verdict.failure) throw verdict.failure;
    // A refusal may name the code in a spelling of the vendor's own, and would be missed.
    if (attribution.silent && code !== undefined) this.#subject.refused.add(codeKey(code));
    return {
      applied: await this.#withHandles(attribution.applied),
      messages: attribution.messages.map((message) => this.#tell(message, attribution.general)),
      totals: verdict.totals,
    };
  };

  /**
   * A message as this request's shopper hears it: a code that is only being added was not applied before, and has not
   * dropped out. Under one answer to all, an outage is told as one only where it says nothing of the code.
   */
  #tell(message: PromotionMessage, general: boolean): PromotionMessage {
    const { start, add, refused } = this.#subject;
    const { code, id } = message;
    if (code === undefined || holdsCode(start, code) || !add.some((added) => isSameCode(added, code))) return message;
    const { dropped, ...plain } = message;
    const hidden = this.#parts.uniform && !(general && id === 'unavailable');
    // An offer that counts already was known, and what may pass is not refused for good; but the count must not tell
    // either.
    if (!dropped && (hidden || (!message.retryable && id !== 'promotion_already_applied'))) refused.add(codeKey(code));
    return hidden ? { id: 'code_not_accepted', code, retryable: false } : plain;
  }

  /** Handles that tell nothing and stay the same; promotions that nothing tells apart are numbered. */
  async #withHandles(holdings: readonly HeldPromotion[]): Promise<readonly AppliedPromotion[]> {
    const seen = new Map<string, number>();
    return Promise.all(
      holdings.map(async (holding) => {
        const own = [holding.promotionId, codeKey(holding.code ?? '')];
        const count = seen.get(own.join()) ?? 0;
        seen.set(own.join(), count + 1);
        return { ...holding, handle: await this.#parts.names.of('handle', this.#subject.cart, ...own, String(count)) };
      }),
    );
  }
}
