import { defineElement } from '../define-element.js';
import { TopRatedElement } from '../elements/top-rated-element.js';

defineElement('vouch-top-rated', TopRatedElement);
