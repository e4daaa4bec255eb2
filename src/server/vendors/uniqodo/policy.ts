import { PROMOTION_MESSAGE_IDS, type PromotionMessageId } from '../../../model/promotion-message-id.js';

/** What a shopper learns of an error. */
export type ErrorPolicy =
  /** All of it: the shopper can do something about it. */
  | 'act'
  /** All of it: there is nothing to do, and nothing to hide. */
  | 'safe'
  /** That there is no such code, in our words alone: shoppers must not learn which codes exist and are not for them. */
  | 'folded'
  /** That it does not work right now, in our words alone: we or the merchant have to mend it. */
  | 'never';

/** Every error id of the vendor's page (https://docs.uniqodo.com/reference/errors), 38 in all. */
const POLICIES: Readonly<Record<string, ErrorPolicy>> = {
  code_expired: 'act',
  code_redeemed: 'act',
  code_deactivated: 'act',
  code_locked: 'act',
  promotion_has_expired: 'act',
  promotion_is_inactive: 'act',
  promotion_combination_not_allowed: 'act',
  promotion_cannot_be_combined: 'act',
  redemption_limit_reached: 'act',
  coupon_code_per_order_limit_reached: 'act',
  max_applied_promotions_reached: 'act',
  custom_rule_violation: 'act',
  product_discount_not_applicable: 'act',
  bundle_items_not_in_order: 'act',
  shipping_not_specified: 'act',
  missing_linked_unique_reference: 'act',
  incorrect_linked_unique_reference: 'act',

  promotion_already_applied: 'safe',
  max_automatic_promotions_reached: 'safe',
  full_discount_reached: 'safe',
  full_shipping_discount_reached: 'safe',
  missing_required_code: 'safe',

  resource_not_found: 'folded',
  master_code_cannot_be_used: 'folded',
  repeat_code_does_not_belong_to_promotion: 'folded',
  shopper_code_not_recognised: 'folded',
  unique_coupon_code_not_found: 'folded',

  // "Should not be displayed to customers."
  technical_error: 'never',
  authentication_failed: 'never',
  malformed_request_payload: 'never',
  request_parameter_error: 'never',
  request_not_completed: 'never',
  // Only a request for a new code is answered with these.
  secure_code_user_email_required: 'never',
  promotion_inaccessible_by_distributor: 'never',
  unsupported_distribution_method: 'never',
  automatic_promotion_cannot_claim_code: 'never',
  promotion_is_repeat_code: 'never',
  promotion_not_accessible: 'never',
};

/** What a shopper learns of an error of the vendor's; undefined for an id that its page does not know. */
export const policyOf = (id: string): ErrorPolicy | undefined =>
  Object.hasOwn(POLICIES, id) ? POLICIES[id] : undefined;

/** Whether a shopper may read the vendor's own sentence about an error. */
export function isTextShown(id: string): boolean {
  const policy = policyOf(id);
  return policy === 'act' || policy === 'safe';
}

/** Our id for an error of the vendor's, whatever it is. */
export function messageIdOf(id: string): PromotionMessageId {
  if (policyOf(id) === 'folded') return 'resource_not_found';
  // Looked up in the policies first: an id of ours is none of the vendor's.
  const known = isTextShown(id) ? PROMOTION_MESSAGE_IDS.find((ours) => ours === id) : undefined;
  return known ?? 'unavailable';
}

/** Whether we or the merchant have to mend it. */
export const isTechnical = (id: string): boolean =>
  // The last one is safe to read, but only a request that lacks a code provokes it.
  (policyOf(id) ?? 'never') === 'never' || id === 'missing_required_code';
