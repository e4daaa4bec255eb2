import { defineElement } from '../../define-element.js';
import { StarsElement } from './stars-element.js';

defineElement('vouch-stars', StarsElement);
