import * as z from 'zod/mini';
import {
  amount,
  count,
  country,
  currency,
  customProperties,
  email,
  flag,
  listOf,
  moment,
  phone,
  productId,
  readOnly,
  shortText,
  text,
  webAddress,
} from './order-fields.js';

/*
 * An order as Yotpo documents it (https://core-api.yotpo.com/reference/introduction-to-orders-and-fulfillments), field
 * by field. The fields of customers and addresses are on pages of their own.
 */

/** "Max. objects". */
export const ORDER_LIMITS = { lines: 500, fulfillments: 100 } as const;

const PAYMENT = [
  'pending',
  'authorized',
  'partially_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'voided',
] as const;
const FULFILLMENT = ['pending', 'open', 'success', 'cancelled', 'error', 'failure'] as const;
const SHIPMENT = [
  'label_printed',
  'label_purchased',
  'attempted_delivery',
  'ready_for_pickup',
  'confirmed',
  'in_transit',
  'out_for_delivery',
  'delivered',
  'failure',
] as const;

const oneOf = <Values extends readonly string[]>(values: Values) =>
  z.enum(values, `must be one of ${values.join(', ')}`);
const object = 'must be an object';
/** What the vendor keeps of everything it is sent. */
const kept = { yotpo_id: readOnly, created_at: readOnly, updated_at: readOnly };

const addressSchema = z.strictObject(
  {
    address1: z.optional(text()),
    address2: z.optional(text()),
    city: z.optional(text()),
    company: z.optional(text()),
    state: z.optional(text()),
    zip: z.optional(text()),
    province_code: z.optional(text()),
    country_code: z.optional(country),
    phone_number: z.optional(phone),
  },
  object,
);

const customerSchema = z.strictObject(
  {
    external_id: z.optional(text()),
    email: z.optional(email),
    phone_number: z.optional(phone),
    first_name: z.optional(text()),
    last_name: z.optional(text()),
    accepts_email_marketing: z.optional(flag),
    accepts_sms_marketing: z.optional(flag),
  },
  object,
);

/** The customer's country is always sent, and so counts even where it is found elsewhere. */
const ALWAYS = { customer_country: '' };

export const orderProperties = customProperties(
  {
    suppress_review_request: z.optional(flag),
    coupon_used: z.optional(flag),
    delivery_type: z.optional(text()),
    customer_state: z.optional(shortText),
    customer_country: z.optional(country),
    customer_address: z.optional(text()),
    customer_phonenumber: z.optional(phone),
    custom: z.optional(text()),
  },
  ALWAYS,
);

const lineProperties = customProperties({
  suppress_review_request: z.optional(flag),
  coupon_used: z.optional(flag),
  color: z.optional(text()),
  size: z.optional(text()),
  vendor: z.optional(text()),
  material: z.optional(text()),
  model: z.optional(text()),
  custom: z.optional(text()),
});

const lineSchema = z.strictObject(
  {
    external_product_id: productId,
    quantity: count,
    total_price: z.optional(amount),
    subtotal_price: z.optional(amount),
    custom_properties: z.optional(lineProperties),
  },
  object,
);

const fulfillmentSchema = z.strictObject(
  {
    ...kept,
    external_id: z.optional(text()),
    fulfillment_date: z.optional(moment),
    status: z.optional(oneOf(FULFILLMENT)),
    shipment_info: z.optional(
      z.strictObject(
        {
          shipment_status: z.optional(oneOf(SHIPMENT)),
          tracking_company: z.optional(text()),
          tracking_url: z.optional(webAddress),
          tracking_number: z.optional(text()),
        },
        object,
      ),
    ),
    fulfilled_items: z.optional(
      listOf(z.strictObject({ external_product_id: productId, quantity: count }, object), ORDER_LIMITS.lines),
    ),
  },
  object,
);
/** Something that became of some of an order's lines. */
export type Fulfillment = z.infer<typeof fulfillmentSchema>;

const fulfillments = listOf(fulfillmentSchema, ORDER_LIMITS.fulfillments);
/** Told of by itself, a fulfilment needs an id: its place says nothing. */
const namedFulfillments = listOf(z.extend(fulfillmentSchema, { external_id: text() }), ORDER_LIMITS.fulfillments);

/** A whole order: how it stands now. */
export const orderSchema = z.strictObject(
  {
    ...kept,
    external_id: text(),
    order_name: z.optional(text()),
    order_date: moment,
    checkout_token: z.optional(text()),
    payment_method: z.optional(shortText),
    total_price: z.optional(amount),
    subtotal_price: z.optional(amount),
    currency: z.optional(currency),
    landing_site_url: z.optional(webAddress),
    payment_status: z.optional(oneOf(PAYMENT)),
    cancellation: z.optional(z.strictObject({ cancellation_date: moment }, object)),
    customer: z.optional(customerSchema),
    billing_address: z.optional(addressSchema),
    shipping_address: z.optional(addressSchema),
    custom_properties: z.optional(orderProperties),
    fulfillments: z.optional(fulfillments),
    line_items: listOf(lineSchema, ORDER_LIMITS.lines).check(z.minLength(1, 'is empty')),
  },
  object,
);
export type Order = z.infer<typeof orderSchema>;

/** What became of lines of an order that is told of elsewhere. */
export const fulfillmentNoteSchema = z.strictObject(
  { external_id: text(), fulfillments: namedFulfillments.check(z.minLength(1, 'is empty')) },
  object,
);
export type FulfillmentNote = z.infer<typeof fulfillmentNoteSchema>;

/** A whole order, or a note about one. */
export type OrderChange = Order | FulfillmentNote;

export const isWhole = (change: OrderChange): change is Order => 'line_items' in change;

/** A change as it was read before. */
export const orderChangeSchema = z.union([orderSchema, fulfillmentNoteSchema]);

/** Whether nothing is to be delivered any more. */
export const isCancelled = (change: OrderChange): boolean =>
  isWhole(change) && (change.cancellation !== undefined || change.payment_status === 'voided');
