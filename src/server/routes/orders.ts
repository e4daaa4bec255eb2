import * as z from 'zod/mini';
import { MAX_CART_LENGTH, MAX_ORDER_LENGTH } from '../../protocol/limits.js';
import { SERVER_ROUTES } from '../../protocol/routes.js';
import type { OrderService, OrderReceipt } from '../orders/order-service.js';
import type { Secret } from '../platform/secret.js';
import { requireBearer } from './bearer.js';
import { readBody, readFields } from './request-body.js';
import { json, type Route } from './route.js';

const anyObject = z.record(z.string(), z.unknown());

const orderSchema = z.strictObject({
  order: anyObject,
  cart: z.optional(z.string().check(z.regex(/^[^\p{Cc}]+$/u), z.maxLength(MAX_CART_LENGTH))),
  transaction: z.optional(
    z.strictObject({
      order: anyObject,
      customer: z.optional(anyObject),
      linkedUniqueReference: z.optional(z.string()),
      metadata: z.optional(anyObject),
    }),
  ),
});
const noteSchema = z.strictObject({ external_id: z.string(), fulfillments: z.array(z.unknown()) });

/** `POST /v1/orders`, from the shop's own server: `{order, cart?, transaction?}` or `{external_id, fulfillments}`. */
export const ordersRoute = (orders: OrderService, keys: readonly Secret[]): Route => ({
  name: 'orders',
  method: 'POST',
  path: SERVER_ROUTES.orders,
  audience: 'servers',
  async answer(context) {
    const { raw: request } = context.req;
    await requireBearer(request, ...keys);
    const body = await readBody(request, anyObject, { bytes: MAX_ORDER_LENGTH, depth: 12 });
    const receipt =
      'order' in body ? await takeOrder(body, orders) : await orders.addFulfillments(readFields(body, noteSchema));
    context.get('background')(orders.deliverDue());
    return json(context, receipt, { status: 202 });
  },
});

function takeOrder(body: unknown, orders: OrderService): Promise<OrderReceipt> {
  const { order, cart, transaction } = readFields(body, orderSchema);
  return orders.submit(order, { cart, transaction });
}
