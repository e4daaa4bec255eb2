/** What a coupon field shows of its cart. */
export type { CartState as CouponView } from '../client/cart-state.js';
