/** The vendor's own ids of what a shopper may know, and may read in the vendor's own text. */
export const VENDOR_TEXT_IDS = [
  'code_expired',
  'code_redeemed',
  'code_deactivated',
  'code_locked',
  'promotion_has_expired',
  'promotion_is_inactive',
  'promotion_already_applied',
  'promotion_combination_not_allowed',
  'promotion_cannot_be_combined',
  'redemption_limit_reached',
  'coupon_code_per_order_limit_reached',
  'max_applied_promotions_reached',
  'max_automatic_promotions_reached',
  'custom_rule_violation',
  'product_discount_not_applicable',
  'bundle_items_not_in_order',
  'full_discount_reached',
  'full_shipping_discount_reached',
  'shipping_not_specified',
  'missing_linked_unique_reference',
  'incorrect_linked_unique_reference',
  'missing_required_code',
] as const;

/** Why a code is not applied, or no longer. The list is closed: any other id of a vendor becomes `unavailable`. */
export const PROMOTION_MESSAGE_IDS = [
  ...VENDOR_TEXT_IDS,
  /** The vendor's id too, but always in our words: a master code must look like one that does not exist. */
  'resource_not_found',
  /** The one answer to every rejected code, where the merchant wants no code to be guessable. */
  'code_not_accepted',
  /** Nothing can earn a promotion yet. */
  'cart_empty',
  /** A promotion is no longer applied, and the vendor does not say why. */
  'no_longer_applies',
  /** The shop's own cart did not accept a discount that the vendor had granted. */
  'not_honoured',
  /** A technical fault, which a shopper cannot do anything about. */
  'unavailable',
] as const;
export type PromotionMessageId = (typeof PROMOTION_MESSAGE_IDS)[number];

/** Refusals that may end when another promotion is taken off. */
export const CONFLICT_IDS: readonly PromotionMessageId[] = [
  'promotion_combination_not_allowed',
  'promotion_cannot_be_combined',
  'coupon_code_per_order_limit_reached',
  'max_applied_promotions_reached',
];
