import type { Format } from '../format.js';
import { couponField, type CouponFieldWords } from './coupon-field.js';
import { couponOutcomes, type CouponOutcomeWords } from './coupon-outcomes.js';

/** All that a coupon field says. */
export interface CouponWords extends CouponFieldWords, CouponOutcomeWords {}

/** What a coupon field says in English. */
export const coupon = (format: Format): CouponWords => ({ ...couponField(format), ...couponOutcomes(format) });
