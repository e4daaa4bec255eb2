import { LazyCatalogue } from './catalogue.js';
import type { CouponWords } from './en/coupon.js';
import { couponField } from './en/coupon-field.js';

/** What a coupon field has at once: in English, the reasons of refusals come when there is one. */
export type CouponWordsAtHand = Omit<CouponWords, 'messages'> & Partial<Pick<CouponWords, 'messages'>>;

/** The sentences of a coupon field, in every language. */
export const couponWords = new LazyCatalogue<CouponWordsAtHand>(
  couponField,
  async () => (await import('./languages.js')).coupon,
);
