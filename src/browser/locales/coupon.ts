import { LazyCatalogue } from './catalogue.js';
import { couponField, type CouponFieldWords } from './en/coupon-field.js';
import type { CouponOutcomeWords } from './en/coupon-outcomes.js';

/** What a coupon field has at once: in English, the words about outcomes come when there is one. */
export type CouponWordsAtHand = CouponFieldWords & Partial<CouponOutcomeWords>;

/** The sentences of a coupon field, in every language. */
export const couponWords = new LazyCatalogue<CouponWordsAtHand>(
  couponField,
  async () => (await import('./languages.js')).coupon,
);
