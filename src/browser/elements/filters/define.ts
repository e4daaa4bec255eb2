import { defineElement } from '../../define-element.js';
import { FiltersElement } from './filters-element.js';

defineElement('vouch-filters', FiltersElement);
