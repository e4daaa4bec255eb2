import { defineElement } from '../../define-element.js';
import { BusinessRatingElement } from './business-rating-element.js';

defineElement('vouch-business-rating', BusinessRatingElement);
