import * as z from 'zod/mini';
import {
  isCancelled,
  isWhole,
  orderChangeSchema,
  orderProperties,
  type Order,
  type OrderChange,
} from '../../model/order/order.js';
import type { Store } from '../platform/store.js';
import { mergeTimes, withoutOutdated, type FulfillmentTimes } from './fulfillment-times.js';
import { mergeChanges } from './merge-changes.js';

/** Seconds that an order is remembered after it was last heard of. */
const KEPT = 400 * 24 * 3_600;

const anyObject = z.record(z.string(), z.unknown());

/** What the vendor of promotions is told of an order, as it was when the order was taken in. */
const transactionSchema = z.object({
  status: z.enum(['confirmed', 'cancelled']),
  /** What it has been told already. */
  reported: z.optional(z.enum(['confirmed', 'cancelled'])),
  /** A call about it has begun, and may have arrived whatever became of its answer. */
  tried: z.optional(z.boolean()),
  journey: z.string(),
  order: anyObject,
  applied: z.array(z.unknown()),
  /** Some of the promotions were earned by a code. */
  withCode: z.boolean(),
  customer: z.optional(anyObject),
  linkedUniqueReference: z.optional(z.string()),
  metadata: z.optional(anyObject),
});
export type Transaction = z.infer<typeof transactionSchema>;

const recordSchema = z.object({
  /** The shop's id of the order. */
  orderId: z.string(),
  /** Rises with every change that is taken in; and the version up to which the vendor has been told. */
  version: z.number(),
  delivered: z.number(),
  /** A call about the order has begun, and may have arrived whatever became of its answer. */
  tried: z.optional(z.boolean()),
  /** Names the last change: the same again is no other. */
  content: z.string(),
  /** When the shop last changed the order, in milliseconds, where it says so. */
  at: z.optional(z.number()),
  /** The same of each fulfilment, by its id. */
  fulfillmentsAt: z.optional(z.record(z.string(), z.number())),
  /** The products of the order's lines. */
  products: z.array(z.string()),
  /** What the vendor has not been told yet; absent as well where it cannot be read any more. */
  pending: z.catch(z.optional(orderChangeSchema), undefined),
  transaction: z.optional(transactionSchema),
});
/** What the proxy knows of an order. */
export type OrderRecord = z.infer<typeof recordSchema>;

/** A change as it comes in. */
export interface Arrival {
  readonly change: OrderChange;
  readonly content: string;
  readonly at?: number | undefined;
  readonly fulfillmentsAt?: FulfillmentTimes | undefined;
  /** There is a vendor to be told of the order itself. */
  readonly tell: boolean;
  /** Taken along if the order has none yet. */
  readonly transaction?: Omit<Transaction, 'status' | 'reported' | 'tried'> | undefined;
}

/**
 * The record after a change has come in; the same one for a change that is known, or older than what is known, unless
 * it brings the transaction that was missing.
 */
export function advance(record: OrderRecord | undefined, arrival: Arrival): OrderRecord {
  const { content, at, fulfillmentsAt } = arrival;
  const fresh = { orderId: arrival.change.external_id, version: 0, delivered: 0, content: '', products: [] };
  const before: OrderRecord = record ?? fresh;
  if ((at ?? Infinity) < (before.at ?? -Infinity)) return withTransaction(before, arrival);
  const isTold = before.pending !== undefined || before.delivered >= before.version;
  if (before.content === content && isTold && (before.transaction || !arrival.transaction)) return before;
  const change = withoutOutdated(arrival.change, before.fulfillmentsAt, fulfillmentsAt);
  if (!change) return before;
  const transaction = nextTransaction(before.transaction, arrival);
  const whole = isWhole(change);
  const version = before.version + 1;
  return {
    ...before,
    version,
    ...(arrival.tell
      ? { pending: mergeChanges(before.pending, whole ? withCoupon(change, transaction) : change) }
      : { delivered: version }),
    content,
    ...(at !== undefined && { at }),
    ...(fulfillmentsAt && { fulfillmentsAt: mergeTimes(before.fulfillmentsAt, fulfillmentsAt) }),
    products: whole ? change.line_items.map(({ external_product_id: id }) => id) : before.products,
    ...(transaction && { transaction }),
  };
}

/** What an older change brings along is as good as any. Of the order itself, what is known stands. */
function withTransaction(before: OrderRecord, arrival: Arrival): OrderRecord {
  if (before.transaction) return before;
  const { pending } = before;
  const transaction = nextTransaction(undefined, { ...arrival, ...(pending && { change: pending }) });
  return transaction ? { ...before, transaction } : before;
}

function nextTransaction(before: Transaction | undefined, { change, transaction }: Arrival): Transaction | undefined {
  const status = isCancelled(change) ? 'cancelled' : 'confirmed';
  if (before) return { ...before, ...(status === 'cancelled' && { status }) };
  return transaction && { ...transaction, status };
}

/**
 * Shoppers filter reviews by whether a coupon was used. What the shop itself says stands, of this and of all there is
 * room for.
 */
function withCoupon(order: Order, transaction: Transaction | undefined): Order {
  if (!transaction || order.custom_properties?.coupon_used !== undefined) return order;
  const properties = { ...order.custom_properties, coupon_used: transaction.withCode };
  return orderProperties.safeParse(properties).success ? { ...order, custom_properties: properties } : order;
}

/** The orders that are known, in the store, by names that say nothing. */
export class OrderRecords {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async read(name: string): Promise<OrderRecord | undefined> {
    return parse(await this.#store.get(keyOf(name)));
  }

  /** Replaces a record by what comes of it, with nobody in between. */
  async update(name: string, change: (record: OrderRecord | undefined) => OrderRecord | undefined) {
    const swap = (value: string | undefined): string | undefined => {
      const next = change(parse(value));
      return next && JSON.stringify(next);
    };
    return parse(await this.#store.update(keyOf(name), swap, { ttl: KEPT }));
  }
}

const keyOf = (name: string): string => `orders:${name}`;

const parse = (value: string | undefined): OrderRecord | undefined =>
  value === undefined ? undefined : recordSchema.parse(JSON.parse(value));
