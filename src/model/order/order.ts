import {
  amount,
  anyProperty,
  count,
  country,
  currency,
  email,
  flag,
  group,
  listOf,
  moment,
  oneOf,
  phone,
  text,
  webAddress,
  type ReadFields,
} from './order-fields.js';

/*
 * A shop's order as it stands now, in the words of `POST /v1/orders`. Nothing but its id must be there: what else an
 * order needs is for each vendor to say.
 */

/** Fulfilments that are kept of one order: the newest. */
export const MAX_FULFILLMENTS = 100;

export const PAYMENT_STATUSES = [
  'pending',
  'authorized',
  'partially_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'voided',
] as const;
export const FULFILLMENT_STATUSES = ['pending', 'open', 'success', 'cancelled', 'error', 'failure'] as const;
export const SHIPMENT_STATUSES = [
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

const address = group({
  address1: text,
  address2: text,
  city: text,
  company: text,
  state: text,
  zip: text,
  province_code: text,
  country_code: country,
  phone_number: phone,
});

const customer = group({
  external_id: text,
  email,
  phone_number: phone,
  first_name: text,
  last_name: text,
  accepts_email_marketing: flag,
  accepts_sms_marketing: flag,
});

const orderProperties = group(
  {
    suppress_review_request: flag,
    coupon_used: flag,
    delivery_type: text,
    customer_state: text,
    customer_country: country,
    customer_address: text,
    customer_phonenumber: phone,
    custom: text,
  },
  anyProperty,
);

const lineProperties = group(
  {
    suppress_review_request: flag,
    coupon_used: flag,
    color: text,
    size: text,
    vendor: text,
    material: text,
    model: text,
    custom: text,
  },
  anyProperty,
);

const lineFields = {
  external_product_id: text,
  quantity: count,
  total_price: amount,
  subtotal_price: amount,
  coupon_code: text,
  custom_properties: lineProperties,
};
/** A line of an order: a product, and how many of it. */
export type OrderLine = ReadFields<typeof lineFields>;

const shipment = group({
  shipment_status: oneOf(...SHIPMENT_STATUSES),
  tracking_company: text,
  tracking_url: webAddress,
  tracking_number: text,
});

const itemFields = { external_product_id: text, quantity: count };
/** Of a fulfilment: a product, and how many of it. */
export type FulfilledItem = ReadFields<typeof itemFields>;

const fulfillmentFields = {
  external_id: text,
  fulfillment_date: moment,
  status: oneOf(...FULFILLMENT_STATUSES),
  shipment_info: shipment,
  fulfilled_items: listOf(itemFields),
};
/** The state of a delivery of some of an order's lines. */
export type Fulfillment = ReadFields<typeof fulfillmentFields>;

const fulfillments = listOf(fulfillmentFields);

const orderFields = {
  external_id: text,
  order_name: text,
  order_date: moment,
  checkout_token: text,
  payment_method: text,
  total_price: amount,
  subtotal_price: amount,
  currency,
  landing_site_url: webAddress,
  payment_status: oneOf(...PAYMENT_STATUSES),
  cancellation: group({ cancellation_date: moment }),
  customer,
  billing_address: address,
  shipping_address: address,
  custom_properties: orderProperties,
  fulfillments,
  line_items: listOf(lineFields),
};

/** The fields of an order, and of a message about fulfilments alone. */
export const orderShape = group(orderFields);
export const fulfillmentNoteShape = group({ external_id: text, fulfillments });

/** A whole order: how it stands now. */
export type Order = ReadFields<typeof orderFields> & {
  readonly external_id: string;
  readonly line_items: readonly OrderLine[];
};

/** Fulfilments of an order that is sent elsewhere. */
export interface FulfillmentNote {
  readonly external_id: string;
  readonly fulfillments: readonly Fulfillment[];
}

/** A whole order, or some of its fulfilments. */
export type OrderChange = Order | FulfillmentNote;

export const isWhole = (change: OrderChange): change is Order => 'line_items' in change;

/** Whether nothing is to be delivered any more. */
export const isCancelled = (change: OrderChange): boolean =>
  isWhole(change) && (change.cancellation !== undefined || change.payment_status === 'voided');
