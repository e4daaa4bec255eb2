import type { Issue } from './order-fields.js';
import { fulfillmentNoteShape, orderShape, type FulfillmentNote, type Order, type OrderChange } from './order.js';

export type { Issue };

/** An order that is refused: everything that is wrong with it, by field, the reasons first. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ param, message }) => `${param} ${message}`).join('; '));
    this.issues = issues;
  }

  /** The same under an earlier name. */
  get faults(): readonly Issue[] {
    return this.issues;
  }
}

/** What was read, and the issues of the fields that were left out. */
export interface CheckedOrder<Change extends OrderChange> {
  readonly order: Change;
  readonly leftOut: readonly Issue[];
}

/**
 * Reads a whole order. A field that cannot be read is left out; a fulfilment without an id gets one of its place, so
 * that the same order sent again means the same fulfilment.
 * @throws OrderRefused when it is none: without an id, nothing can be said of it.
 */
export function checkOrder(input: unknown): CheckedOrder<Order> {
  const leftOut: Issue[] = [];
  const read = orderShape(input, '', leftOut);
  const { external_id: id, line_items = [], fulfillments } = read ?? {};
  if (id === undefined) throw new OrderRefused(first([missing('external_id', leftOut)], leftOut));
  const named = fulfillments?.map((one, at) => ({ external_id: `${id}-${at + 1}`, ...one }));
  return { order: { ...read, external_id: id, line_items, ...(named && { fulfillments: named }) }, leftOut };
}

/**
 * Reads fulfilments that come without their order. Each needs an id of its own: its place says nothing.
 * @throws OrderRefused
 */
export function checkFulfillments(input: unknown): CheckedOrder<FulfillmentNote> {
  const leftOut: Issue[] = [];
  const { external_id: id, fulfillments = [] } = fulfillmentNoteShape(input, '', leftOut) ?? {};
  const lacking = [
    ...(id === undefined ? [missing('external_id', leftOut)] : []),
    ...(fulfillments.length === 0 ? [missing('fulfillments', leftOut)] : []),
    ...fulfillments.flatMap(({ external_id }, at) =>
      external_id === undefined ? [missing(`fulfillments[${at}].external_id`, leftOut)] : [],
    ),
  ];
  if (id === undefined || lacking.length > 0) throw new OrderRefused(first(lacking, leftOut));
  return { order: { external_id: id, fulfillments }, leftOut };
}

/** That a field is needed and is not there; or why it could not be read. */
export const missing = (param: string, leftOut: readonly Issue[], message = 'is missing'): Issue =>
  leftOut.find((issue) => issue.param === param) ?? { param, message };

/** Some issues, then the others. */
export const first = (issues: readonly Issue[], others: readonly Issue[]): readonly Issue[] => [
  ...issues,
  ...others.filter(({ param }) => !issues.some((issue) => issue.param === param)),
];
