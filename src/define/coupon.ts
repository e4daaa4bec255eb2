import { defineElement } from '../define-element.js';
import { CouponElement } from '../elements/coupon-element.js';

defineElement('vouch-coupon', CouponElement);
