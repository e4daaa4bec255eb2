import * as z from 'zod/mini';
import { COUNTRY_CODES } from '../../model/order/order-codes.js';
import type { Order } from '../../model/order/order.js';
import type { PurchasedProduct } from '../vendors/order-vendor.js';
import { functionOf, positiveOr, secrets } from '../platform/config-fields.js';
import type { PlacedOrder } from '../promotions/cart-contents.js';

const country = () =>
  z
    .string('must be text')
    .check(z.refine((code) => COUNTRY_CODES.has(code), 'must be an ISO 3166 code of two letters such as DE'));

/** What a shop's platform signs with, and what the shop says of its orders. */
const platformSettings = () =>
  z.strictObject({
    /** Signs the webhooks; several while one is rotated, or when more than one sender has its own. */
    secret: secrets(),
    /**
     * The cart that an order came from, by the order as the platform sends it; of Shopify by default its `cart_token`.
     */
    cart: z.optional(functionOf<(raw: unknown) => string | undefined | Promise<string | undefined>>()),
    /**
     * Corrects an order: it gets the platform's and ours, and gives the fields of ours that are to be otherwise, such
     * as `{ custom_properties: { ...ours.custom_properties, suppress_review_request: true } }`.
     */
    order: z.optional(functionOf<(raw: unknown, ours: Order) => object | undefined | Promise<object | undefined>>()),
  });

/** How orders come in, and what vendors need to know of them. */
export const ordersSchema = z.strictObject({
  /**
   * The bearer key of `POST /v1/orders`, of at least 32 characters; or two, while it is rotated. Without it that route
   * does not exist.
   */
  key: z.optional(secrets(32)),
  /** Webhooks of a Shopify shop. Without it that route does not exist. */
  shopify: z.optional(platformSettings()),
  /** Webhooks of a WooCommerce shop. Without it that route does not exist. */
  woocommerce: z.optional(platformSettings()),
  /** An older API, of purchases, for accounts that have no other: it needs each product's name and page. */
  purchases: z.optional(z.strictObject({ product: functionOf<(id: string) => PurchasedProduct | undefined>() })),
  /** The country of customers whose orders do not say one, in two letters. Vendors that need one refuse such orders. */
  country: z.optional(country()),
  /** The order as the vendor of promotions knows it, for orders that come without. By default made of the order. */
  transaction: z.optional(functionOf<(order: Order, cart: string) => Omit<PlacedOrder, 'status'>>()),
  /** Days after which an order that a vendor refused is discarded, with the customer's data; 30 by default. */
  keepRefusedDays: positiveOr(30),
  /** Takes orders with a store that ends with its process: for demos, where they may be lost. */
  volatile: z._default(z.boolean('must be true or false'), false),
});

/** How orders come in, and what vendors need to know of them. */
export type OrdersConfig = z.input<typeof ordersSchema>;
