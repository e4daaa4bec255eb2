import { MAX_ORDER_LENGTH } from '../../protocol/limits.js';
import { SERVER_ROUTES } from '../../protocol/routes.js';
import { OrderRefused } from '../../model/order/order-check.js';
import type { OrderService } from '../orders/order-service.js';
import { readShopifyFulfillment, readShopifyOrder } from '../shopify/order.js';
import { isSigned, type ShopifyOrders } from '../shopify/webhook.js';
import { ApiError } from './api-error.js';
import { json, type Route } from './route.js';

const ORDERS: ReadonlySet<string> = new Set(
  ['create', 'paid', 'cancelled', 'updated', 'fulfilled'].map((of) => `orders/${of}`),
);
const FULFILLMENTS: ReadonlySet<string> = new Set(['create', 'update'].map((of) => `fulfillments/${of}`));

/**
 * `POST /v1/webhooks/shopify/orders`: orders and fulfilments from the platform, signed over their raw bytes. What
 * cannot be used is said in the answer and is no failure: the platform would send it again, and in the end no webhooks
 * at all.
 */
export const shopifyRoute = (orders: OrderService, shopify: ShopifyOrders): Route => ({
  name: 'shopify-orders',
  method: 'POST',
  path: SERVER_ROUTES.shopifyOrders,
  audience: 'servers',
  async answer(context) {
    const { raw: request } = context.req;
    const body = await readBytes(request);
    if (!(await isSigned(body, request.headers.get('X-Shopify-Hmac-Sha256'), shopify.secret))) {
      throw new ApiError('unauthorized', { challenge: 'HMAC-SHA256' });
    }
    const id = request.headers.get('X-Shopify-Webhook-Id') ?? undefined;
    if (await orders.isDuplicate(id)) return json(context, { status: 'known' }, { status: 202 });
    const answer = await take(request.headers.get('X-Shopify-Topic') ?? '', parse(body), orders, shopify);
    await orders.markSeen(id);
    context.get('background')(orders.deliverDue());
    return json(context, answer, { status: 202 });
  },
});

async function take(topic: string, raw: unknown, orders: OrderService, shopify: ShopifyOrders): Promise<object> {
  try {
    if (ORDERS.has(topic)) {
      const read = readShopifyOrder(raw);
      if (!read) return { status: 'ignored' };
      const { order, at, fulfillmentsAt } = read;
      const cart = shopify.cart ? shopify.cart(raw) : read.cart;
      const { errors } = await orders.submit(order, { at, fulfillmentsAt, cart });
      return { status: 'accepted', errors };
    }
    const read = FULFILLMENTS.has(topic) ? readShopifyFulfillment(raw) : undefined;
    if (!read) return { status: 'ignored' };
    await orders.addFulfillments(read.note, read);
    return { status: 'accepted' };
  } catch (error) {
    if (!(error instanceof OrderRefused)) throw error;
    orders.reportRefused(topic, error);
    return { status: 'refused', errors: error.issues };
  }
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** @throws ApiError `request_too_large` */
async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let run = await reader?.read(); run && !run.done; run = await reader?.read()) {
    length += run.value.byteLength;
    if (length > MAX_ORDER_LENGTH) throw new ApiError('request_too_large');
    chunks.push(run.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
