import type { Format } from '../format.js';
import { isolate, list, money, whenOver, type Amount } from '../sentence-parts.js';

/** Why a code does not count; without a code, about a promotion that no code was typed for. */
type Reason = (code: string | undefined) => string;

const quoted = (name: string): string => `“${isolate(name)}”`;
const the = (code?: string, otherwise = 'this discount'): string => (code ? `the code ${quoted(code)}` : otherwise);
const subject = (code?: string): string => (code ? `The code ${quoted(code)}` : 'This discount');

/** What a coupon field says of outcomes. Codes, titles and amounts come from outside and are put in as they are. */
export const couponOutcomes = (format: Format) => ({
  applied: (code: string, title: string, amount?: Amount): string =>
    `${subject(code)} is applied${title && `: ${isolate(title)}`}.${amount ? ` You save ${money(format, amount)}.` : ''}`,
  alreadyApplied: (code: string): string => `${subject(code)} is already applied.`,
  replaced: (names: readonly string[], code: string): string =>
    `${subject(code)} is applied in place of ${list(format, names.map(quoted))}.`,
  removed: (name: string): string => `Removed ${quoted(name)}.`,
  dropped: (code: string): string => `${subject(code)} no longer applies to your order and was removed.`,
  droppedTitle: (title: string): string => `The discount ${quoted(title)} no longer applies to your order.`,
  lost: (amount: Amount): string => `You no longer save ${money(format, amount)}.`,
  onHold: (code: string): string => `${subject(code)} is on hold.`,

  limitReached: (count: number): string =>
    format.plural(count, {
      one: 'You can use # code per order. Remove it to use another.',
      other: 'You can use # codes per order. Remove one to use another.',
    }),
  exchange: (code: string): string => `Use ${quoted(code)} instead`,
  /** `wait` in seconds. */
  rateLimited: (wait: number): string => `Too many codes were tried. Please try again ${whenOver(format, wait)}.`,
  reference: (id: string): string => `Reference: ${isolate(id)}`,
  empty: 'Enter a code first.',
  tooLong: (max: number): string => format.plural(max, { other: 'A code has at most # characters.' }),

  /** Why a code does not count, by the reason. */
  messages: {
    resource_not_found: (code) => `We can’t find ${the(code, 'this code')}. Check the spelling and try again.`,
    code_expired: (code) => `${subject(code)} has expired.`,
    code_redeemed: (code) => `${subject(code)} has already been used.`,
    code_deactivated: (code) => `${subject(code)} is no longer valid.`,
    code_locked: (code) => `${subject(code)} is in use in another order. Please try again in a few minutes.`,
    promotion_has_expired: (code) => `${subject(code)} is from a promotion that has ended.`,
    promotion_is_inactive: (code) => `${subject(code)} can’t be used at the moment.`,
    promotion_already_applied: (code) => `${subject(code)} is already applied to your order.`,
    promotion_combination_not_allowed: (code) =>
      `${subject(code)} can’t be added: only one promotion can be used per order.`,
    promotion_cannot_be_combined: (code) => `${subject(code)} can’t be combined with the promotions in your order.`,
    redemption_limit_reached: (code) => `${subject(code)} has reached its limit and can no longer be used.`,
    coupon_code_per_order_limit_reached: (code) =>
      `Your order has as many codes as it can. Remove one to use ${the(code)}.`,
    max_applied_promotions_reached: (code) =>
      `Your order has as many promotions as it can. Remove one to use ${the(code)}.`,
    max_automatic_promotions_reached: (code) =>
      `${subject(code)} can’t be added: your order has as many automatic promotions as it can.`,
    custom_rule_violation: (code) => `Your order doesn’t meet the conditions of ${the(code)}.`,
    product_discount_not_applicable: (code) => `${subject(code)} isn’t for any of the items in your cart.`,
    bundle_items_not_in_order: (code) =>
      `${subject(code)} is for items bought as a set. Add them to your cart to use it.`,
    full_discount_reached: (code) => `Your total is already zero, so ${the(code)} isn’t needed.`,
    full_shipping_discount_reached: (code) => `Your delivery is already free, so ${the(code)} isn’t needed.`,
    shipping_not_specified: (code) => `Choose a delivery option to use ${the(code)}.`,
    missing_linked_unique_reference: (code) =>
      `Sign in with the e-mail address that ${the(code, 'this code')} was sent to, and it will be applied.`,
    incorrect_linked_unique_reference: (code) => `${subject(code)} belongs to another customer.`,
    missing_required_code: (code) => `To use this promotion, enter ${the(code, 'its code')}.`,
    code_not_accepted: (code) => `We can’t apply ${the(code, 'this code')}. Check its spelling and conditions.`,
    cart_empty: (code) => `Your cart is empty. Add an item to use ${the(code)}.`,
    no_longer_applies: (code) => `${subject(code)} no longer applies to your order.`,
    not_honoured: (code) => `The shop’s checkout didn’t accept ${the(code)}, so it won’t be taken off your total.`,
    unavailable: (code) => `${subject(code)} can’t be checked right now. Please try again in a moment.`,
  } satisfies Record<string, Reason>,
});

export type CouponOutcomeWords = ReturnType<typeof couponOutcomes>;
