import type * as z from 'zod/mini';
import { countryOf, findForeignProducts, findRepeatedProducts } from './order-relations.js';
import { fulfillmentNoteSchema, orderSchema, type FulfillmentNote, type Order } from './order.js';

/**
 * What is wrong with a field, or worth knowing of it: `line_items[3].quantity`, "must be a whole number". Holds no
 * value.
 */
export interface OrderRemark {
  readonly param: string;
  readonly message: string;
}

/** An order, or everything that is wrong with it. */
export type CheckedOrder<Change> =
  | {
      readonly order: Change;
      /** What the vendor takes, and does less with than one may expect. */
      readonly warnings: readonly OrderRemark[];
    }
  | { readonly order: undefined; readonly faults: readonly OrderRemark[] };

/** What is known beside the order. */
export interface OrderContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The customer's country where the order does not say. */
  readonly country?: string | undefined;
}

/** "It is not possible to send an automatic email request for orders older than 6 months." */
const OLDEST_MONTHS = 6;

/** "Default value: US", which is wrong everywhere else. */
const NO_COUNTRY: OrderRemark = {
  param: 'custom_properties.customer_country',
  message: 'is missing, and no address has a country: Yotpo would take US',
};

/** Reads a whole order. Members that are null count as absent. */
export function checkOrder(input: unknown, { now, country: fallback }: OrderContext): CheckedOrder<Order> {
  const sent = withoutNulls(input);
  const country = countryOf(sent) ?? fallback;
  const read = orderSchema.safeParse(sent, { reportInput: true });
  const faults = [
    ...(read.error?.issues.flatMap(toRemarks) ?? []),
    ...findRepeatedProducts(sent),
    ...findForeignProducts(sent),
    ...(country === undefined ? [NO_COUNTRY] : []),
  ];
  if (!read.success || country === undefined || faults.length > 0) return { order: undefined, faults };
  const { custom_properties: properties } = read.data;
  const order = withIds({ ...read.data, custom_properties: { ...properties, customer_country: country } });
  return { order, warnings: findWarnings(order, now) };
}

/** Reads a note about an order's fulfilments. Whether the order has the products is seen when it is known. */
export function checkNote(input: unknown): CheckedOrder<FulfillmentNote> {
  const read = fulfillmentNoteSchema.safeParse(withoutNulls(input), { reportInput: true });
  if (!read.success) return { order: undefined, faults: read.error.issues.flatMap(toRemarks) };
  return { order: read.data, warnings: findUndated(read.data.fulfillments) };
}

/** A fulfilment without an id gets one of its place, so that sending it again does not create another. */
function withIds(order: Order): Order {
  const { external_id, fulfillments } = order;
  if (fulfillments === undefined) return order;
  return {
    ...order,
    fulfillments: fulfillments.map((one, at) => ({ external_id: `${external_id}-${at + 1}`, ...one })),
  };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}

/** `['line_items', 3, 'quantity']` as `line_items[3].quantity`. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '') || 'order';

function toRemarks(issue: z.core.$ZodIssue): readonly OrderRemark[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ param: pathOf([...issue.path, key]), message: 'is no field of an order' }));
  }
  return [{ param: pathOf(issue.path), message: issue.input === undefined ? 'is missing' : issue.message }];
}

function findWarnings({ order_date: date, customer, fulfillments = [] }: Order, now: number): readonly OrderRemark[] {
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - OLDEST_MONTHS);
  const old = { param: 'order_date', message: 'is more than six months ago: Yotpo sends no review request' };
  const unreachable = {
    param: 'customer',
    message: 'has neither e-mail nor phone: Yotpo can ask nobody for a review',
  };
  return [
    ...(Date.parse(date) < oldest.getTime() ? [old] : []),
    ...(customer?.email === undefined && customer?.phone_number === undefined ? [unreachable] : []),
    ...findUndated(fulfillments),
  ];
}

/** "fulfillment_date: Required for sending review requests." */
const findUndated = (fulfillments: NonNullable<Order['fulfillments']>): readonly OrderRemark[] =>
  fulfillments.flatMap(({ status, fulfillment_date: date }, at) => {
    const param = `fulfillments[${at}].fulfillment_date`;
    const message = 'is missing: Yotpo sends no review request without it';
    return status === 'success' && date === undefined ? [{ param, message }] : [];
  });
