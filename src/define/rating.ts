import { defineElement } from '../define-element.js';
import { RatingElement } from '../elements/rating-element.js';

defineElement('vouch-rating', RatingElement);
