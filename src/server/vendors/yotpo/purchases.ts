import type { Issue } from '../../../model/order/order-check.js';
import { isCancelled, isWhole, type Order, type OrderLine } from '../../../model/order/order.js';
import type { OrderVendor, PurchasedProduct } from '../order-vendor.js';
import { VendorError, type CallOptions, type VendorRequest } from '../review-vendor.js';
import { checkChange, isTakenBack, prepareOrder } from './orders-check.js';
import { createPurchase, listPurchases, type Purchase } from './purchases-contract.js';

/** Whose purchases they are, through what they are sent, and what their products are called. */
export interface YotpoPurchasesOptions {
  readonly appKey: string;
  /** The account's own endpoints, with its token in the body. */
  readonly request: VendorRequest;
  /** What a product is shown with; undefined for one that is none of the shop's. */
  readonly product: (id: string) => PurchasedProduct | undefined;
  /** The customer's country, in two letters, where an order does not say one. */
  readonly country?: string | undefined;
}

/** Purchases on a page of the list, and pages that are looked through for one whose answer was lost. */
const PAGE = 100;
const PAGES = 5;

/**
 * The older API of orders. A purchase is created once and stays as it is: later changes, fulfilments and cancellations
 * have no place in it. An order that is cancelled by then, or that no review is to be asked for, becomes none. The
 * vendor documents no key that would keep one from being there twice; so where an earlier try may have arrived, the
 * newest purchases are looked through first.
 */
export function createYotpoPurchases({ appKey, request, product, country }: YotpoPurchasesOptions): OrderVendor {
  const exists = async (orderId: string, call: CallOptions): Promise<boolean> => {
    for (let page = 1; page <= PAGES; page++) {
      const { purchases } = await request(listPurchases, { appKey, page, count: PAGE }, call);
      if (purchases.some(({ order_id: id }) => id === orderId)) return true;
      if (purchases.length < PAGE) break;
    }
    return false;
  };

  return {
    name: 'yotpo',
    check(change, context) {
      if (!isWhole(change) || asksForNothing(change)) return { errors: [], warnings: [] };
      const { errors, warnings } = checkChange(change, context, country);
      return { errors: [...errors, ...findUnsuited(prepareOrder(change, { country }).change, product)], warnings };
    },
    async put(change, before, signal) {
      if (!isWhole(change) || asksForNothing(change)) return;
      const call: CallOptions = { priority: 'write', ...(signal && { signal }) };
      if (before && (await exists(change.external_id, call))) return;
      const { change: order } = prepareOrder(change, { country });
      await request(createPurchase, { appKey, purchase: toPurchase(order, product) }, call);
    },
  };
}

const isAsked = ({ custom_properties: properties }: OrderLine): boolean => !properties?.suppress_review_request;

/** A purchase is there to ask for reviews: with nothing to ask for there is none to create. */
const asksForNothing = (order: Order): boolean =>
  isCancelled(order) ||
  isTakenBack(order) ||
  order.custom_properties?.suppress_review_request === true ||
  (order.line_items.length > 0 && !order.line_items.some(isAsked));

/** What an order lacks to become a purchase. */
function findUnsuited({ customer, line_items: lines }: Order, product: YotpoPurchasesOptions['product']): Issue[] {
  const unnamed = lines.flatMap((line, at) => {
    const { external_product_id: id } = line;
    const isNamed = id === undefined || !isAsked(line) || mayBeNamed(id, product);
    const param = `line_items[${at}].external_product_id`;
    return isNamed ? [] : [{ param, message: 'is a product without a name: Yotpo’s purchases need one' }];
  });
  const email = { param: 'customer.email', message: 'is missing: Yotpo’s purchases need it' };
  return [...(customer?.email === undefined ? [email] : []), ...unnamed];
}

/** A look-up that throws may do better when the purchase is made. */
function mayBeNamed(id: string, product: YotpoPurchasesOptions['product']): boolean {
  try {
    return product(id) !== undefined;
  } catch {
    return true;
  }
}

const refuse = (detail: string): VendorError => new VendorError('refused', { detail });

/**
 * An order as a purchase.
 * @throws VendorError 'refused' when it has no e-mail address, or a product is not known by name.
 */
function toPurchase(order: Order, product: YotpoPurchasesOptions['product']): Purchase {
  const { customer, custom_properties: properties = {}, order_date: date } = order;
  const email = customer?.email;
  if (email === undefined || date === undefined) throw refuse('purchase without e-mail or date');
  const products = order.line_items.filter(isAsked).map((line) => {
    const { external_product_id: id = '', quantity = 1, total_price: sum } = line;
    const known = product(id);
    if (!known) throw refuse('purchase of an unnamed product');
    const price = known.price ?? (sum === undefined ? undefined : sum / quantity);
    const { suppress_review_request, ...metadata } = line.custom_properties ?? {};
    return [id, { ...known, price, ...(line.custom_properties && { product_metadata: metadata }) }] as const;
  });
  return {
    order_id: order.external_id,
    order_date: date,
    email,
    customer_name: [customer?.first_name, customer?.last_name].filter(Boolean).join(' ') || email.replace(/@.*/, ''),
    currency_iso: order.currency,
    customer: {
      country: properties.customer_country,
      state: properties.customer_state,
      address: properties.customer_address,
      phone_number: properties.customer_phonenumber,
    },
    order_metadata: { coupon_used: properties.coupon_used, delivery_type: properties.delivery_type },
    products: Object.fromEntries(products),
  };
}
