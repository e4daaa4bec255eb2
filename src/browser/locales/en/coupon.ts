import type { Format } from '../format.js';
import { couponField, type CouponFieldWords } from './coupon-field.js';
import { couponReasons } from './coupon-reasons.js';

/** All that a coupon field says. */
export interface CouponWords extends CouponFieldWords {
  /** Why a code does not count, by the reason. */
  messages: typeof couponReasons;
}

/** What a coupon field says in English. */
export const coupon = (format: Format): CouponWords => ({ ...couponField(format), messages: couponReasons });
