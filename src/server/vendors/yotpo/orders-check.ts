import { first, missing, type Issue } from '../../../model/order/order-check.js';
import {
  isWhole,
  type FulfilledItem,
  type Fulfillment,
  type FulfillmentNote,
  type Order,
  type OrderChange,
  type OrderLine,
} from '../../../model/order/order.js';
import type { OrderContext, OrderFindings } from '../order-vendor.js';
import { productIdOf } from './product-id.js';

/*
 * What Yotpo documents of orders beyond their fields
 * (https://core-api.yotpo.com/reference/introduction-to-orders-and-fulfillments). Whatever it requires and an order has
 * not is an error; whatever else it does not take is left out, with a warning.
 */

/** "Max. objects", and "Max. properties". */
export const YOTPO_ORDER_LIMITS = { lines: 500, fulfillments: 100, properties: 100 } as const;
/** "Max. length: 64 characters". */
const SHORT = 64;
/** "It is not possible to send an automatic email request for orders older than 6 months." */
const OLDEST_MONTHS = 6;

/** A change as Yotpo takes it, with what is to be said of it. */
export interface PreparedChange<Change extends OrderChange = OrderChange> extends OrderFindings {
  readonly change: Change;
}

/** What an order is prepared with. */
export interface Preparation {
  /** The customer's country where an order does not say one. */
  readonly country?: string | undefined;
  /** Products that fulfilments may name besides those of the order's own lines; any when undefined. */
  readonly products?: readonly string[] | undefined;
  readonly leftOut?: readonly Issue[] | undefined;
}

/** The vendor's id of a product. */
const idOf = (id: string): string => productIdOf({ sku: id });

/**
 * Whether nothing of an order was kept: its customer must not be asked about it. Yotpo's own connections ask for no
 * review of refunded orders, and of partly refunded ones only for what was kept; nothing says that its API goes by the
 * payment's status (https://support.yotpo.com/docs/order-statuses-supported-by-yotpo).
 */
export const isTakenBack = ({ payment_status: status }: Order): boolean => status === 'refunded' || status === 'voided';

/** Makes of a change what Yotpo takes. */
export const prepareChange = (change: OrderChange, preparation: Preparation): PreparedChange =>
  isWhole(change) ? prepareOrder(change, preparation) : prepareNote(change, preparation);

/** Makes of a whole order what Yotpo takes. */
export function prepareOrder(
  order: Order,
  { country: fallback, products, leftOut = [] }: Preparation,
): PreparedChange<Order> {
  const warnings: Issue[] = [];
  const line_items = order.line_items.map((line, at) => prepareLine(line, `line_items[${at}]`, warnings));
  const ids = line_items.flatMap(({ external_product_id: id }) => id ?? []);
  const known = [...ids, ...(products ?? []).map(idOf)];
  const takenBack = isTakenBack(order);
  const fulfillments = prepareFulfillments(order.fulfillments ?? [], known, warnings).map((one): Fulfillment =>
    takenBack ? { ...one, status: 'cancelled' } : one,
  );
  const country = countryOf(order, leftOut, fallback);
  const { payment_method: method, fulfillments: _, custom_properties: properties, ...rest } = order;
  const { customer_state: state, ...others } = properties ?? {};
  const sent = {
    ...(country !== undefined && { customer_country: country }),
    ...others,
    ...short('customer_state', state, 'custom_properties.customer_state', warnings),
    ...(takenBack && { suppress_review_request: true }),
  };
  const change: Order = {
    ...rest,
    ...short('payment_method', method, 'payment_method', warnings),
    custom_properties: few(sent, 'custom_properties', warnings),
    line_items,
    ...(fulfillments.length > 0 && { fulfillments }),
  };
  return { change, errors: findErrors(change, leftOut), warnings };
}

function prepareNote(note: FulfillmentNote, { products, leftOut = [] }: Preparation): PreparedChange<FulfillmentNote> {
  const warnings: Issue[] = [];
  const fulfillments = prepareFulfillments(note.fulfillments, products?.map(idOf), warnings);
  const errors = fulfillments.length > 0 ? [] : first(warnings, leftOut);
  return { change: { ...note, fulfillments }, errors, warnings: errors.length > 0 ? [] : warnings };
}

function prepareLine(line: OrderLine, param: string, warnings: Issue[]): OrderLine {
  const { external_product_id: id, custom_properties: properties } = line;
  return {
    ...line,
    ...(id !== undefined && { external_product_id: idOf(id) }),
    ...(properties && { custom_properties: few(properties, `${param}.custom_properties`, warnings) }),
  };
}

/** A short text as a member; nothing when it is too long. */
function short(name: string, value: string | undefined, param: string, warnings: Issue[]): object {
  if (value === undefined) return {};
  if (value.length <= SHORT) return { [name]: value };
  warnings.push({ param, message: `must have at most ${SHORT} characters` });
  return {};
}

/** No more properties than Yotpo takes. */
function few<T extends object>(properties: T, param: string, warnings: Issue[]): Partial<T> {
  const most = YOTPO_ORDER_LIMITS.properties;
  const kept: Partial<T> = { ...properties };
  const surplus = Object.keys(properties).slice(most);
  for (const name of surplus) Reflect.deleteProperty(kept, name);
  if (surplus.length > 0)
    warnings.push({ param, message: `must have at most ${most} properties: the last are left out` });
  return kept;
}

/**
 * "Providing a fulfillment with an external product ID that is not included in the order will result in a bad request":
 * such items are left out, and a fulfilment of which none is left.
 * @param known The order's products; undefined when they are not known.
 */
function prepareFulfillments(
  fulfillments: readonly Fulfillment[],
  known: readonly string[] | undefined,
  warnings: Issue[],
): readonly Fulfillment[] {
  const prepared = fulfillments.flatMap((one, at): Fulfillment[] => {
    const { fulfilled_items: items } = one;
    if (items === undefined) return [one];
    const kept = items.flatMap((item, of) =>
      prepareItem(item, known, `fulfillments[${at}].fulfilled_items[${of}]`, warnings),
    );
    return kept.length === 0 && items.length > 0 ? [] : [{ ...one, fulfilled_items: kept }];
  });
  const most = YOTPO_ORDER_LIMITS.fulfillments;
  if (prepared.length <= most) return prepared;
  warnings.push({ param: 'fulfillments', message: `must have at most ${most} entries: the first are left out` });
  return prepared.slice(-most);
}

function prepareItem(
  { external_product_id: id, quantity }: FulfilledItem,
  known: readonly string[] | undefined,
  param: string,
  warnings: Issue[],
): readonly FulfilledItem[] {
  const product = id === undefined ? undefined : idOf(id);
  const isForeign = product !== undefined && known?.includes(product) === false;
  if (isForeign) warnings.push({ param: `${param}.external_product_id`, message: 'is in no line of the order' });
  if (isForeign || product === undefined || quantity === undefined) return [];
  return [{ external_product_id: product, quantity }];
}

function findErrors(order: Order, leftOut: readonly Issue[]): readonly Issue[] {
  const { order_date: date, cancellation, custom_properties: properties, line_items: lines } = order;
  const need = (value: unknown, param: string, message?: string): readonly Issue[] =>
    value === undefined ? [missing(param, leftOut, message)] : [];
  const most = YOTPO_ORDER_LIMITS.lines;
  const tooMany = { param: 'line_items', message: `must have at most ${most} entries` };
  return [
    ...need(date, 'order_date'),
    ...(cancellation ? need(cancellation.cancellation_date, 'cancellation.cancellation_date') : []),
    ...(lines.length === 0 ? [missing('line_items', leftOut, 'is empty')] : []),
    ...(lines.length > most ? [tooMany] : []),
    ...lines.flatMap(({ external_product_id: id, quantity }, at) => [
      ...need(id, `line_items[${at}].external_product_id`),
      ...need(quantity, `line_items[${at}].quantity`),
    ]),
    ...findRepeated(lines),
    ...findCountry(properties?.customer_country, leftOut),
  ];
}

/** "Each line item must refer to a unique product ID." */
function findRepeated(lines: readonly OrderLine[]): readonly Issue[] {
  const ids = lines.map(({ external_product_id: id }) => id);
  return ids.flatMap((id, at) => {
    const param = `line_items[${at}].external_product_id`;
    const message = 'is in another line as well: add up the quantities';
    return id !== undefined && ids.indexOf(id) < at ? [{ param, message }] : [];
  });
}

const COUNTRIES_SAID = [
  'custom_properties.customer_country',
  'shipping_address.country_code',
  'billing_address.country_code',
];

/** "Default value: US", which is wrong everywhere else. */
function findCountry(country: string | undefined, leftOut: readonly Issue[]): readonly Issue[] {
  if (country !== undefined) return [];
  const unreadable = leftOut.filter(({ param }) => COUNTRIES_SAID.includes(param));
  const message = 'is missing, and no address has a country: Yotpo would take US';
  return unreadable.length > 0 ? unreadable : [{ param: 'custom_properties.customer_country', message }];
}

/** The customer's country: as the order says, or an address. A fallback is for orders that do not say any. */
function countryOf(
  { custom_properties: properties, shipping_address: shipping, billing_address: billing }: Order,
  leftOut: readonly Issue[],
  fallback: string | undefined,
): string | undefined {
  const said = properties?.customer_country ?? shipping?.country_code ?? billing?.country_code;
  return said ?? (leftOut.some(({ param }) => COUNTRIES_SAID.includes(param)) ? undefined : fallback);
}

/** Why Yotpo would ask for no review. */
function findSilences(change: OrderChange, now: number): readonly Issue[] {
  const undated = findUndated(change.fulfillments ?? []);
  if (!isWhole(change)) return undated;
  const { order_date: date, customer } = change;
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - OLDEST_MONTHS);
  const old = { param: 'order_date', message: 'is more than six months ago: Yotpo sends no review request' };
  const unreachable = {
    param: 'customer',
    message: 'has neither e-mail nor phone: Yotpo has no one to ask for a review',
  };
  return [
    ...(date !== undefined && Date.parse(date) < oldest.getTime() ? [old] : []),
    ...(customer?.email === undefined && customer?.phone_number === undefined ? [unreachable] : []),
    ...undated,
  ];
}

/** "fulfillment_date: Required for sending review requests." */
const findUndated = (fulfillments: readonly Fulfillment[]): readonly Issue[] =>
  fulfillments.flatMap(({ status, fulfillment_date: date }, at) => {
    const param = `fulfillments[${at}].fulfillment_date`;
    const message = 'is missing: Yotpo sends no review request without it';
    return status === 'success' && date === undefined ? [{ param, message }] : [];
  });

/** The vendor's whole check of a change. */
export function checkChange(
  change: OrderChange,
  { leftOut, products, now }: OrderContext,
  country: string | undefined,
): OrderFindings {
  const { errors, warnings } = prepareChange(change, { country, leftOut, products });
  return { errors, warnings: [...warnings, ...findSilences(change, now)] };
}
