import * as z from 'zod/mini';
import { wireText } from '../vendors/wire/scalars.js';
import { COUNTRY_CODES, CURRENCIES } from '../../model/order/order-codes.js';
import { isEmail, isPhone } from '../../model/order/order-fields.js';
import {
  fulfillmentSchema,
  lineSchema,
  orderSchema,
  readAll,
  type ShopifyAddress,
  type ShopifyFulfillment,
  type ShopifyOrder,
} from './wire.js';

/** Only members that hold something. */
function filled<T extends Readonly<Record<string, unknown>>>(members: T): Partial<T> | undefined {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined && value !== '');
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Partial<T>);
}

const phoneOf = (text: string | undefined): string | undefined => {
  const plain = text?.replace(/[\s().-]/g, '');
  return plain !== undefined && isPhone(plain) ? plain : undefined;
};
const known = (codes: ReadonlySet<string>, code: string): string | undefined => (codes.has(code) ? code : undefined);
const pick = <T extends string>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;
const SHIPMENT: Readonly<Record<string, string>> = Object.fromEntries(
  'label_printed label_purchased attempted_delivery ready_for_pickup confirmed in_transit out_for_delivery delivered failure'
    .split(' ')
    .map((name) => [name, name]),
);
const FULFILLMENT: Readonly<Record<string, string>> = Object.fromEntries(
  'pending open success cancelled error failure'.split(' ').map((name) => [name, name]),
);
const PAYMENT: Readonly<Record<string, string>> = Object.fromEntries(
  'pending authorized partially_paid paid partially_refunded refunded voided'.split(' ').map((name) => [name, name]),
);

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

/** Lines by product: variants of one product are one line. Lines without a product, such as tips, are none. */
function toLines(lines: readonly unknown[]) {
  const byProduct = new Map<string, { quantity: number; total: number; coupon: boolean; vendor: string }>();
  for (const line of readAll(lineSchema, lines)) {
    const quantity = line.current_quantity ?? line.quantity ?? 0;
    if (line.product_id === '' || quantity <= 0) continue;
    const sum = byProduct.get(line.product_id) ?? { quantity: 0, total: 0, coupon: false, vendor: line.vendor };
    sum.quantity += quantity;
    sum.total += (line.price ?? 0) * quantity;
    sum.coupon ||= line.discount_allocations.length > 0;
    byProduct.set(line.product_id, sum);
  }
  return [...byProduct].map(([external_product_id, { quantity, total, coupon, vendor }]) => ({
    external_product_id,
    quantity,
    total_price: Math.round(total * 100) / 100,
    custom_properties: { coupon_used: coupon, ...(vendor !== '' && { vendor }) },
  }));
}

function toFulfillment(fulfillment: ShopifyFulfillment) {
  const items = toLines(fulfillment.line_items.map(withoutCurrent));
  return {
    external_id: fulfillment.id,
    fulfillment_date: fulfillment.created_at || undefined,
    status: pick(FULFILLMENT, fulfillment.status),
    shipment_info: filled({
      shipment_status: pick(SHIPMENT, fulfillment.shipment_status),
      tracking_company: fulfillment.tracking_company,
      tracking_url: /^https?:\/\/\S+$/i.test(fulfillment.tracking_url) ? fulfillment.tracking_url : undefined,
      tracking_number: fulfillment.tracking_number,
    }),
    fulfilled_items: items.map(({ external_product_id, quantity }) => ({ external_product_id, quantity })),
  };
}

/** What was fulfilled is a line's quantity, whatever was taken back since. */
const withoutCurrent = (line: unknown): unknown =>
  typeof line === 'object' && line !== null ? { ...line, current_quantity: undefined } : line;

/**
 * Without a code of the platform it may still be one of the cart's promotions: that is for whoever knows the cart to
 * say.
 */
const couponUsed = ({ discount_codes: codes, cart_token: cart }: ShopifyOrder): boolean | undefined =>
  codes.length > 0 || (cart === '' ? false : undefined);

const timeOf = (text: string): number | undefined => {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
};

function timesOf(fulfillments: readonly ShopifyFulfillment[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    fulfillments.flatMap(({ id, updated_at }) => {
      const at = timeOf(updated_at);
      return at === undefined ? [] : [[id, at]];
    }),
  );
}

/** An order of the platform in our words, and the cart that it came from; undefined when it is none. */
export function readShopifyOrder(raw: unknown) {
  const read = orderSchema.safeParse(raw);
  if (!read.success || read.data.id === '') return undefined;
  const order = read.data;
  return {
    order: toOrder(order),
    at: timeOf(order.updated_at),
    fulfillmentsAt: timesOf(readAll(fulfillmentSchema, order.fulfillments)),
    cart: order.cart_token || undefined,
  };
}

function toOrder(order: ShopifyOrder): object {
  const left = toLines(order.line_items);
  // Of an order that was taken back whole, the lines are what they were.
  const lines = left.length > 0 ? left : toLines(order.line_items.map(withoutCurrent));
  const products = new Set(lines.map(({ external_product_id: id }) => id));
  const { customer, shipping_lines: shipping } = order;
  const [gateway] = order.payment_gateway_names;
  const [delivery] = readAll(z.object({ title: wireText }), shipping);
  return {
    external_id: order.id,
    order_name: order.name || undefined,
    order_date: order.created_at,
    checkout_token: order.checkout_token || undefined,
    payment_method: typeof gateway === 'string' && gateway !== '' ? gateway.slice(0, 64) : undefined,
    total_price: order.total_price,
    subtotal_price: order.subtotal_price,
    currency: known(CURRENCIES, order.currency),
    landing_site_url: /^https?:\/\/\S+$/i.test(order.landing_site) ? order.landing_site : undefined,
    payment_status: pick(PAYMENT, order.financial_status),
    cancellation: order.cancelled_at === '' ? undefined : { cancellation_date: order.cancelled_at },
    customer: filled({
      external_id: customer?.id,
      email: [order.email, customer?.email ?? ''].find(isEmail),
      phone_number: phoneOf(order.phone || customer?.phone),
      first_name: customer?.first_name,
      last_name: customer?.last_name,
      accepts_email_marketing: order.buyer_accepts_marketing,
    }),
    billing_address: toAddress(order.billing_address),
    shipping_address: toAddress(order.shipping_address),
    custom_properties: filled({
      coupon_used: couponUsed(order),
      delivery_type: delivery?.title,
      customer_state: (order.shipping_address ?? order.billing_address)?.province.slice(0, 64),
    }),
    line_items: lines,
    // Of lines that were taken back since nothing is said.
    fulfillments: readAll(fulfillmentSchema, order.fulfillments)
      .map(toFulfillment)
      .map((one) => ({
        ...one,
        fulfilled_items: one.fulfilled_items.filter(({ external_product_id: id }) => products.has(id)),
      }))
      .filter(({ fulfilled_items: items }) => items.length > 0),
  };
}

/** A fulfilment of the platform as a note about its order; undefined when it is none. */
export function readShopifyFulfillment(
  raw: unknown,
): { note: object; fulfillmentsAt: Readonly<Record<string, number>> } | undefined {
  const read = fulfillmentSchema.safeParse(raw);
  if (!read.success || read.data.id === '' || read.data.order_id === '') return undefined;
  const { data } = read;
  const note = { external_id: data.order_id, fulfillments: [toFulfillment(data)] };
  return { note, fulfillmentsAt: timesOf([data]) };
}
