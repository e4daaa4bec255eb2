import { defineElement } from '../define-element.js';
import { HighlightsElement } from '../elements/highlights-element.js';

defineElement('vouch-highlights', HighlightsElement);
