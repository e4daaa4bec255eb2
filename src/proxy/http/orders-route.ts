import * as z from 'zod/mini';
import { MAX_CART_LENGTH, MAX_ORDER_LENGTH } from '../../protocol/limits.js';
import type { OrderDesk, OrderReceipt } from '../orders/order-desk.js';
import type { Secret } from '../secret.js';
import { acceptedAnswer } from './answers.js';
import { ApiError } from './api-error.js';
import { bears } from './bearer.js';
import { readBody } from './request-body.js';
import type { Visit } from './visit.js';

const anyObject = z.record(z.string(), z.unknown());

const bodySchema = z.union([
  z.strictObject({
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
  }),
  z.strictObject({ fulfillments: z.array(z.unknown()), external_id: z.string() }),
]);

/** `POST /v1/orders`, from the shop's own server: `{order, cart?, transaction?}` or `{external_id, fulfillments}`. */
export async function answerOrders({ request, background }: Visit, orders: OrderDesk, key: Secret): Promise<Response> {
  if (!(await bears(request, key))) throw new ApiError('unauthorized');
  const body = await readBody(request, bodySchema, { bytes: MAX_ORDER_LENGTH, depth: 12 });
  const receipt: OrderReceipt =
    'order' in body
      ? await orders.submit(body.order, { cart: body.cart, transaction: body.transaction })
      : await orders.note(body);
  background(orders.tend());
  return acceptedAnswer(receipt);
}
