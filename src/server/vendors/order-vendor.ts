/**
 * A vendor that is told of orders: how they are now, and what becomes of them. `Change` is an order in the vendor's own
 * words.
 */
export interface OrderVendor<Change> {
  /** For logs and health, e.g. 'yotpo'. */
  readonly name: string;
  /**
   * Brings an order to the vendor as it is now. Sent again, it creates nothing twice.
   * @param before The vendor may have the order already, from an earlier change or from a try whose answer was lost.
   * @throws VendorError
   */
  put(change: Change, before: boolean, signal?: AbortSignal): Promise<void>;
}
