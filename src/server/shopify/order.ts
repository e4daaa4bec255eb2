import * as z from 'zod/mini';
import { COUNTRY_CODES, CURRENCIES } from '../../model/order/order-codes.js';
import { isEmail, isWebAddress } from '../../model/order/order-fields.js';
import { FULFILLMENT_STATUSES, PAYMENT_STATUSES, SHIPMENT_STATUSES } from '../../model/order/order.js';
import { propertiesOf, suppressionOf } from '../orders/line-properties.js';
import type { FulfillmentTimes } from '../orders/merge-changes.js';
import { filled, phoneOf, readAll, wireText } from '../orders/platform-fields.js';
import {
  allocationSchema,
  applicationSchema,
  fulfillmentSchema,
  lineSchema,
  namedSchema,
  orderSchema,
  type ShopifyAddress,
  type ShopifyFulfillment,
  type ShopifyLine,
  type ShopifyOrder,
} from './wire.js';

const known = (codes: ReadonlySet<string>, code: string): string | undefined => (codes.has(code) ? code : undefined);
const oneOf = <T extends string>(words: readonly T[], word: string): T | undefined =>
  words.find((other) => other === word);
const addressOf = (text: string): string | undefined => (isWebAddress(text) ? text : undefined);

const toAddress = (address: ShopifyAddress) =>
  address
    ? filled({
        address1: address.address1,
        address2: address.address2,
        city: address.city,
        company: address.company,
        state: address.province,
        zip: address.zip,
        province_code: address.province_code,
        country_code: known(COUNTRY_CODES, address.country_code.toUpperCase()),
        phone_number: phoneOf(address.phone),
      })
    : undefined;

/** Whether one of a line's discounts comes from a code that was typed: others are automatic, or the staff's. */
function hasCoupon({ discount_allocations: allocations }: ShopifyLine, order: ShopifyOrder): boolean {
  const applications = order.discount_applications;
  if (applications.length === 0) return allocations.length > 0 && order.discount_codes.length > 0;
  return readAll(allocationSchema, allocations).some(({ discount_application_index: at = -1 }) => {
    const read = applicationSchema.safeParse(applications[at]);
    return read.success && read.data.type === 'discount_code';
  });
}

/**
 * Whether a coupon was used. Without a code of the platform it may still be one of the cart's promotions, and then this
 * is left open.
 */
function couponUsed({ discount_codes, discount_applications, cart_token }: ShopifyOrder): boolean | undefined {
  const typed = readAll(applicationSchema, discount_applications).some(({ type }) => type === 'discount_code');
  const isUsed = discount_applications.length > 0 ? typed : discount_codes.length > 0;
  return isUsed || (cart_token === '' ? false : undefined);
}

/** How many of a line are left, or were ordered. */
type Quantity = (line: ShopifyLine) => number | undefined;
const leftOf: Quantity = ({ current_quantity, quantity }) => current_quantity ?? quantity;
const orderedOf: Quantity = ({ quantity }) => quantity;

/** Lines by product: variants of one product are one line. Lines without a product, such as tips, are none. */
function byProduct(lines: readonly unknown[], quantityOf: Quantity): ReadonlyMap<string, readonly ShopifyLine[]> {
  const found = new Map<string, ShopifyLine[]>();
  for (const line of readAll(lineSchema, lines)) {
    const quantity = quantityOf(line) ?? 0;
    if (line.product_id === '' || quantity <= 0) continue;
    found.set(line.product_id, [...(found.get(line.product_id) ?? []), { ...line, quantity }]);
  }
  return found;
}

const sum = (lines: readonly ShopifyLine[], of: (line: ShopifyLine) => number): number =>
  lines.reduce((total, line) => total + of(line), 0);
const quantity = (lines: readonly ShopifyLine[]): number => sum(lines, (line) => line.quantity ?? 0);

function toLines(order: ShopifyOrder, quantityOf: Quantity) {
  return [...byProduct(order.line_items, quantityOf)].map(([external_product_id, lines]) => ({
    external_product_id,
    quantity: quantity(lines),
    total_price: Math.round(sum(lines, (line) => (line.price ?? 0) * (line.quantity ?? 0)) * 100) / 100,
    custom_properties: {
      coupon_used: lines.some((line) => hasCoupon(line, order)),
      ...filled({ vendor: lines[0]?.vendor }),
      // Of several variants the first speaks.
      ...lines.reduceRight((all, line) => ({ ...all, ...filtersOf(line) }), {}),
    },
  }));
}

const filtersOf = ({ properties, variant_title: title }: ShopifyLine) =>
  propertiesOf(
    readAll(namedSchema, properties),
    title.split(' / ').map((value) => value.trim()),
  );

function toFulfillment(fulfillment: ShopifyFulfillment) {
  return {
    external_id: fulfillment.id,
    fulfillment_date: fulfillment.created_at || undefined,
    status: oneOf(FULFILLMENT_STATUSES, fulfillment.status),
    shipment_info: filled({
      shipment_status: oneOf(SHIPMENT_STATUSES, fulfillment.shipment_status),
      tracking_company: fulfillment.tracking_company,
      tracking_url: addressOf(fulfillment.tracking_url),
      tracking_number: fulfillment.tracking_number,
    }),
    // What was sent is a line's quantity, whatever was given back since.
    fulfilled_items: [...byProduct(fulfillment.line_items, orderedOf)].map(([external_product_id, lines]) => ({
      external_product_id,
      quantity: quantity(lines),
    })),
  };
}

/**
 * When something was changed, in milliseconds since 1970. The platform counts whole seconds; within one, the moment at
 * which it sent the message decides.
 */
function momentOf(updatedAt: string, triggeredAt: string | null): number | undefined {
  const updated = Date.parse(updatedAt);
  const triggered = Date.parse(triggeredAt ?? '');
  if (Number.isNaN(updated)) return undefined;
  return updated + (Number.isNaN(triggered) ? 0 : Math.min(Math.max(triggered - updated, 0), 999));
}

function timesOf(fulfillments: readonly ShopifyFulfillment[], triggeredAt: string | null): FulfillmentTimes {
  return Object.fromEntries(
    fulfillments.flatMap(({ id, updated_at }) => {
      const at = momentOf(updated_at, triggeredAt);
      return at === undefined ? [] : [[id, at]];
    }),
  );
}

/**
 * An order of the platform in our words, and the cart that it came from; undefined when it is none.
 * @param triggeredAt When the platform sent its message, as ISO 8601 writes it.
 */
export function readShopifyOrder(raw: unknown, triggeredAt: string | null) {
  const read = orderSchema.safeParse(raw);
  if (!read.success || read.data.id === '') return undefined;
  const order = read.data;
  return {
    order: toOrder(order),
    at: momentOf(order.updated_at, triggeredAt),
    fulfillmentsAt: timesOf(readAll(fulfillmentSchema, order.fulfillments), triggeredAt),
    cart: order.cart_token || undefined,
  };
}

function toOrder(order: ShopifyOrder) {
  const { customer, shipping_address: shipping } = order;
  const left = toLines(order, leftOf);
  const isGivenBack = left.length === 0;
  const billing = order.billing_address ?? (shipping ? null : (customer?.default_address ?? null));
  const [gateway] = order.payment_gateway_names;
  const [delivery] = readAll(z.object({ title: wireText }), order.shipping_lines);
  return {
    external_id: order.id,
    order_name: order.name || undefined,
    // The record of an imported order is made later than the order.
    order_date: order.processed_at || order.created_at || undefined,
    checkout_token: order.checkout_token || undefined,
    payment_method: typeof gateway === 'string' && gateway !== '' ? gateway.slice(0, 64) : undefined,
    total_price: order.total_price,
    subtotal_price: order.subtotal_price,
    currency: known(CURRENCIES, order.currency),
    landing_site_url: addressOf(order.landing_site),
    payment_status: oneOf(PAYMENT_STATUSES, order.financial_status),
    cancellation: order.cancelled_at === '' ? undefined : { cancellation_date: order.cancelled_at },
    customer: filled({
      external_id: customer?.id,
      email: [order.email, customer?.email ?? ''].find(isEmail),
      phone_number: phoneOf(order.phone || customer?.phone),
      first_name: customer?.first_name,
      last_name: customer?.last_name,
      accepts_email_marketing: order.buyer_accepts_marketing,
    }),
    billing_address: toAddress(billing),
    shipping_address: toAddress(shipping),
    custom_properties: filled({
      coupon_used: couponUsed(order),
      delivery_type: delivery?.title,
      customer_state: (shipping ?? billing)?.province.slice(0, 64),
      // Of an order that was given back whole, the lines are what they were, and no one is asked about them.
      ...(isGivenBack && { suppress_review_request: true }),
      ...suppressionOf(readAll(namedSchema, order.note_attributes)),
    }),
    line_items: isGivenBack ? toLines(order, orderedOf) : left,
    fulfillments: readAll(fulfillmentSchema, order.fulfillments)
      .map(toFulfillment)
      .map((one) => (isGivenBack ? { ...one, status: 'cancelled' } : one)),
  };
}

/** A fulfilment of the platform, to be added to its order; undefined when it is none. */
export function readShopifyFulfillment(
  raw: unknown,
  triggeredAt: string | null,
): { fulfillments: object; fulfillmentsAt: FulfillmentTimes } | undefined {
  const read = fulfillmentSchema.safeParse(raw);
  if (!read.success || read.data.id === '' || read.data.order_id === '') return undefined;
  const { data } = read;
  return {
    fulfillments: { external_id: data.order_id, fulfillments: [toFulfillment(data)] },
    fulfillmentsAt: timesOf([data], triggeredAt),
  };
}
