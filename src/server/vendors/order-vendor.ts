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

/** A vendor that gets the shop's orders: each as it is now, and its fulfilments. */
export interface OrderVendor {
  /** For logs and health, e.g. 'yotpo'. */
  readonly name: string;
  /**
   * Brings an order to the vendor as it is now. Sent again, it creates nothing twice.
   * @param before The vendor may have the order already, from an earlier change or from a try whose answer was lost.
   * @throws VendorError
   */
  put(change: OrderChange, before: boolean, signal?: AbortSignal): Promise<void>;
}
