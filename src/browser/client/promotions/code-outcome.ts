import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import { codeKey } from '../../../model/promotion-code.js';
import type { PromotionMessageId } from '../../../model/promotion-message-id.js';
import type { Promotion, PromotionMessage } from '../../../model/promotion.js';

/** What an answer says about one code. */
export type CodeOutcome = Extract<
  PromotionOutcome,
  { readonly status: 'applied' | 'already-applied' | 'pending' | 'rejected' }
>;

/** Why a code counts later, when the cart, the delivery or the shopper's sign-in are otherwise. */
export const PENDING_IDS: readonly PromotionMessageId[] = [
  'product_discount_not_applicable',
  'bundle_items_not_in_order',
  'cart_empty',
  'shipping_not_specified',
  'missing_linked_unique_reference',
];

/** The promotion that has a handle or that a code earned. */
export const findPromotion = (promotions: readonly Promotion[], handleOrCode: string): Promotion | undefined =>
  promotions.find(({ handle }) => handle === handleOrCode) ??
  promotions.find(({ code }) => code !== undefined && codeKey(code) === codeKey(handleOrCode));

/** The promotions that somebody gave a code for. */
export const withCode = (promotions: readonly Promotion[]): Promotion[] =>
  promotions.filter(({ automatic, code }) => !automatic && code !== undefined);

/**
 * What became of a code: success means that it is among the applied, and nothing else does. What is said of no code in
 * particular is about this one, unless several were tried.
 */
export function outcomeOf(
  code: string,
  { applied, messages }: { readonly applied: readonly Promotion[]; readonly messages: readonly PromotionMessage[] },
  before: readonly Promotion[],
  alone = true,
): CodeOutcome {
  const said = messages.filter(({ dropped }) => !dropped);
  const message =
    said.find((one) => one.code !== undefined && codeKey(one.code) === codeKey(code)) ??
    (alone ? said.find((one) => one.code === undefined) : undefined);
  const promotion = withCode(applied).find((one) => codeKey(one.code ?? '') === codeKey(code));
  if (promotion) {
    if (message?.id === 'promotion_already_applied') return { status: 'already-applied', promotion };
    return { status: 'applied', promotion, replaced: withCode(before).filter((earlier) => !holds(applied, earlier)) };
  }
  if (!message) return { status: 'rejected', message: { id: 'unavailable', code, retryable: true } };
  return { status: PENDING_IDS.includes(message.id) ? 'pending' : 'rejected', message: { ...message, code } };
}

/** What an answer says of promotions that went, those excepted that had to go for a code. */
export function droppedIn(
  messages: readonly PromotionMessage[],
  before: readonly Promotion[],
  applied: readonly Promotion[],
  replaced: readonly Promotion[],
): PromotionMessage[] {
  const gone = before.filter((earlier) => !holds(applied, earlier));
  return messages.filter(
    (message) =>
      (message.dropped || gone.some((promotion) => isAbout(message, promotion, false))) &&
      !replaced.some((promotion) => isAbout(message, promotion, true)),
  );
}

const holds = (promotions: readonly Promotion[], { handle, code }: Promotion): boolean =>
  findPromotion(promotions, handle) !== undefined ||
  (code !== undefined && findPromotion(promotions, code) !== undefined);

/** By its code; by its title only when the message names no code. */
const isAbout = ({ code, title }: PromotionMessage, promotion: Promotion, byTitle: boolean): boolean =>
  code === undefined
    ? byTitle && title === promotion.title
    : promotion.code !== undefined && codeKey(code) === codeKey(promotion.code);
