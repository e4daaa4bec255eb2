import { defineElement } from '../define-element.js';
import { BusinessRatingElement } from '../elements/business-rating-element.js';

defineElement('vouch-business-rating', BusinessRatingElement);
