import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import { codeKey } from '../../../model/promotion-code.js';
import type { PromotionMessageId } from '../../../model/promotion-message-id.js';
import type { Promotion, PromotionMessage } from '../../../model/promotion.js';
import type { CartOutcome } from './promotions-state.js';

/** What an answer says about one code. */
export type CodeOutcome = Extract<
  PromotionOutcome,
  { readonly status: 'applied' | 'already-applied' | 'pending' | 'rejected' }
>;

/** Why a code may count later, with another cart, a delivery or a sign-in. */
export const PENDING_IDS: readonly PromotionMessageId[] = [
  'product_discount_not_applicable',
  'bundle_items_not_in_order',
  'cart_empty',
  'shipping_not_specified',
  'missing_linked_unique_reference',
];

/** Why a code keeps waiting that was pending or applied before: refused so, it may still count later. */
const LAPSE_IDS: readonly PromotionMessageId[] = [...PENDING_IDS, 'custom_rule_violation', 'code_not_accepted'];

/** Whether a promotion that went for this reason may return. */
export const mayReturn = ({ id, code }: PromotionMessage): boolean => code !== undefined && LAPSE_IDS.includes(id);

export const isSameCode = (code: string | undefined, other: string | undefined): boolean =>
  code !== undefined && other !== undefined && codeKey(code) === codeKey(other);

/** The promotion that has a handle or that a code earned. */
export const findPromotion = (promotions: readonly Promotion[], handleOrCode: string): Promotion | undefined =>
  promotions.find(({ handle }) => handle === handleOrCode) ??
  promotions.find(({ code }) => isSameCode(code, handleOrCode));

/** The promotions that a code was typed for. */
export const withCode = (promotions: readonly Promotion[]): Promotion[] =>
  promotions.filter(({ automatic, code }) => !automatic && code !== undefined);

/** What the outcome of a code is read from. */
export interface Evidence {
  readonly applied: readonly Promotion[];
  readonly messages: readonly PromotionMessage[];
  /** What was applied before. */
  readonly before: readonly Promotion[];
  /** Whether no other code was tried. */
  readonly alone: boolean;
}

/**
 * The outcome of a code: it counts when it is among the applied, and never otherwise. A message without a code is about
 * this one, unless several were tried.
 * @param wasPending Whether the code was tried before and waits.
 */
export function outcomeOf(
  code: string,
  { applied, messages, before, alone }: Evidence,
  wasPending = false,
): CodeOutcome {
  const possible = messages.filter(({ dropped }) => !dropped);
  const message =
    possible.find((one) => isSameCode(one.code, code)) ??
    (alone ? possible.find((one) => one.code === undefined) : undefined);
  const promotion = withCode(applied).find((one) => isSameCode(one.code, code));
  if (promotion) {
    if (message?.id === 'promotion_already_applied') return { status: 'already-applied', promotion };
    return {
      status: 'applied',
      promotion,
      replaced: withCode(before).filter((earlier) => !hasPromotion(applied, earlier)),
    };
  }
  if (!message) return { status: 'rejected', message: { id: 'unavailable', code, retryable: true } };
  const waits = (wasPending ? LAPSE_IDS : PENDING_IDS).includes(message.id);
  return { status: waits ? 'pending' : 'rejected', message: { ...message, code } };
}

/** The messages about promotions that went, without those that a new code has replaced. */
export function droppedIn(
  messages: readonly PromotionMessage[],
  before: readonly Promotion[],
  applied: readonly Promotion[],
  replaced: readonly Promotion[],
): PromotionMessage[] {
  const gone = before.filter((earlier) => !hasPromotion(applied, earlier));
  return messages.filter(
    (message) =>
      (message.dropped || gone.some((promotion) => isAbout(message, promotion, false))) &&
      !replaced.some((promotion) => isAbout(message, promotion, true)),
  );
}

/** Whether a promotion is among others, by its handle or its code. */
export const hasPromotion = (promotions: readonly Promotion[], { handle, code }: Promotion): boolean =>
  findPromotion(promotions, handle) !== undefined ||
  (code !== undefined && findPromotion(promotions, code) !== undefined);

/** By its code; by its title only when the message names no code. */
export const isAbout = ({ code, title }: PromotionMessage, promotion: Promotion, byTitle: boolean): boolean =>
  code === undefined ? byTitle && title === promotion.title : isSameCode(promotion.code, code);

/** The code that an outcome is about; empty when it is about none. */
export function codeOf(outcome: CartOutcome['outcome']): string {
  if ('message' in outcome) return outcome.message.code ?? '';
  if ('code' in outcome) return outcome.code ?? '';
  return 'promotion' in outcome ? (outcome.promotion?.code ?? '') : '';
}
