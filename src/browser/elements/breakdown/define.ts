import { defineElement } from '../../define-element.js';
import { BreakdownElement } from './breakdown-element.js';

defineElement('vouch-breakdown', BreakdownElement);
