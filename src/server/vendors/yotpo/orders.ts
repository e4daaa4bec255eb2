import type { OrderVendor } from '../order-vendor.js';
import { VendorError, type CallOptions, type VendorRequest } from '../review-vendor.js';
import { isWhole, ORDER_LIMITS, type Fulfillment, type Order, type OrderChange } from '../../../model/order/order.js';
import { createOrder, findOrder, keptFulfillment, keptLine, updateOrder, type KeptOrder } from './orders-contract.js';

/** Whose orders they are, and through what the vendor is told of them. */
export interface YotpoOrdersOptions {
  readonly appKey: string;
  /** The account's own endpoints, with its token. */
  readonly request: VendorRequest;
}

/**
 * Yotpo's orders. One is created under the shop's id; when there is one already, that is success, and it is changed
 * instead. Lines stay for ever: one that the order has no more becomes a cancelled fulfilment.
 */
export function createYotpoOrders({ appKey, request }: YotpoOrdersOptions): OrderVendor {
  const find = async (externalId: string, call: CallOptions): Promise<KeptOrder | undefined> => {
    const { orders } = await request(findOrder, { appKey, externalId }, call);
    return orders.find((order) => order.external_id === externalId && order.yotpo_id !== '');
  };

  /** False when the vendor has it already. */
  const create = async (order: Order, call: CallOptions): Promise<boolean> => {
    try {
      await request(createOrder, { appKey, order }, call);
      return true;
    } catch (error) {
      if (error instanceof VendorError && error.kind === 'conflict') return false;
      throw error;
    }
  };

  const update = async (kept: KeptOrder, change: OrderChange, call: CallOptions): Promise<void> => {
    const order = isWhole(change) ? withRemoved(change, kept) : change;
    await request(updateOrder, { appKey, yotpoId: kept.yotpo_id, order }, call);
  };

  return {
    name: 'yotpo',
    async put(change, before, signal) {
      const call: CallOptions = { priority: 'write', ...(signal && { signal }) };
      const whole = isWhole(change);
      if (whole && !before && (await create(change, call))) return;
      const kept = await find(change.external_id, call);
      if (kept) return update(kept, change, call);
      if (whole && before && (await create(change, call))) return;
      // A note that came before its order, or an order that is there and not yet to be found.
      throw new VendorError('unavailable', { detail: 'order not there yet' });
    },
  };
}

/**
 * Says of lines that the vendor has and the order has no more that they are cancelled; and of lines that are back that
 * they are open again. What is said of a line is always said under the same id.
 */
function withRemoved(order: Order, kept: KeptOrder): Order {
  const present = new Set(order.line_items.map(({ external_product_id: id }) => id));
  const said = new Set(
    kept.fulfillments.flatMap((raw) => {
      const read = keptFulfillment.safeParse(raw);
      return read.success ? [read.data.external_id] : [];
    }),
  );
  const notes = kept.line_items.flatMap((raw): Fulfillment[] => {
    const read = keptLine.safeParse(raw);
    if (!read.success || read.data.external_product_id === '') return [];
    const { external_product_id, quantity = 1 } = read.data;
    const external_id = `${order.external_id}-removed-${external_product_id}`;
    const status = present.has(external_product_id) ? 'open' : 'cancelled';
    if (status === 'open' && !said.has(external_id)) return [];
    return [{ external_id, status, fulfilled_items: [{ external_product_id, quantity }] }];
  });
  if (notes.length === 0) return order;
  // The order's own come first: past the vendor's limit a line stays as it was.
  const fulfillments = [...(order.fulfillments ?? []), ...notes].slice(0, ORDER_LIMITS.fulfillments);
  return { ...order, fulfillments };
}
