import { html, type TemplateResult } from 'lit';
import { fill } from './fill.js';

/** How much of five stars a rating fills, to a tenth of a star: 4.46 shows as 4.5. */
export const starFill = (rating: number): number => Math.round(rating * 10) / 50;

/** Five stars filled by a rating; `name` is what a screen reader says of them. */
export const starsImage = (rating: number, name: string): TemplateResult =>
  html`<span class="stars" role="img" aria-label=${name} data-fill=${fill(starFill(rating))}></span>`;
