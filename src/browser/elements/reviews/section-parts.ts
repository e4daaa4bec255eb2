import { html, nothing, type TemplateResult } from 'lit';
import type { LazyVotes } from '../../controllers/lazy-votes.js';
import type { ReviewList } from '../../controllers/reviews-controller.js';
import { defineElement, type ElementClass } from '../../define-element.js';
import type { Language, LanguageRequest } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Summary } from '../../../model/summary.js';
import type { ReviewPage } from '../../../model/review-page.js';
import type { ReviewQuery } from '../../../model/review-query.js';
import { BreakdownElement } from '../breakdown/breakdown-element.js';
import { ReviewElement } from '../review/review-element.js';

/** The elements that not every section has, loaded with the sentences that they show. */
const LOADED = {
  'vouch-highlights': async () => (await import('../highlights/highlights-element.js')).HighlightsElement,
  'vouch-pages': async () => (await import('../pages/pages-element.js')).PagesElement,
} satisfies Record<string, () => Promise<ElementClass>>;

const hasHighlights = ({ highlights, photos }: Pick<ReviewPage, 'highlights' | 'photos'>): boolean =>
  Boolean(highlights || photos?.length);

async function loadElement(tag: keyof typeof LOADED, request: LanguageRequest): Promise<void> {
  try {
    const [element, { loadSectionWords }] = await Promise.all([LOADED[tag](), import('../../locales/details.js')]);
    defineElement(tag, element);
    await loadSectionWords(request);
  } catch {
    // The section goes without; the next view tries again.
  }
}

/** Loads what a section needs to come whole; undefined when it has all. Never rejects. */
export function prepareParts(list: ReviewList, request: LanguageRequest): Promise<unknown> | undefined {
  const isMissing = (tag: string): boolean => !customElements.get(tag);
  const loading = [
    ReviewElement.prepare(request, list.reviews),
    BreakdownElement.prepare(request, list.summary),
    hasHighlights(list) && isMissing('vouch-highlights') ? loadElement('vouch-highlights', request) : undefined,
    list.single && isMissing('vouch-pages') ? loadElement('vouch-pages', request) : undefined,
  ].filter((part) => part !== undefined);
  return loading.length > 0 ? Promise.all(loading) : undefined;
}

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

/** What stands above the reviews when there is any of it. */
export const highlights = (page: ReviewPage, request: LanguageRequest): TemplateResult | typeof nothing =>
  hasHighlights(page)
    ? html`<vouch-highlights
        exportparts="highlight, photo"
        .highlights=${page.highlights}
        .photos=${page.photos ?? []}
        .locale=${request.locale}
        .messages=${request.merchantMessages[0]}
      ></vouch-highlights>`
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

/** The numbers of the pages. */
export const pageNumbers = (
  { page, total, perPage }: ReviewList,
  state: 'loading' | 'ready' | 'failed',
  request: LanguageRequest,
): TemplateResult =>
  html`<vouch-pages
    exportparts="page"
    .page=${page}
    .pages=${Math.ceil(total / perPage)}
    .state=${state}
    .locale=${request.locale}
    .messages=${request.merchantMessages[0]}
  ></vouch-pages>`;
