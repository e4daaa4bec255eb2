import { defineElement } from '../../define-element.js';
import { TopRatedElement } from './top-rated-element.js';

defineElement('vouch-top-rated', TopRatedElement);
