import type * as z from 'zod/mini';
import type { OrderVendor } from '../order-vendor.js';
import { VendorError, type CallOptions, type VendorRequest } from '../review-vendor.js';
import { isWhole, type Fulfillment, type Order, type OrderChange } from '../../../model/order/order.js';
import { checkChange, isTakenBack, prepareChange, prepareOrder, YOTPO_ORDER_LIMITS } from './orders-check.js';
import { createOrder, findOrder, keptFulfillment, keptLine, updateOrder, type KeptOrder } from './orders-contract.js';

/** Whose orders they are, and how the vendor is called. */
export interface YotpoOrdersOptions {
  readonly appKey: string;
  /** The account's own endpoints, with its token. */
  readonly request: VendorRequest;
  /** The customer's country, in two letters, where an order does not say one. */
  readonly country?: string | undefined;
}

/**
 * Yotpo's orders. One is created under the shop's id; when there is one already, that is success, and it is changed
 * instead. Lines stay for ever: one that the order has no more becomes a cancelled fulfilment.
 */
export function createYotpoOrders({ appKey, request, country }: YotpoOrdersOptions): OrderVendor {
  const find = async (externalId: string, call: CallOptions): Promise<KeptOrder | undefined> => {
    const { orders } = await request(findOrder, { appKey, externalId }, call);
    return orders.find((order) => order.external_id === externalId && order.yotpo_id !== '');
  };

  /** False when the vendor has it already. */
  const create = async (order: Order, call: CallOptions): Promise<boolean> => {
    try {
      await request(createOrder, { appKey, order: prepareOrder(order, { country }).change }, call);
      return true;
    } catch (error) {
      if (error instanceof VendorError && error.kind === 'conflict') return false;
      throw error;
    }
  };

  const update = async (kept: KeptOrder, change: OrderChange, call: CallOptions): Promise<void> => {
    const products = kept.line_items.flatMap((raw) => readLine(raw)?.external_product_id ?? []);
    const { change: order } = prepareChange(change, { country, products });
    const whole = isWhole(order) ? withRemoved(order, kept) : order;
    if (!isWhole(whole) && whole.fulfillments.length === 0) return;
    await request(updateOrder, { appKey, yotpoId: kept.yotpo_id, order: whole }, call);
  };

  return {
    name: 'yotpo',
    check: (change, context) => checkChange(change, context, country),
    async put(change, before, signal) {
      const call: CallOptions = { priority: 'write', ...(signal && { signal }) };
      const whole = isWhole(change);
      if (whole && !before && (await create(change, call))) return;
      const kept = await find(change.external_id, call);
      if (kept) return update(kept, change, call);
      if (whole && before && (await create(change, call))) return;
      // Fulfilments that came before their order, or an order that is there and not yet to be found.
      throw new VendorError('unavailable', { detail: 'order not there yet' });
    },
  };
}

/**
 * Says of lines that the vendor has and the order has no more that they are cancelled; and of lines that are back that
 * they are open again. What is said of a line is always said under the same id.
 */
function withRemoved(order: Order, kept: KeptOrder): Order {
  const lines = isTakenBack(order) ? [] : order.line_items;
  const present = new Set(lines.map(({ external_product_id: id }) => id));
  const said = new Set(
    kept.fulfillments.flatMap((raw) => {
      const read = keptFulfillment.safeParse(raw);
      return read.success ? [read.data.external_id] : [];
    }),
  );
  const removals = kept.line_items.flatMap((raw): Fulfillment[] => {
    const line = readLine(raw);
    if (!line) return [];
    const { external_product_id, quantity = 1 } = line;
    const external_id = `${order.external_id}-removed-${external_product_id}`;
    const status = present.has(external_product_id) ? 'open' : 'cancelled';
    if (status === 'open' && !said.has(external_id)) return [];
    return [{ external_id, status, fulfilled_items: [{ external_product_id, quantity }] }];
  });
  if (removals.length === 0) return order;
  // The order's own come first: past the vendor's limit a line stays as it was.
  const fulfillments = [...(order.fulfillments ?? []), ...removals].slice(0, YOTPO_ORDER_LIMITS.fulfillments);
  return { ...order, fulfillments };
}

/** A line that the vendor has; undefined for one without a product. */
function readLine(raw: unknown): z.infer<typeof keptLine> | undefined {
  const read = keptLine.safeParse(raw);
  return read.success && read.data.external_product_id !== '' ? read.data : undefined;
}
