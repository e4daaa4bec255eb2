import { defineElement } from '../../define-element.js';
import { LightboxElement } from './lightbox-element.js';

defineElement('vouch-lightbox', LightboxElement);
