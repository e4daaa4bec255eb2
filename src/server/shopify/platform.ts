import * as z from 'zod/mini';
import { checkOrder } from '../../model/order/order-check.js';
import type { Order } from '../../model/order/order.js';
import { tryHook, type HookDeps } from '../orders/merchant-hook.js';
import type { OrderPlatform, PlatformChange, PlatformMessage } from '../orders/platform.js';
import type { Secret } from '../platform/secret.js';
import { readShopifyFulfillment, readShopifyOrder } from './order.js';

/** A Shopify shop whose webhooks are taken. */
export interface ShopifyOptions extends HookDeps {
  /** What signs the webhooks: the app's client secret, or that of the shop's own notifications; any of them will do. */
  readonly secrets: readonly Secret[];
  /** The cart that an order came from, by the order as Shopify sends it; by default its `cart_token`. */
  readonly cart?: ((order: unknown) => unknown) | undefined;
  /** Corrects an order: it gets Shopify's and ours, and gives the fields that are to be otherwise. */
  readonly order?: ((raw: unknown, ours: Order) => unknown) | undefined;
}

const ORDERS: ReadonlySet<string> = new Set(
  ['create', 'paid', 'cancelled', 'updated', 'fulfilled'].map((of) => `orders/${of}`),
);
const FULFILLMENTS: ReadonlySet<string> = new Set(['create', 'update'].map((of) => `fulfillments/${of}`));

/** Shopify's webhooks of orders and fulfilments (https://shopify.dev/docs/api/webhooks). */
export function createShopify(options: ShopifyOptions): OrderPlatform {
  return {
    name: 'shopify',
    secrets: options.secrets,
    headers: { signature: 'X-Shopify-Hmac-Sha256', topic: 'X-Shopify-Topic', id: 'X-Shopify-Webhook-Id' },
    async read({ topic, body, headers }: PlatformMessage): Promise<PlatformChange | undefined> {
      const triggeredAt = headers.get('X-Shopify-Triggered-At');
      if (ORDERS.has(topic)) return readOrder(body, triggeredAt, options);
      const read = FULFILLMENTS.has(topic) ? readShopifyFulfillment(body, triggeredAt) : undefined;
      return read && { fulfillments: read.fulfillments, submission: { fulfillmentsAt: read.fulfillmentsAt } };
    },
  };
}

async function readOrder(
  raw: unknown,
  triggeredAt: string | null,
  { cart: cartHook, order: orderHook, ...deps }: ShopifyOptions,
): Promise<PlatformChange | undefined> {
  const read = readShopifyOrder(raw, triggeredAt);
  if (!read) return undefined;
  const { order, at, fulfillmentsAt } = read;
  const cart = cartHook ? await tryHook(deps, 'orders.shopify.cart', () => cartHook(raw), readCart) : read.cart;
  const hook = orderHook && ((): unknown => orderHook(raw, checkOrder(order).order));
  const given = hook && (await tryHook(deps, 'orders.shopify.order', hook, readFields));
  return { order: given ? correct(order, given) : order, submission: { at, fulfillmentsAt, cart } };
}

const readCart = (answer: unknown): string | undefined =>
  typeof answer === 'string' && answer !== '' ? answer : undefined;

const fieldsSchema = z.record(z.string(), z.unknown());
const readFields = (answer: unknown): Readonly<Record<string, unknown>> | undefined =>
  fieldsSchema.safeParse(answer).data;

/** The order with the merchant's fields over ours; where one of theirs cannot be read, ours stands. */
function correct(ours: { readonly external_id: string }, given: Readonly<Record<string, unknown>>): object {
  const merged = { ...ours, ...given, external_id: ours.external_id };
  const unreadable = new Set(checkOrder(merged).leftOut.map(({ param }) => param));
  const usable = Object.entries(given).filter(([name]) => !unreadable.has(name) && name !== 'external_id');
  return { ...ours, ...Object.fromEntries(usable) };
}
