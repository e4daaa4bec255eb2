import { defineElement } from '../define-element.js';
import { LightboxElement } from '../elements/lightbox-element.js';

defineElement('vouch-lightbox', LightboxElement);
