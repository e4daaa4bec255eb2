import type { PromotionMessageId } from '../../model/promotion-message-id.js';
import type { PromotionMessage } from '../../model/promotion.js';
import type { PromotionObjection } from '../vendors/promotion-vendor.js';
import type { HeldPromotion } from './attribution.js';
import { isSameCode } from './promotion-state.js';

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

/** An objection as the shopper hears it. */
function tell(objection: PromotionObjection, about: Partial<PromotionMessage>): PromotionMessage {
  const { id, text, lang } = objection;
  return { id, ...about, ...(text && { text }), ...(text && lang && { lang }), retryable: PASSING.has(id) };
}

/** Reasons that say nothing of a code, even when nothing else is said. */
const isAboutOthers = ({ id }: PromotionObjection): boolean => id === 'max_automatic_promotions_reached';

const namesNothing = ({ code, promotionId }: PromotionObjection): boolean =>
  code === undefined && promotionId === undefined;

/**
 * Why a code is not applied: the objection that names it, else one that names nothing, else one that names only a
 * promotion which nobody has. A reason that a shopper can use goes before a technical one.
 * @param known The promotions that the cart has or had.
 */
export function explainCode(
  code: string,
  objections: readonly PromotionObjection[],
  known: readonly { readonly promotionId: string }[],
): { readonly message: PromotionMessage; readonly silent: boolean; readonly general: boolean } {
  const unnamed = objections.filter((objection) => objection.code === undefined && !isAboutOthers(objection));
  const chosen = [
    objections.filter((objection) => isSameCode(objection.code, code)),
    unnamed.filter(({ promotionId }) => promotionId === undefined),
    unnamed.filter(({ promotionId }) => !known.some((promotion) => promotion.promotionId === promotionId)),
  ].find((some) => some.length > 0);
  const objection = chosen?.find(({ id }) => id !== 'unavailable') ?? chosen?.[0];
  return objection
    ? { message: tell(objection, { code }), silent: false, general: namesNothing(objection) }
    : { message: messageFor('unavailable', code), silent: true, general: false };
}

/**
 * Which objection is to blame for each promotion that is missing: one that names its code, or else its promotion.
 * @param others Codes that the vendor may speak of as well: what is said of them says nothing of another code of the
 * same promotion.
 */
export function findBlame(
  missing: readonly HeldPromotion[],
  others: readonly (string | undefined)[],
  objections: readonly PromotionObjection[],
): ReadonlyMap<HeldPromotion, PromotionObjection> {
  const blame = new Map<HeldPromotion, PromotionObjection>();
  for (const objection of objections) {
    if (others.some((code) => isSameCode(code, objection.code))) continue;
    const left = missing.filter((holding) => !blame.has(holding));
    const named =
      left.find(({ code }) => isSameCode(code, objection.code)) ??
      left.find(({ promotionId }) => promotionId === objection.promotionId);
    if (named) blame.set(named, objection);
  }
  return blame;
}

/**
 * What the shopper is told of a promotion that has gone. An automatic one comes and goes without a word unless there is
 * a reason.
 */
export function explainGone(
  { code, title }: HeldPromotion,
  objection: PromotionObjection | undefined,
): readonly PromotionMessage[] {
  if (!objection) return code === undefined ? [] : [{ ...messageFor('no_longer_applies', code), dropped: true }];
  const name = code !== undefined ? { code } : title === '' ? {} : { title };
  return [tell(objection, { ...name, dropped: true })];
}
