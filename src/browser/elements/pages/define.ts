import { defineElement } from '../../define-element.js';
import { PagesElement } from './pages-element.js';

defineElement('vouch-pages', PagesElement);
