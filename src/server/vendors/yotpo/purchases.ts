import type { OrderVendor, PurchasedProduct } from '../order-vendor.js';
import { VendorError, type CallOptions, type VendorRequest } from '../review-vendor.js';
import { isCancelled, isWhole, type Order } from '../../../model/order/order.js';
import { createPurchase, listPurchases, type Purchase } from './purchases-contract.js';

/** Whose purchases they are, through what the vendor is told of them, and what their products are called. */
export interface YotpoPurchasesOptions {
  readonly appKey: string;
  /** The account's own endpoints, with its token in the body. */
  readonly request: VendorRequest;
  /** What a product is shown with; undefined for one that is none of the shop's. */
  readonly product: (id: string) => PurchasedProduct | undefined;
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
export function createYotpoPurchases({ appKey, request, product }: YotpoPurchasesOptions): OrderVendor {
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
    async put(change, before, signal) {
      if (!isWhole(change) || asksForNothing(change)) return;
      const call: CallOptions = { priority: 'write', ...(signal && { signal }) };
      if (before && (await exists(change.external_id, call))) return;
      await request(createPurchase, { appKey, purchase: toPurchase(change, product) }, call);
    },
  };
}

/** The lines whose products a review may be asked for. */
const askedLines = ({ line_items }: Order): Order['line_items'] =>
  line_items.filter(({ custom_properties: properties }) => !properties?.suppress_review_request);

/** A purchase is there to ask for reviews: with nothing to ask for, or nobody to be asked, there is none to create. */
const asksForNothing = (order: Order): boolean =>
  isCancelled(order) || order.custom_properties?.suppress_review_request === true || askedLines(order).length === 0;

const refuse = (detail: string): VendorError => new VendorError('refused', { detail });

/**
 * An order as a purchase.
 * @throws VendorError 'refused' when it has no e-mail address, or a product is not known by name.
 */
export function toPurchase(order: Order, product: YotpoPurchasesOptions['product']): Purchase {
  const { customer, custom_properties: properties = {} } = order;
  const email = customer?.email;
  if (email === undefined) throw refuse('purchase without e-mail');
  const products = askedLines(order).map((line) => {
    const { external_product_id: id, quantity, total_price: sum } = line;
    const known = product(id);
    if (!known) throw refuse('purchase of an unnamed product');
    const price = known.price ?? (sum === undefined ? undefined : sum / quantity);
    const { suppress_review_request, ...metadata } = line.custom_properties ?? {};
    return [id, { ...known, price, ...(line.custom_properties && { product_metadata: metadata }) }] as const;
  });
  return {
    order_id: order.external_id,
    order_date: order.order_date,
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
