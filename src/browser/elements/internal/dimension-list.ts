import { css, html, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import type { SectionWords } from '../../locales/details.js';
import type { DimensionSummary } from '../../../model/summary.js';
import { dimensionName } from './display-names.js';
import { fill } from './fill.js';

/** For `dimensionList`, together with those of the bars. */
export const dimensionStyles = css`
  .dimensions {
    display: grid;
    gap: 8px;
    font-size: 0.875em;
  }
  .dimension {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: 8px;
  }
  dt {
    justify-self: start;
  }
  dd {
    display: grid;
    grid-template-columns: 1fr 2.25em;
    align-items: center;
    gap: 8px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;

/** The average of each dimension of a product or shop, with a small bar. `label` names the list. */
export const dimensionList = (
  dimensions: readonly DimensionSummary[],
  label: string,
  { messages, format }: Language<SectionWords>,
): TemplateResult =>
  html`<dl class="dimensions" part="dimensions" aria-label=${label}>
    ${dimensions.map(
      ({ name, average }) =>
        html`<div class="dimension">
          <dt dir="auto">${dimensionName(name, messages)}</dt>
          <dd>
            <span class="bar" aria-hidden="true" data-fill=${fill(average / 5)}></span>
            <span aria-hidden="true">${format.average(average)}</span
            ><span class="hidden">${messages.rated(average)}</span>
          </dd>
        </div>`,
    )}
  </dl>`;
