import { applyHooks, type HookDeps, type PlatformHooks } from '../orders/merchant-hooks.js';
import type { OrderPlatform, PlatformChange } from '../orders/platform.js';
import { readWooOrder } from './order.js';

/** A WooCommerce shop whose webhooks are taken. */
export interface WooCommerceOptions extends HookDeps, PlatformHooks {
  /** What signs the webhooks; any of them will do. */
  readonly secrets: OrderPlatform['secrets'];
}

const ORDERS: ReadonlySet<string> = new Set(['order.created', 'order.updated', 'order.restored']);

/**
 * WooCommerce's webhooks of orders (https://woocommerce.github.io/woocommerce-rest-api-docs/#webhooks). Before one is
 * saved, the shop sends a ping without a signature, and saves only what answers it with 200.
 */
export const createWooCommerce = ({ secrets, ...deps }: WooCommerceOptions): OrderPlatform => ({
  name: 'woocommerce',
  secrets,
  headers: { signature: 'X-WC-Webhook-Signature', topic: 'X-WC-Webhook-Topic', id: 'X-WC-Webhook-Delivery-ID' },
  isPing: (headers) => /^application\/x-www-form-urlencoded\b/i.test(headers.get('Content-Type') ?? ''),
  async read({ topic, body }): Promise<PlatformChange | undefined> {
    const read = ORDERS.has(topic) ? readWooOrder(body) : undefined;
    if (!read) return undefined;
    const { order, cart } = await applyHooks(deps, 'orders.woocommerce', body, read);
    return { order, submission: { at: read.at, cart } };
  },
});
