import { defineElement } from '../define-element.js';
import { ReviewsElement } from '../elements/reviews-element.js';

defineElement('vouch-reviews', ReviewsElement);
