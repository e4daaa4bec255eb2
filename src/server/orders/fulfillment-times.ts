import { isWhole, ORDER_LIMITS, type OrderChange } from '../../model/order/order.js';

/** When the shop last changed each fulfilment, in milliseconds since 1970, by its id. */
export type FulfillmentTimes = Readonly<Record<string, number>>;

/**
 * A change without the fulfilments of which something newer is known, since messages overtake each other; undefined
 * when that leaves nothing of it. What says no time is as new as it comes.
 */
export function withoutOutdated<Change extends OrderChange>(
  change: Change,
  known: FulfillmentTimes = {},
  told: FulfillmentTimes = {},
): Change | undefined {
  const fulfillments = change.fulfillments?.filter(
    ({ external_id: id = '' }) => (told[id] ?? Infinity) >= (known[id] ?? -Infinity),
  );
  if (fulfillments?.length === change.fulfillments?.length) return change;
  return fulfillments?.length === 0 && !isWhole(change) ? undefined : { ...change, fulfillments };
}

/** The latest times of both: of as many fulfilments as an order may have, those heard of last. */
export function mergeTimes(known: FulfillmentTimes = {}, told: FulfillmentTimes = {}): FulfillmentTimes {
  const times = new Map(Object.entries(known));
  for (const [id, at] of Object.entries(told)) {
    const latest = Math.max(at, times.get(id) ?? -Infinity);
    times.delete(id);
    times.set(id, latest);
  }
  return Object.fromEntries([...times].slice(-ORDER_LIMITS.fulfillments));
}
