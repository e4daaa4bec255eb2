import { isWhole, ORDER_LIMITS, type Fulfillment, type Order, type OrderChange } from '../../model/order/order.js';

/** Two changes that the vendor has not been told of, as one: the later order, with the fulfilments of both. */
export function mergeChanges(earlier: OrderChange | undefined, later: OrderChange): OrderChange {
  if (earlier === undefined) return later;
  if (isWhole(later))
    return withFulfillments(later, join(ofOrder(earlier.fulfillments ?? [], later), later.fulfillments));
  return withFulfillments(earlier, join(earlier.fulfillments ?? [], later.fulfillments));
}

const withFulfillments = <Change extends OrderChange>(change: Change, fulfillments: Fulfillment[]): Change =>
  fulfillments.length === 0 ? change : { ...change, fulfillments };

/** By their ids; the later one of two stands. The vendor takes so many at once: the newest. */
function join(earlier: readonly Fulfillment[], later: readonly Fulfillment[] = []): Fulfillment[] {
  const ids = new Set(later.map(({ external_id: id }) => id));
  return [...earlier.filter(({ external_id: id }) => !ids.has(id)), ...later].slice(-ORDER_LIMITS.fulfillments);
}

/**
 * Those that name products of the order only: a line that went before the vendor heard of it is not there to be
 * fulfilled.
 */
function ofOrder(fulfillments: readonly Fulfillment[], { line_items }: Order): readonly Fulfillment[] {
  const products = new Set(line_items.map(({ external_product_id: id }) => id));
  return fulfillments.filter(({ fulfilled_items = [] }) =>
    fulfilled_items.every(({ external_product_id: id }) => products.has(id)),
  );
}
