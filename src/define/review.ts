import { defineElement } from '../define-element.js';
import { ReviewElement } from '../elements/review-element.js';

defineElement('vouch-review', ReviewElement);
