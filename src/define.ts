import { defineElement } from './define-element.js';
import { BreakdownElement } from './elements/breakdown-element.js';
import { CouponElement } from './elements/coupon-element.js';
import { FiltersElement } from './elements/filters-element.js';
import { RatingElement } from './elements/rating-element.js';
import { ReviewElement } from './elements/review-element.js';
import { ReviewsElement } from './elements/reviews-element.js';
import { StarsElement } from './elements/stars-element.js';

defineElement('vouch-stars', StarsElement);
defineElement('vouch-rating', RatingElement);
defineElement('vouch-breakdown', BreakdownElement);
defineElement('vouch-filters', FiltersElement);
defineElement('vouch-review', ReviewElement);
defineElement('vouch-reviews', ReviewsElement);
defineElement('vouch-coupon', CouponElement);
