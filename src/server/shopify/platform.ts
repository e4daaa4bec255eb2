import { applyHooks, type HookDeps, type PlatformHooks } from '../orders/merchant-hooks.js';
import type { OrderPlatform, PlatformChange } from '../orders/platform.js';
import type { Secret } from '../platform/secret.js';
import { readShopifyFulfillment, readShopifyOrder } from './order.js';

/** A Shopify shop whose webhooks are taken. */
export interface ShopifyOptions extends HookDeps, PlatformHooks {
  /** What signs the webhooks: the app's client secret, or that of the shop's own notifications; any of them will do. */
  readonly secrets: readonly Secret[];
}

const ORDERS: ReadonlySet<string> = new Set(
  ['create', 'paid', 'cancelled', 'updated', 'fulfilled'].map((of) => `orders/${of}`),
);
const FULFILLMENTS: ReadonlySet<string> = new Set(['create', 'update'].map((of) => `fulfillments/${of}`));

/** Shopify's webhooks of orders and fulfilments (https://shopify.dev/docs/api/webhooks). */
export function createShopify({ secrets, ...deps }: ShopifyOptions): OrderPlatform {
  return {
    name: 'shopify',
    secrets,
    headers: { signature: 'X-Shopify-Hmac-Sha256', topic: 'X-Shopify-Topic', id: 'X-Shopify-Webhook-Id' },
    async read({ topic, body, headers }): Promise<PlatformChange | undefined> {
      const triggeredAt = headers.get('X-Shopify-Triggered-At');
      if (FULFILLMENTS.has(topic)) {
        const read = readShopifyFulfillment(body, triggeredAt);
        return read && { fulfillments: read.fulfillments, submission: { fulfillmentsAt: read.fulfillmentsAt } };
      }
      const read = ORDERS.has(topic) ? readShopifyOrder(body, triggeredAt) : undefined;
      if (!read) return undefined;
      const { at, fulfillmentsAt } = read;
      const { order, cart } = await applyHooks(deps, 'orders.shopify', body, read);
      return { order, submission: { at, fulfillmentsAt, cart } };
    },
  };
}
