import type { PromotionOrder, PromotionShopper } from '../vendors/promotion-vendor.js';

/** What a cart holds and whose it is, as the merchant's own server knows. Nothing of it comes from a browser. */
export interface CartContents extends PromotionShopper {
  /** The order as the vendor's engine prices it. */
  readonly order: PromotionOrder;
  /** There is nothing in it, so that no code can earn anything yet. */
  readonly empty?: boolean | undefined;
}

/** Milliseconds that a function of the merchant's may take. */
export const HOOK_TIMEOUT = 5_000;

/** The merchant's look-up knows no such cart, or it is not the asker's. */
export class CartUnknown extends Error {
  override readonly name = 'CartUnknown';
}

/** The merchant's look-up of a cart by its address; undefined when there is none, or when it is not the asker's. */
export type CartLookUp = (
  request: Request,
  cart: string,
) => CartContents | undefined | Promise<CartContents | undefined>;

/** An order that was placed, or that was cancelled. */
export interface PlacedOrder extends PromotionShopper {
  readonly order: PromotionOrder;
  /** `confirmed` by default: its redemptions count from now on. */
  readonly status?: 'confirmed' | 'cancelled' | undefined;
}
