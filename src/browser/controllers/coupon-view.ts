/** What a coupon field shows of its cart. */
export type { PromotionsState as CouponView } from '../client/promotions/promotions-state.js';
