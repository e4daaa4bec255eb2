import { defineElement } from '../../define-element.js';
import { CouponElement } from './coupon-element.js';

defineElement('vouch-coupon', CouponElement);
