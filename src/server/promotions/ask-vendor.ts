import { codeKey } from '../../model/promotion-code.js';
import type { PromotionMessage } from '../../model/promotion.js';
import type { KeyedDigest } from '../platform/digest.js';
import type { Logger } from '../platform/logger.js';
import type { PromotionVendor } from '../vendors/promotion-vendor.js';
import { attribute } from './attribution.js';
import type { CartContents } from './cart-contents.js';
import type { PromotionResult } from './change-codes.js';
import { logVerdict, type LogContext } from './promotion-log.js';
import { holdsCode, isSameCode, type AppliedPromotion, type HeldPromotion } from './promotion-state.js';

/** What the vendor is asked with. */
export interface AskDeps {
  readonly provider: PromotionVendor;
  readonly names: KeyedDigest;
  readonly logger: Logger;
  /** Gives one answer to every rejected code. */
  readonly uniform: boolean;
}

/** What is asked about: a cart, and the codes that one request adds to it. */
export interface AskContext {
  readonly cart: string;
  readonly contents: CartContents;
  readonly locale: string;
  /** What the cart had before the request. */
  readonly start: readonly AppliedPromotion[];
  readonly add: readonly string[];
  readonly about: LogContext;
  /** Collects the keys of codes that were refused for good: those that count as guesses. */
  readonly refused: Set<string>;
}

/**
 * Asks the vendor once: what a cart has with one code more, or as it is.
 * @param applied The promotions that the vendor is told the cart has.
 * @throws VendorError when there is no verdict.
 */
export async function askVendor(
  deps: AskDeps,
  context: AskContext,
  applied: readonly AppliedPromotion[],
  code: string | undefined,
): Promise<PromotionResult> {
  const { provider, names, logger, uniform } = deps;
  const { cart, contents, locale, about, refused } = context;
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
  // Nothing is known of the cart now, and an answer would hide that the vendor is out of order.
  if (code === undefined && verdict.failure) throw verdict.failure;
  // The vendor may name the code in a spelling of its own, and then its refusal does not match.
  if (attribution.silent && code !== undefined) refused.add(codeKey(code));
  return {
    applied: await withHandles(names, cart, attribution.applied),
    messages: attribution.messages.map((message) => adapt(message, context, { uniform, general: attribution.general })),
    totals: verdict.totals,
  };
}

/**
 * A message as it fits this request: a code that is only being added was not applied before, and so was not dropped.
 * Where every rejected code gets one answer, an outage is still called one, as long as it says nothing of the code. The
 * code counts as a guess when it is refused for good; hidden answers all count, or the count would tell them apart.
 */
function adapt(
  message: PromotionMessage,
  { start, add, refused }: AskContext,
  rules: { readonly uniform: boolean; readonly general: boolean },
): PromotionMessage {
  const { code, id } = message;
  if (code === undefined || holdsCode(start, code) || !add.some((added) => isSameCode(added, code))) return message;
  const { dropped, ...plain } = message;
  const hidden = rules.uniform && !(rules.general && id === 'unavailable');
  const isFinal = !message.retryable && id !== 'promotion_already_applied';
  if (!dropped && (hidden || isFinal)) refused.add(codeKey(code));
  return hidden ? { id: 'code_not_accepted', code, retryable: false } : plain;
}

/** Handles that tell nothing and stay the same. Promotions that differ in nothing are numbered. */
async function withHandles(
  names: KeyedDigest,
  cart: string,
  promotions: readonly HeldPromotion[],
): Promise<readonly AppliedPromotion[]> {
  const seen = new Map<string, number>();
  return Promise.all(
    promotions.map(async (promotion) => {
      const own = [promotion.promotionId, codeKey(promotion.code ?? '')];
      const count = seen.get(own.join()) ?? 0;
      seen.set(own.join(), count + 1);
      return { ...promotion, handle: await names.of('handle', cart, ...own, String(count)) };
    }),
  );
}
