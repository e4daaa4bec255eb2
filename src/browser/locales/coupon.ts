import { LazyCatalogue } from './catalogue.js';
import { coupon, type CouponWords } from './en/coupon.js';

/** The sentences of a coupon field, in every language. */
export const couponWords = new LazyCatalogue<CouponWords>(coupon, async () => (await import('./languages.js')).coupon);
