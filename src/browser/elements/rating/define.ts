import { defineElement } from '../../define-element.js';
import { RatingElement } from './rating-element.js';

defineElement('vouch-rating', RatingElement);
