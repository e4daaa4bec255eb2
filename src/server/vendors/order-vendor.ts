import type { Issue } from '../../model/order/order-check.js';
import type { OrderChange } from '../../model/order/order.js';

/** What a product is shown with in the mail that asks for a review. */
export interface PurchasedProduct {
  readonly name: string;
  readonly url: string;
  readonly image?: string | undefined;
  readonly description?: string | undefined;
  readonly price?: number | undefined;
}

/** What a merchant has configured of orders, for every vendor that takes them. */
export interface OrderOptions {
  /** The country of customers whose orders do not say, in two letters. */
  readonly country?: string | undefined;
  /** For accounts that know purchases alone, an older API: what each product is shown with. */
  readonly purchases?: { readonly product: (id: string) => PurchasedProduct | undefined } | undefined;
}

/** What is known about an order when a vendor checks it. */
export interface OrderContext {
  /** Fields that could not be read, and so are not in the order. */
  readonly leftOut: readonly Issue[];
  /** The products of the order's lines, when only fulfilments are sent and the order itself is known. */
  readonly products?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a vendor says of an order before it is sent. */
export interface OrderFindings {
  /** Why it cannot take the order. With any, the order is not sent to this vendor; others get it all the same. */
  readonly errors: readonly Issue[];
  /** What it leaves out, or does not do with the order. */
  readonly warnings: readonly Issue[];
}

/** A vendor that gets the shop's orders: each as it is now, and its fulfilments. */
export interface OrderVendor {
  /** For logs and health, e.g. 'yotpo'. */
  readonly name: string;
  /** What this vendor, and no other, needs an order to have. By default it takes whatever is an order. */
  check?(change: OrderChange, context: OrderContext): OrderFindings;
  /**
   * Brings an order to the vendor as it is now. Sent again, it creates nothing twice.
   * @param before The vendor may have the order already, from an earlier change or from a try whose answer was lost.
   * @throws VendorError
   */
  put(change: OrderChange, before: boolean, signal?: AbortSignal): Promise<void>;
}
