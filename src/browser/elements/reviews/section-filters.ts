import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import type { ReviewQuery } from '../../../model/review-query.js';
import type { ReviewList } from '../../controllers/reviews-controller.js';
import type { LanguageRequest } from '../../locales/catalogue.js';

/** The filters of a section, where there is something to choose from. */
export const sectionFilters = (
  { summary, filters, counts, total }: ReviewList,
  query: ReviewQuery | undefined,
  { locale }: LanguageRequest,
  messages: Messages | undefined,
): TemplateResult | typeof nothing =>
  summary.count > 1
    ? html`<vouch-filters
        exportparts="pill, panel, chip, search, sort"
        .query=${query}
        .filters=${filters}
        .counts=${counts}
        .total=${total}
        .locale=${locale}
        .messages=${messages}
      ></vouch-filters>`
    : nothing;
