import * as z from 'zod/mini';
import { wireList, wireNumber, wireText } from '../orders/platform-fields.js';

/*
 * Orders as WooCommerce's webhooks send them, which are those of its REST API
 * (https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties). Read tolerantly: what cannot be read is
 * left out, since after five refusals in a row no webhooks come any more.
 */

const addressFields = {
  first_name: wireText,
  last_name: wireText,
  company: wireText,
  address_1: wireText,
  address_2: wireText,
  city: wireText,
  state: wireText,
  postcode: wireText,
  country: wireText,
  email: wireText,
  phone: wireText,
};
const nowhere = z.object(addressFields).parse({});
const addressSchema = z.catch(z.object(addressFields), nowhere);

/** What a variation or an extension has noted of a line: names and values as shoppers see them, where it says so. */
export const metaSchema = z.object({
  key: wireText,
  value: wireText,
  display_key: wireText,
  display_value: wireText,
});

export const lineSchema = z.object({
  product_id: wireText,
  quantity: wireNumber,
  total: wireNumber,
  subtotal: wireNumber,
  meta_data: wireList,
});

export const shippingSchema = z.object({ method_title: wireText });

export const orderSchema = z.object({
  id: wireText,
  number: wireText,
  status: wireText,
  currency: wireText,
  date_created_gmt: wireText,
  date_modified_gmt: wireText,
  date_completed_gmt: wireText,
  total: wireNumber,
  customer_id: wireText,
  payment_method_title: wireText,
  billing: addressSchema,
  shipping: addressSchema,
  line_items: wireList,
  shipping_lines: wireList,
  coupon_lines: wireList,
  refunds: wireList,
  meta_data: wireList,
});
export type WooOrder = z.infer<typeof orderSchema>;
export type WooAddress = WooOrder['billing'];
export type WooLine = z.infer<typeof lineSchema>;
