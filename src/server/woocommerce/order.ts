import { COUNTRY_CODES, CURRENCIES } from '../../model/order/order-codes.js';
import { isEmail } from '../../model/order/order-fields.js';
import type { Order } from '../../model/order/order.js';
import { propertiesOf, suppressionOf, type NamedValue } from '../orders/line-properties.js';
import { filled, phoneOf, readAll } from '../orders/platform-fields.js';
import {
  lineSchema,
  metaSchema,
  orderSchema,
  shippingSchema,
  type WooAddress,
  type WooLine,
  type WooOrder,
} from './wire.js';

/** Before it is paid, or promised to be, an order is none: it may still be given up, or paid in another way. */
const NOT_YET: ReadonlySet<string> = new Set(['pending', 'failed', 'draft', 'auto-draft', 'checkout-draft', 'trash']);

/** A moment in UTC, which the platform writes without saying so. */
const momentOf = (text: string): string | undefined =>
  text === '' ? undefined : /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`;

const toAddress = (address: WooAddress) =>
  filled({
    address1: address.address_1,
    address2: address.address_2,
    city: address.city,
    company: address.company,
    state: address.state,
    zip: address.postcode,
    country_code: COUNTRY_CODES.has(address.country) ? address.country : undefined,
    phone_number: phoneOf(address.phone),
  });

/** `pa_color` is an attribute that several products share. */
const namedOf = (meta: readonly unknown[]): readonly NamedValue[] =>
  readAll(metaSchema, meta).map(({ key, value, display_key, display_value }) => ({
    name: (display_key || key).replace(/^pa_/, ''),
    value: display_value || value,
  }));

const sum = (lines: readonly WooLine[], of: (line: WooLine) => number | undefined): number =>
  Math.round(lines.reduce((total, line) => total + (of(line) ?? 0), 0) * 100) / 100;

/** Lines by product: variations of one product are one line. */
function toLines(order: WooOrder): Order['line_items'] {
  const byProduct = new Map<string, readonly WooLine[]>();
  for (const line of readAll(lineSchema, order.line_items)) {
    if (/^0?$/.test(line.product_id) || (line.quantity ?? 0) <= 0) continue;
    byProduct.set(line.product_id, [...(byProduct.get(line.product_id) ?? []), line]);
  }
  return [...byProduct].map(([external_product_id, lines]) => ({
    external_product_id,
    quantity: sum(lines, ({ quantity }) => quantity),
    total_price: sum(lines, ({ total }) => total),
    subtotal_price: sum(lines, ({ subtotal }) => subtotal),
    // Of several variations the first speaks.
    custom_properties: lines.reduceRight((all, line) => ({ ...all, ...propertiesOf(namedOf(line.meta_data), []) }), {}),
  }));
}

function paymentOf({ status, refunds }: WooOrder): string | undefined {
  if (status === 'refunded') return 'refunded';
  if (status === 'on-hold') return 'pending';
  if (refunds.length > 0) return 'partially_refunded';
  return ['processing', 'completed'].includes(status) ? 'paid' : undefined;
}

/** A completed order has been sent whole: the platform knows of no other deliveries. */
function toFulfillments(order: WooOrder, lines: Order['line_items']) {
  const completed = momentOf(order.date_completed_gmt);
  if (completed === undefined) return [];
  return [
    {
      external_id: `${order.id}-completed`,
      fulfillment_date: completed,
      status: ['cancelled', 'refunded'].includes(order.status) ? 'cancelled' : 'success',
      fulfilled_items: lines.map(({ external_product_id, quantity }) => ({ external_product_id, quantity })),
    },
  ];
}

/** An order of the platform in our words; undefined when it is none, or none yet. */
export function readWooOrder(raw: unknown) {
  const read = orderSchema.safeParse(raw);
  if (!read.success || read.data.id === '' || NOT_YET.has(read.data.status)) return undefined;
  const order = read.data;
  const at = Date.parse(momentOf(order.date_modified_gmt) ?? '');
  return { order: toOrder(order), at: Number.isNaN(at) ? undefined : at };
}

function toOrder(order: WooOrder) {
  const { billing, shipping } = order;
  const lines = toLines(order);
  const [delivery] = readAll(shippingSchema, order.shipping_lines);
  return {
    external_id: order.id,
    order_name: order.number || undefined,
    order_date: momentOf(order.date_created_gmt),
    payment_method: order.payment_method_title.slice(0, 64) || undefined,
    total_price: order.total,
    subtotal_price: lines.reduce((total, { total_price = 0 }) => total + total_price, 0),
    currency: CURRENCIES.has(order.currency) ? order.currency : undefined,
    payment_status: paymentOf(order),
    cancellation: order.status === 'cancelled' ? { cancellation_date: momentOf(order.date_modified_gmt) } : undefined,
    customer: filled({
      external_id: order.customer_id === '0' ? undefined : order.customer_id,
      email: isEmail(billing.email) ? billing.email : undefined,
      phone_number: phoneOf(billing.phone),
      first_name: billing.first_name,
      last_name: billing.last_name,
    }),
    billing_address: toAddress(billing),
    shipping_address: toAddress(shipping),
    custom_properties: filled({
      coupon_used: order.coupon_lines.length > 0 || undefined,
      delivery_type: delivery?.method_title,
      customer_state: (shipping.state || billing.state).slice(0, 64),
      ...suppressionOf(namedOf(order.meta_data)),
    }),
    line_items: lines,
    fulfillments: toFulfillments(order, lines),
  };
}
