import * as z from 'zod/mini';
import { COUNTRY_CODES } from '../../model/order/order-codes.js';
import type { Order } from '../../model/order/order.js';
import type { PurchasedProduct } from '../vendors/order-vendor.js';
import { functionOf, positiveOr, secret } from '../platform/config-fields.js';
import type { PlacedOrder } from '../promotions/cart-contents.js';

/** How orders come in. They go to Yotpo, whose `secret` they need, and what they redeemed goes to Uniqodo. */
export interface OrdersConfig {
  /** Who shows it as bearer may `POST /v1/orders`: at least 32 characters. Without it that route does not exist. */
  readonly key?: string | undefined;
  /** Webhooks of a Shopify shop, whose `secret` signs them. Without it that route does not exist. */
  readonly shopify?:
    | {
        readonly secret: string;
        /** The cart that an order came from, by the order as Shopify sends it; by default its `cart_token`. */
        readonly cart?: ((order: unknown) => string | undefined) | undefined;
      }
    | undefined;
  /** The older API of purchases, for accounts that have no other: it needs each product's name and page. */
  readonly purchases?: { readonly product: (id: string) => PurchasedProduct | undefined } | undefined;
  /** The country of customers whose orders do not say, in two letters. Without it such orders are refused. */
  readonly country?: string | undefined;
  /** The order as Uniqodo's engine knows it, where whoever sends one does not say. */
  readonly transaction?: ((order: Order, cart: string) => Omit<PlacedOrder, 'status'>) | undefined;
  /** Days after which an order that a vendor refused is discarded, with the customer's data; 30 by default. */
  readonly keepRefusedDays?: number | undefined;
  /** Takes orders with a store that ends with its process: for demos, where they may be lost. */
  readonly volatile?: boolean | undefined;
}

const country = () =>
  z
    .string('must be text')
    .check(z.refine((code) => COUNTRY_CODES.has(code), 'must be an ISO 3166 code of two letters such as DE'));

export const ordersSchema = z.strictObject({
  key: z.optional(secret(32)),
  shopify: z.optional(
    z.strictObject({ secret: secret(), cart: z.optional(functionOf<(order: unknown) => string | undefined>()) }),
  ),
  purchases: z.optional(z.strictObject({ product: functionOf<(id: string) => PurchasedProduct | undefined>() })),
  country: z.optional(country()),
  transaction: z.optional(functionOf<(order: Order, cart: string) => Omit<PlacedOrder, 'status'>>()),
  keepRefusedDays: positiveOr(30),
  volatile: z._default(z.boolean('must be true or false'), false),
});
