import type { Entry, YotpoOrder } from './yotpo-orders.js';

/*
 * The vendor's rules of orders, written from its documentation once more and on their own, so that what the proxy lets
 * pass is held against them.
 */

const PAYMENT = 'pending authorized partially_paid paid partially_refunded refunded voided'.split(' ');
const FULFILLMENT = 'pending open success cancelled error failure'.split(' ');
const READ_ONLY = ['yotpo_id', 'created_at', 'updated_at'];

const listOf = (entry: Entry, name: string): readonly Entry[] =>
  Array.isArray(entry[name]) ? (entry[name] as readonly Entry[]) : [];
const isLong = (value: unknown, most = 64): boolean => typeof value === 'string' && value.length > most;
const property = (entry: Entry, name: string): unknown => {
  const properties = entry['custom_properties'];
  return typeof properties === 'object' && properties !== null ? Reflect.get(properties, name) : undefined;
};

function* findFaults(sent: Entry, kept: YotpoOrder | undefined, known: ReadonlySet<string> | undefined) {
  const lines = listOf(sent, 'line_items');
  const fulfillments = listOf(sent, 'fulfillments');
  const products = lines.map((line) => line['external_product_id']);
  const all = new Set([...products, ...(kept?.line_items ?? []).map((line) => line['external_product_id'])]);
  if (typeof sent['external_id'] !== 'string') yield 'external_id is required';
  if (!kept && lines.length === 0) yield 'line_items are required';
  if (!kept && typeof sent['order_date'] !== 'string') yield 'order_date is required';
  if (lines.length > 500) yield 'too many line_items';
  if (fulfillments.length > 100) yield 'too many fulfillments';
  if (new Set(products).size < products.length) yield 'line_items must be of unique products';
  if (products.some((id) => typeof id !== 'string' || (known && !known.has(id)))) yield 'unknown external_product_id';
  if (lines.some(({ quantity }) => !Number.isInteger(quantity))) yield 'quantity must be an integer';
  for (const [name, value] of Object.entries(sent)) {
    if (READ_ONLY.includes(name)) yield `${name} is read-only`;
    if (value === null) yield `${name} is null`;
  }
  if (isLong(sent['payment_method'])) yield 'payment_method is too long';
  if (sent['currency'] !== undefined && !/^[A-Z]{3}$/.test(String(sent['currency']))) yield 'currency';
  if (sent['payment_status'] !== undefined && !PAYMENT.includes(String(sent['payment_status']))) yield 'payment_status';
  for (const name of ['customer_state', 'customer_country', 'customer_phonenumber']) {
    if (isLong(property(sent, name))) yield `${name} is too long`;
  }
  for (const name of ['coupon_used', 'suppress_review_request']) {
    if (!['boolean', 'undefined'].includes(typeof property(sent, name))) yield `${name} must be a boolean`;
  }
  if (Object.keys(Object(sent['custom_properties'])).length > 100) yield 'too many custom_properties';
  for (const fulfillment of fulfillments) {
    if (fulfillment['status'] !== undefined && !FULFILLMENT.includes(String(fulfillment['status']))) yield 'status';
    const items = listOf(fulfillment, 'fulfilled_items');
    if (items.some((item) => !all.has(item['external_product_id']))) yield 'fulfilled product is not in the order';
  }
}

/** What is wrong with an order that was sent, new or over one that is kept. */
export const refuseOrder = (
  sent: Entry,
  kept: YotpoOrder | undefined,
  known: ReadonlySet<string> | undefined,
): readonly string[] => [...findFaults(sent, kept, known)];
