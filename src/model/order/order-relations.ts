import type { OrderRemark } from './order-check.js';
import { productIdOf } from '../../server/vendors/yotpo/product-id.js';

/*
 * What the fields of an order say of each other. Read from the order as it was sent, so that one with a fault elsewhere
 * hears of these as well.
 */

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const listOf = (value: unknown, name: string): readonly unknown[] => {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
};

function productOf(value: unknown): string | undefined {
  const id = member(value, 'external_product_id');
  return typeof id === 'string' && id.trim() !== '' ? productIdOf({ sku: id }) : undefined;
}

/** "Each line item must refer to a unique product ID." */
export function findRepeatedProducts(order: unknown): readonly OrderRemark[] {
  const products = listOf(order, 'line_items').map(productOf);
  return products.flatMap((id, at) =>
    id !== undefined && products.indexOf(id) < at
      ? [
          {
            param: `line_items[${at}].external_product_id`,
            message: 'is in another line as well: add up the quantities',
          },
        ]
      : [],
  );
}

/**
 * "Providing a fulfillment with an external product ID that is not included in the order will result in a bad request."
 */
export const findForeignProducts = (order: unknown): readonly OrderRemark[] =>
  findForeign(listOf(order, 'fulfillments'), listOf(order, 'line_items').map(productOf));

/** The same of fulfilments that are told of without their order. */
export function findForeign(
  fulfillments: readonly unknown[],
  products: readonly (string | undefined)[],
): readonly OrderRemark[] {
  const known = new Set(products);
  return fulfillments.flatMap((one, of) =>
    listOf(one, 'fulfilled_items').flatMap((item, at) => {
      const id = productOf(item);
      if (id === undefined || known.has(id)) return [];
      const param = `fulfillments[${of}].fulfilled_items[${at}].external_product_id`;
      return [{ param, message: 'is in no line of the order' }];
    }),
  );
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The customer's country: as it is said, or that of an address. */
export const countryOf = (order: unknown): string | undefined =>
  text(member(member(order, 'custom_properties'), 'customer_country')) ??
  text(member(member(order, 'shipping_address'), 'country_code')) ??
  text(member(member(order, 'billing_address'), 'country_code'));
