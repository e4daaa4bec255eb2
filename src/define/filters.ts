import { defineElement } from '../define-element.js';
import { FiltersElement } from '../elements/filters-element.js';

defineElement('vouch-filters', FiltersElement);
