import { defineElement } from '../define-element.js';
import { PagesElement } from '../elements/pages-element.js';

defineElement('vouch-pages', PagesElement);
