import './define/stars.js';
import './define/rating.js';
import './define/breakdown.js';
import './define/filters.js';
import './define/review.js';
import './define/lightbox.js';
import './define/reviews.js';
import './define/coupon.js';
