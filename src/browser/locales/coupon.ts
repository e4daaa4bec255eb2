import { Catalogue } from './catalogue.js';
import { coupon, type CouponWords } from './en/coupon.js';

/** The words of a coupon field, in every language. */
export const couponWords = new Catalogue<CouponWords>(coupon, async () => (await import('./languages.js')).coupon);
