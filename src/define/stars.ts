import { defineElement } from '../define-element.js';
import { StarsElement } from '../elements/stars-element.js';

defineElement('vouch-stars', StarsElement);
