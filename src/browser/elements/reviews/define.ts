import { defineElement } from '../../define-element.js';
import { ReviewsElement } from './reviews-element.js';

defineElement('vouch-reviews', ReviewsElement);
