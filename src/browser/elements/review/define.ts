import { defineElement } from '../../define-element.js';
import { ReviewElement } from './review-element.js';

defineElement('vouch-review', ReviewElement);
