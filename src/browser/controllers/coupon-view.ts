/** What a coupon field shows of its cart. */
export type { CartState as CouponView } from '../client/promotions/promotions-state.js';
