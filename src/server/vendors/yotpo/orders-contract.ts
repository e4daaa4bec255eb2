import * as z from 'zod/mini';
import type { Endpoint } from '../review-vendor.js';
import { wireList, wireNumber, wireText } from '../wire/scalars.js';
import type { Order, OrderChange } from '../../../model/order/order.js';

/*
 * Yotpo's endpoints of orders (https://core-api.yotpo.com/reference/about-orders): the account's own, with its token.
 * An order has two ids: the shop's, under which it is created once, and the vendor's, under which it is changed.
 */

/** The account's key, which these endpoints call the store's id. */
interface Store {
  readonly appKey: string;
}

const orders = ({ appKey }: Store): readonly string[] => ['core', 'v3', 'stores', appKey, 'orders'];

const keptOrder = z.object({
  yotpo_id: wireText,
  external_id: wireText,
  line_items: wireList,
  fulfillments: wireList,
});
/** An order as the vendor has it; its lines and fulfilments are read one by one. */
export type KeptOrder = z.infer<typeof keptOrder>;

/** One of its lines, and one of its fulfilments, as far as they matter here. */
export const keptLine = z.object({ external_product_id: wireText, quantity: wireNumber });
export const keptFulfillment = z.object({ external_id: wireText });

/** Creates an order; 409 when there is one under its `external_id`. */
export const createOrder: Endpoint<Store & { readonly order: Order }, unknown> = {
  name: 'create-order',
  method: 'POST',
  path: orders,
  json: ({ order }) => ({ order }),
  answer: z.unknown(),
};

/** Finds an order by the shop's id. */
export const findOrder: Endpoint<Store & { readonly externalId: string }, { orders: KeptOrder[] }> = {
  name: 'find-order',
  method: 'GET',
  path: orders,
  fields: ({ externalId }) => ({ external_ids: externalId }),
  answer: z.object({ orders: z.array(keptOrder) }),
};

/** Changes an order by the vendor's id. Lines are added, and never taken away. */
export const updateOrder: Endpoint<Store & { readonly yotpoId: string; readonly order: OrderChange }, unknown> = {
  name: 'update-order',
  method: 'PATCH',
  path: ({ appKey, yotpoId }) => [...orders({ appKey }), yotpoId],
  json: ({ order }) => ({ order }),
  answer: z.unknown(),
};
