import type { PromotionMessageId } from '../../model/promotion-message-id.js';
import type { PromotionMessage } from '../../model/promotion.js';
import type { PromotionObjection } from '../vendors/promotion-vendor.js';
import { isSameCode, type HeldPromotion } from './promotion-state.js';

/**
 * Reasons that pass without another code: what is locked or out of order, and what waits for the cart, the delivery or
 * a sign-in.
 */
const PASSING: ReadonlySet<PromotionMessageId> = new Set([
  'code_locked',
  'unavailable',
  'cart_empty',
  'product_discount_not_applicable',
  'bundle_items_not_in_order',
  'shipping_not_specified',
  'missing_linked_unique_reference',
]);

/** A message of ours about a code. */
export const messageFor = (id: PromotionMessageId, code: string): PromotionMessage => ({
  id,
  code,
  retryable: PASSING.has(id),
});

/** An objection as a message to the shopper. */
function toMessage(objection: PromotionObjection, about: Partial<PromotionMessage>): PromotionMessage {
  const { id, text, lang } = objection;
  return { id, ...about, ...(text && { text }), ...(text && lang && { lang }), retryable: PASSING.has(id) };
}

/** Reasons that say nothing of a code, even when nothing else is said. */
const isAboutOthers = ({ id }: PromotionObjection): boolean => id === 'max_automatic_promotions_reached';

const namesNothing = ({ code, promotionId }: PromotionObjection): boolean =>
  code === undefined && promotionId === undefined;

/** Why a code is not applied. */
export interface CodeRefusal {
  readonly message: PromotionMessage;
  /** The vendor has said nothing that could be the reason. */
  readonly silent: boolean;
  /** The reason names neither the code nor a promotion: it would be the same for any code. */
  readonly general: boolean;
}

/**
 * Why a code is not applied: the objection that names it, else one that names nothing, else one that names only a
 * promotion that the cart does not have. A reason that a shopper can use goes before a technical one.
 * @param known The promotions that the cart has or had.
 */
export function explainCode(
  code: string,
  objections: readonly PromotionObjection[],
  known: readonly { readonly promotionId: string }[],
): CodeRefusal {
  const unnamed = objections.filter((objection) => objection.code === undefined && !isAboutOthers(objection));
  const candidates = [
    objections.filter((objection) => isSameCode(objection.code, code)),
    unnamed.filter(({ promotionId }) => promotionId === undefined),
    unnamed.filter(({ promotionId }) => !known.some((promotion) => promotion.promotionId === promotionId)),
  ].find((some) => some.length > 0);
  const objection = candidates?.find(({ id }) => id !== 'unavailable') ?? candidates?.[0];
  return objection
    ? { message: toMessage(objection, { code }), silent: false, general: namesNothing(objection) }
    : { message: messageFor('unavailable', code), silent: true, general: false };
}

/**
 * The objection that explains each promotion that is missing: one that names its code, or else its promotion.
 * @param others Codes that the vendor may speak of as well: an objection to one of them does not explain another code
 * of the same promotion.
 */
export function findCauses(
  missing: readonly HeldPromotion[],
  others: readonly (string | undefined)[],
  objections: readonly PromotionObjection[],
): ReadonlyMap<HeldPromotion, PromotionObjection> {
  const causes = new Map<HeldPromotion, PromotionObjection>();
  for (const objection of objections) {
    if (others.some((code) => isSameCode(code, objection.code))) continue;
    const left = missing.filter((promotion) => !causes.has(promotion));
    const named =
      left.find(({ code }) => isSameCode(code, objection.code)) ??
      left.find(({ promotionId }) => promotionId === objection.promotionId);
    if (named) causes.set(named, objection);
  }
  return causes;
}

/**
 * The messages about a promotion that is gone. About an automatic one there is a message only when there is a reason.
 * @param cause Why it is gone, where the vendor says so.
 */
export function explainGone(
  { code, title }: HeldPromotion,
  cause: PromotionObjection | undefined,
): readonly PromotionMessage[] {
  if (!cause) return code === undefined ? [] : [{ ...messageFor('no_longer_applies', code), dropped: true }];
  const name = code !== undefined ? { code } : title === '' ? {} : { title };
  return [toMessage(cause, { ...name, dropped: true })];
}
