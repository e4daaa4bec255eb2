import { isWhole, MAX_FULFILLMENTS, type Fulfillment, type OrderChange } from '../../model/order/order.js';

/*
 * Messages about one order overtake each other, and several may come before a vendor has got the first: here they
 * become one change.
 */

/** When the shop last changed each fulfilment, in milliseconds since 1970, by its id. */
export type FulfillmentTimes = Readonly<Record<string, number>>;

/** Two changes that a vendor has not got yet, as one: the later order, with the fulfilments of both. */
export function mergeChanges(earlier: OrderChange | undefined, later: OrderChange): OrderChange {
  if (earlier === undefined) return later;
  const fulfillments = join(earlier.fulfillments, later.fulfillments);
  const newest = isWhole(later) ? later : earlier;
  return fulfillments.length === 0 ? newest : { ...newest, fulfillments };
}

/** By their ids; of two with one id the later. The newest, when there are too many. */
function join(earlier: readonly Fulfillment[] = [], later: readonly Fulfillment[] = []): readonly Fulfillment[] {
  const ids = new Set(later.map(({ external_id: id }) => id));
  return [...earlier.filter(({ external_id: id }) => !ids.has(id)), ...later].slice(-MAX_FULFILLMENTS);
}

/**
 * A change without the fulfilments of which something newer is known; undefined when that leaves nothing of it. One
 * that comes without a time is taken for new.
 */
export function withoutOutdated<Change extends OrderChange>(
  change: Change,
  known: FulfillmentTimes = {},
  sent: FulfillmentTimes = {},
): Change | undefined {
  const fulfillments = change.fulfillments?.filter(
    ({ external_id: id = '' }) => (sent[id] ?? Infinity) >= (known[id] ?? -Infinity),
  );
  if (fulfillments?.length === change.fulfillments?.length) return change;
  return fulfillments?.length === 0 && !isWhole(change) ? undefined : { ...change, fulfillments };
}

/** The latest times of both; of so many fulfilments as are kept, those that came last. */
export function mergeTimes(known: FulfillmentTimes = {}, sent: FulfillmentTimes = {}): FulfillmentTimes {
  const times = new Map(Object.entries(known));
  for (const [id, at] of Object.entries(sent)) {
    const latest = Math.max(at, times.get(id) ?? -Infinity);
    times.delete(id);
    times.set(id, latest);
  }
  return Object.fromEntries([...times].slice(-MAX_FULFILLMENTS));
}
