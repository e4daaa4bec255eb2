import * as z from 'zod/mini';
import { wireFlag, wireList, wireNumber, wireText } from '../orders/platform-fields.js';

/*
 * Orders and fulfilments as Shopify's webhooks send them (https://shopify.dev/docs/api/webhooks). Read tolerantly: what
 * cannot be read is left out, since a webhook that is refused is sent again and again, and then no more.
 */

const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.nullable(schema), null);

const addressSchema = lenient(
  z.object({
    address1: wireText,
    address2: wireText,
    city: wireText,
    company: wireText,
    province: wireText,
    province_code: wireText,
    zip: wireText,
    country_code: wireText,
    phone: wireText,
  }),
);

export const lineSchema = z.object({
  product_id: wireText,
  sku: wireText,
  quantity: wireNumber,
  current_quantity: wireNumber,
  price: wireNumber,
  vendor: wireText,
  variant_title: wireText,
  properties: wireList,
  discount_allocations: wireList,
});
/** A property of a line, or an attribute of an order's note. */
export const namedSchema = z.object({ name: wireText, value: wireText });

export type ShopifyLine = z.infer<typeof lineSchema>;

/** A discount of the order, and a line's part in one, by its place among the order's. */
export const applicationSchema = z.object({ type: wireText });
export const allocationSchema = z.object({ discount_application_index: wireNumber });

export const fulfillmentSchema = z.object({
  id: wireText,
  order_id: wireText,
  status: wireText,
  created_at: wireText,
  updated_at: wireText,
  shipment_status: wireText,
  tracking_company: wireText,
  tracking_url: wireText,
  tracking_number: wireText,
  line_items: wireList,
});

export const orderSchema = z.object({
  id: wireText,
  name: wireText,
  created_at: wireText,
  processed_at: wireText,
  updated_at: wireText,
  cancelled_at: wireText,
  checkout_token: wireText,
  cart_token: wireText,
  currency: wireText,
  total_price: wireNumber,
  subtotal_price: wireNumber,
  landing_site: wireText,
  financial_status: wireText,
  email: wireText,
  phone: wireText,
  payment_gateway_names: wireList,
  buyer_accepts_marketing: wireFlag,
  customer: lenient(
    z.object({
      ...{ id: wireText, first_name: wireText, last_name: wireText, email: wireText, phone: wireText },
      default_address: addressSchema,
    }),
  ),
  billing_address: addressSchema,
  shipping_address: addressSchema,
  line_items: wireList,
  fulfillments: wireList,
  discount_codes: wireList,
  discount_applications: wireList,
  note_attributes: wireList,
  shipping_lines: wireList,
});
export type ShopifyOrder = z.infer<typeof orderSchema>;
export type ShopifyAddress = ShopifyOrder['shipping_address'];
export type ShopifyFulfillment = z.infer<typeof fulfillmentSchema>;
