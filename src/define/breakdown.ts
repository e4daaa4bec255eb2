import { defineElement } from '../define-element.js';
import { BreakdownElement } from '../elements/breakdown-element.js';

defineElement('vouch-breakdown', BreakdownElement);
