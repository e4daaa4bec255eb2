import { Catalogue } from './catalogue.js';
import { details, type DetailsWords } from './en/details.js';

/** The words of what a review says beyond its text, in every language. */
export const detailsWords = new Catalogue<DetailsWords>(details, async () => (await import('./languages.js')).details);
