import { defineElement } from '../../define-element.js';
import { HighlightsElement } from './highlights-element.js';

defineElement('vouch-highlights', HighlightsElement);
