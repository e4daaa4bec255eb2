import { html, nothing, type TemplateResult } from 'lit';
import type { LazyVotes } from '../../controllers/lazy-votes.js';
import type { ReviewList } from '../../controllers/reviews-controller.js';
import type { Language, LanguageRequest } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Summary } from '../../../model/summary.js';
import type { ReviewQuery } from '../../../model/review-query.js';
import { BreakdownElement } from '../breakdown/breakdown-element.js';
import { LazyPart } from '../internal/lazy-module.js';
import { ReviewElement } from '../review/review-element.js';

/** What stands above the reviews when there is any of it. */
export const sectionHighlights = new LazyPart(() => import('./section-highlights.js'));

/** The pages by number, where they are read one at a time. */
export const numberedPages = new LazyPart(() => import('./numbered-pages.js'));

/** Loads what a section needs to come whole. Never rejects. */
export const prepareParts = (list: ReviewList, request: LanguageRequest): Promise<unknown> =>
  Promise.all([
    ReviewElement.prepare(request, list.reviews),
    BreakdownElement.prepare(request, list.summary),
    (list.highlights || list.photos?.length) && sectionHighlights.prepare(request),
    list.single && numberedPages.prepare(request),
  ]);

/** How often each number of stars was given, with rows that filter. */
export const breakdown = (summary: Summary, query: ReviewQuery | undefined, request: LanguageRequest): TemplateResult =>
  html`<vouch-breakdown
    exportparts="row, bar, dimensions"
    .summary=${summary}
    .query=${query}
    .locale=${request.locale}
    .messages=${request.merchantMessages[0]}
  ></vouch-breakdown>`;

/** The filters, where there is something to choose from. */
export const filters = (
  { summary, filters: offered, counts, total }: ReviewList,
  query: ReviewQuery | undefined,
  request: LanguageRequest,
): TemplateResult | typeof nothing =>
  summary.count > 1
    ? html`<vouch-filters
        exportparts="pill, panel, chip, search, sort"
        .query=${query}
        .filters=${offered}
        .counts=${counts}
        .total=${total}
        .locale=${request.locale}
        .messages=${request.merchantMessages[0]}
      ></vouch-filters>`
    : nothing;

/** The reviews in view. Other reviews go into the same elements: new ones would cost half as much time again. */
export const cards = (
  { reviews }: ReviewList,
  isBusy: boolean,
  votes: Pick<LazyVotes, 'of'>,
  headingLevel: number,
  i18n: Language<ReviewsWords> & LanguageRequest,
): TemplateResult => {
  const { locale, merchantMessages } = i18n;
  return html`<div class="list" part="list" role="list" aria-label=${i18n.messages.list} aria-busy=${isBusy}>
    ${reviews.map(
      (review) =>
        html`<vouch-review
          role="listitem"
          exportparts="byline, avatar, explanation, title, body, metadata, photo, votes, reply"
          .review=${review}
          .vote=${votes.of(review.id)}
          .headingLevel=${Math.min(6, headingLevel + 1)}
          .locale=${locale}
          .messages=${merchantMessages[0]}
        ></vouch-review>`,
    )}
  </div>`;
};
