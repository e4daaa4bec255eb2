/** HTTP statuses that a code can ask for, e.g. `CODE_EXPIRED_400`. */
export const STATUSES = [200, 400, 401, 404, 500] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The vendor's error ids with the HTTP status that its page of errors gives for each: one status, or two where a call
 * about several codes and promotions (`/v2/apply`) differs from one about a single one.
 */
export const UNIQODO_ERRORS = {
  code_deactivated: [200],
  code_expired: [200],
  code_locked: [200],
  code_redeemed: [200],
  master_code_cannot_be_used: [200],
  missing_linked_unique_reference: [200],
  promotion_inaccessible_by_distributor: [400],
  unique_coupon_code_not_found: [404],
  unsupported_distribution_method: [400],
  resource_not_found: [200, 404],
  coupon_code_per_order_limit_reached: [200],
  max_applied_promotions_reached: [200],
  max_automatic_promotions_reached: [200],
  promotion_already_applied: [200],
  custom_rule_violation: [200],
  automatic_promotion_cannot_claim_code: [400],
  incorrect_linked_unique_reference: [200],
  missing_required_code: [200],
  promotion_combination_not_allowed: [200],
  promotion_has_expired: [200, 400],
  promotion_is_inactive: [200, 400],
  promotion_is_repeat_code: [400],
  promotion_not_accessible: [400],
  redemption_limit_reached: [200, 400],
  repeat_code_does_not_belong_to_promotion: [200],
  secure_code_user_email_required: [400],
  shopper_code_not_recognised: [200],
  authentication_failed: [401],
  malformed_request_payload: [400],
  request_parameter_error: [400],
  bundle_items_not_in_order: [200],
  full_discount_reached: [200],
  full_shipping_discount_reached: [200],
  product_discount_not_applicable: [200],
  promotion_cannot_be_combined: [200],
  technical_error: [200, 400],
  request_not_completed: [500],
  shipping_not_specified: [200],
} as const satisfies Readonly<Record<string, readonly [Status, Status?]>>;
export type UniqodoErrorId = keyof typeof UNIQODO_ERRORS;

/**
 * The errors that stop a request: never translated, about no code and no promotion, and without an order in the answer.
 */
const STOPPING: readonly UniqodoErrorId[] = [
  'authentication_failed',
  'malformed_request_payload',
  'request_parameter_error',
  'request_not_completed',
];
export const isStopping = (id: UniqodoErrorId): boolean => STOPPING.includes(id);

/** The status of an error about several codes and promotions, and about a single one. */
export function statusesOf(id: UniqodoErrorId): { several: Status; single: Status } {
  const [several, single = several]: readonly [Status, Status?] = UNIQODO_ERRORS[id];
  return { several, single };
}

const STATUS_SUFFIX = new RegExp(`_(${STATUSES.join('|')})$`);

const isErrorId = (name: string): name is UniqodoErrorId => Object.hasOwn(UNIQODO_ERRORS, name);

/**
 * The error that a name asks for, with its statuses: `CODE_EXPIRED`, or `TECHNICAL_ERROR_500` for one status
 * everywhere.
 */
export function provoked(name: string): { id: UniqodoErrorId; several: Status; single: Status } | undefined {
  const id = name.toLowerCase().replace(STATUS_SUFFIX, '');
  if (!isErrorId(id)) return undefined;
  const asked = Number(STATUS_SUFFIX.exec(name)?.[1]);
  const status = STATUSES.find((status) => status === asked);
  return { id, ...(status === undefined ? statusesOf(id) : { several: status, single: status }) };
}
