import { html, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import type { RatingWords } from '../../locales/en/rating.js';
import type { DimensionSummary } from '../../../model/summary.js';
import { fill } from './fill.js';

/** The average of each side of a product or shop, with a small bar; `nameOf` says the shopper's word for a vendor's. */
export const dimensionList = (
  dimensions: readonly DimensionSummary[],
  label: string,
  { messages: words, format }: Language<RatingWords>,
  nameOf: (name: string) => string,
): TemplateResult =>
  html`<dl class="dimensions" part="dimensions" aria-label=${label}>
    ${dimensions.map(
      ({ name, average }) =>
        html`<div class="dimension">
          <dt dir="auto">${nameOf(name)}</dt>
          <dd>
            <span class="bar" aria-hidden="true" data-fill=${fill(average / 5)}></span>
            <span aria-hidden="true">${format.average(average)}</span
            ><span class="hidden">${words.rated(average)}</span>
          </dd>
        </div>`,
    )}
  </dl>`;
