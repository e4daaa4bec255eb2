import type { TemplateResult } from 'lit';
import type { LanguageRequest } from '../../locales/catalogue.js';
import { sectionLanguage } from '../../locales/details.js';
import type { DimensionSummary } from '../../../model/summary.js';
import { adoptStyles } from '../internal/adopt-styles.js';
import { dimensionList, dimensionStyles } from '../internal/dimension-list.js';

export { loadSectionWords as prepare } from '../../locales/details.js';

/** The average of each dimension: loaded for the breakdowns that have any. */
export function renderDimensions(dimensions: readonly DimensionSummary[], request: LanguageRequest): TemplateResult {
  const language = sectionLanguage(request);
  return dimensionList(dimensions, language.messages.dimensions, language);
}

/** Adds the styles of the dimensions to a shadow root. */
export const adoptDimensionStyles = (root: Node): void => adoptStyles(root, dimensionStyles);
