import { listPages } from '../browser/client/reviews/review-list.js';
import { parseReviewPage } from '../model/review-page.js';
import '../browser/elements/reviews/define.js';
import { BreakdownElement } from '../browser/elements/breakdown/breakdown-element.js';
import { ReviewElement } from '../browser/elements/review/review-element.js';
import { prepareParts } from '../browser/elements/reviews/section-parts.js';
import { initialQuery } from '../browser/controllers/url-state/initial-query.js';
import { loadSectionWords } from '../browser/locales/details.js';
import { EVERY_REVIEW, type Subject } from '../model/review-query.js';
import { encodeReviewQuery } from '../protocol/review-query.js';
import { ROUTES } from '../protocol/routes.js';
import { answersIsland } from './answers-island.js';
import { emptyElement, renderElement } from './render-element.js';
import { ServedReviews } from './served-elements.js';
import { ask, languageFor, type AskedProxy, type ServerPage } from './server-page.js';

/** The attributes of a review section, as properties. */
export interface ReviewsAttributes {
  /** The page's id of the product. */
  readonly productId?: string | undefined;
  readonly subject?: Subject | undefined;
  readonly perPage?: number | undefined;
  readonly sort?: string | undefined;
  readonly filters?: string | undefined;
  readonly paging?: 'more' | 'pages' | undefined;
  /** BCP 47 tag, where it is not the page's. */
  readonly locale?: string | undefined;
  readonly headingLevel?: number | undefined;
  /** The server renders what the section starts from; choices in the address are the browser's. */
  readonly urlState?: string | undefined;
}

/**
 * A review section as HTML: its answer in an island, then the tag with its shadow root declared. When the proxy has no
 * answer in time, the tag alone, which asks by itself. Never rejects on the proxy's account.
 */
export async function renderReviews(
  proxy: AskedProxy,
  page: ServerPage,
  attributes: ReviewsAttributes,
): Promise<string> {
  const { productId = '', subject = EVERY_REVIEW.subject, perPage = EVERY_REVIEW.perPage } = attributes;
  const { sort = EVERY_REVIEW.sort, filters = '', urlState } = attributes;
  const rendered = {
    'product-id': attributes.productId,
    subject: attributes.subject,
    'per-page': attributes.perPage,
    sort: attributes.sort,
    filters: attributes.filters,
    paging: attributes.paging,
    'heading-level': attributes.headingLevel,
    locale: attributes.locale,
  };
  // Of the browser alone: a server's element neither asks nor reads an address.
  const browserOnly = { proxy: page.proxy, 'url-state': urlState };
  const query = initialQuery({ productId, subject, perPage, sort, filters });
  const path = query && `${ROUTES.reviews}?${encodeReviewQuery(query)}`;
  const answer = path && (await ask(proxy, page, path, parseReviewPage));
  if (!answer) return emptyElement('vouch-reviews', { ...rendered, ...browserOnly });
  const request = languageFor(page, attributes.locale);
  const list = listPages(query, [answer], attributes.paging === 'pages');
  await Promise.all([
    loadSectionWords(request),
    ReviewElement.prepare(request),
    BreakdownElement.prepare(request),
    prepareParts(list, request),
  ]);
  const element = new ServedReviews(list, request.locale);
  const html = renderElement('vouch-reviews', element, rendered, browserOnly, page);
  return answersIsland(page.proxy, { [path]: answer }) + html;
}
