import * as z from 'zod/mini';
import { checkFulfillments, checkOrder } from '../../model/order/order-check.js';
import { isCancelled, isWhole, type Order, type OrderChange } from '../../model/order/order.js';
import { readStored } from '../platform/read-stored.js';
import type { Store } from '../platform/store.js';
import { mergeChanges, mergeTimes, withoutOutdated, type FulfillmentTimes } from './merge-changes.js';

/** Seconds that an order is remembered after its last change. */
const KEPT = 400 * 24 * 3_600;

const statusSchema = z.enum(['confirmed', 'cancelled']);
const anyObject = z.record(z.string(), z.unknown());

/** What is reported to the vendor of promotions: the cart's promotions as they were when the order came in. */
const transactionSchema = z.object({
  status: statusSchema,
  /** The status that the vendor has. */
  reported: z.optional(statusSchema),
  /** A call about it has begun: the vendor may have it, with or without an answer. */
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

/** A change as it was kept; undefined for one that cannot be read any more. */
function readChange(value: unknown): OrderChange | undefined {
  const isOrder = typeof value === 'object' && value !== null && 'line_items' in value;
  try {
    return value === undefined ? undefined : (isOrder ? checkOrder(value) : checkFulfillments(value)).order;
  } catch {
    return undefined;
  }
}

const recordSchema = z.object({
  /** The shop's id of the order. */
  orderId: z.string(),
  /** Rises with every change that is taken in; and the version up to which the vendor of orders has it. */
  version: z.number(),
  delivered: z.number(),
  /** A call about the order has begun: the vendor may have it, with or without an answer. */
  tried: z.optional(z.boolean()),
  /** Names the last change: the same again is no other. */
  content: z.string(),
  /** When the shop last changed the order, in milliseconds, where it says so. */
  at: z.optional(z.number()),
  /** The same of each fulfilment, by its id. */
  fulfillmentsAt: z.optional(z.record(z.string(), z.number())),
  /** The shop has cancelled it. */
  cancelled: z.optional(z.boolean()),
  /** The products of the order's lines. */
  products: z.array(z.string()),
  /** What the vendor of orders has not got yet; absent as well where it cannot be read any more. */
  pending: z.optional(z.pipe(z.unknown(), z.transform(readChange))),
  transaction: z.optional(transactionSchema),
});
/** What the proxy knows of an order. */
export type OrderRecord = z.infer<typeof recordSchema>;

/** A change as it comes in. */
export interface IncomingOrder {
  readonly change: OrderChange;
  readonly content: string;
  readonly at?: number | undefined;
  readonly fulfillmentsAt?: FulfillmentTimes | undefined;
  /** What the vendor of orders says to this change; 'none' where there is no such vendor. */
  readonly vendor: 'takes' | 'refuses' | 'none';
  /** Kept with the order if it has none yet. */
  readonly transaction?: Omit<Transaction, 'status' | 'reported' | 'tried'> | undefined;
}

/**
 * The record after a change has come in; the same one for a change that is known, that is older than what is known and
 * brings no transaction that was missing, or that no vendor has a use for.
 */
export function applyChange(record: OrderRecord | undefined, incoming: IncomingOrder): OrderRecord | undefined {
  const { content, at, fulfillmentsAt, vendor } = incoming;
  const fresh = { orderId: incoming.change.external_id, version: 0, delivered: 0, content: '', products: [] };
  const before: OrderRecord = record ?? fresh;
  const transaction = nextTransaction(before, incoming);
  if ((at ?? Infinity) < (before.at ?? -Infinity)) return { ...before, ...(transaction && { transaction }) };
  const isReadable = before.pending !== undefined || before.delivered >= before.version;
  if (before.content === content && isReadable && (before.transaction || !incoming.transaction)) return record;
  const change = withoutOutdated(incoming.change, before.fulfillmentsAt, fulfillmentsAt);
  if (!change || (vendor === 'refuses' && !transaction)) return record;
  const version = before.version + 1;
  return {
    ...before,
    version,
    ...nextPending(before, vendor === 'takes' ? withCoupon(change, transaction) : undefined),
    content,
    ...(at !== undefined && { at }),
    ...(fulfillmentsAt && { fulfillmentsAt: mergeTimes(before.fulfillmentsAt, fulfillmentsAt) }),
    ...(isWhole(change) && { products: productsOf(change), cancelled: isCancelled(change) }),
    ...(transaction && { transaction }),
  };
}

const productsOf = ({ line_items }: Order): string[] => line_items.flatMap(({ external_product_id: id }) => id ?? []);

/** What the vendor of orders is to get: of a change that it does not take, what came before it. */
function nextPending(before: OrderRecord, taken: OrderChange | undefined): Partial<OrderRecord> {
  if (taken) return { pending: mergeChanges(before.pending, taken) };
  return before.pending ? {} : { delivered: before.version + 1 };
}

/**
 * The first cart that comes with an order stands, be it with a change that is older than what is known; and an order
 * that was ever cancelled stays so.
 */
function nextTransaction(
  { transaction: before, cancelled, at: known = -Infinity }: OrderRecord,
  { change, transaction, at = Infinity }: IncomingOrder,
): Transaction | undefined {
  const isNewest = at >= known;
  const status = cancelled || (isNewest && isCancelled(change)) ? 'cancelled' : 'confirmed';
  if (before) return { ...before, ...(status === 'cancelled' && { status }) };
  return transaction && { ...transaction, status };
}

/** Shoppers filter reviews by whether a coupon was used. What the shop itself says of it stands. */
function withCoupon(change: OrderChange, transaction: Transaction | undefined): OrderChange {
  if (!isWhole(change) || !transaction) return change;
  const { custom_properties: properties } = change;
  if (properties?.coupon_used !== undefined) return change;
  return { ...change, custom_properties: { ...properties, coupon_used: transaction.withCode } };
}

/** `order-….3`: a digest of the order's id, and the version, or the status, that is to be delivered. */
export function readDeliveryId(id: string): readonly [name: string, goal: string] {
  const at = id.lastIndexOf('.');
  return [id.slice(0, at), id.slice(at + 1)];
}

/**
 * The record once a version has reached the vendor of orders, or a status the vendor of promotions: nothing of the
 * customer is kept for their sake any more.
 */
export function settle(record: OrderRecord, goal: string): OrderRecord {
  const status = statusSchema.safeParse(goal);
  return status.success ? settleTransaction(record, status.data) : settleOrder(record, Number(goal));
}

function settleOrder({ pending, ...rest }: OrderRecord, version: number): OrderRecord {
  const settled = { ...rest, delivered: Math.max(rest.delivered, version) };
  return settled.delivered < settled.version && pending ? { ...settled, pending } : settled;
}

function settleTransaction(record: OrderRecord, reported: Transaction['status']): OrderRecord {
  if (!record.transaction) return record;
  const { customer, linkedUniqueReference, metadata, ...kept } = record.transaction;
  return { ...record, transaction: { ...kept, reported } };
}

/** The orders that are known, in the store, each under a digest of its id. */
export class OrderRecords {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async read(name: string): Promise<OrderRecord | undefined> {
    return parse(await this.#store.get(keyOf(name)));
  }

  /** Replaces a record by what `change` makes of it, in one step. */
  async update(
    name: string,
    change: (record: OrderRecord | undefined) => OrderRecord | undefined,
  ): Promise<OrderRecord | undefined> {
    const swap = (value: string | undefined): string | undefined => {
      const next = change(parse(value));
      return next && JSON.stringify(next);
    };
    return parse(await this.#store.update(keyOf(name), swap, { ttl: KEPT }));
  }
}

const keyOf = (name: string): string => `orders:${name}`;

const parse = (value: string | undefined): OrderRecord | undefined => readStored(recordSchema.parse, value);
