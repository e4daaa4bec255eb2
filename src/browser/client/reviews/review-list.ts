import { limitFilters } from '../../../model/metadata-filter.js';
import type { ReviewPage } from '../../../model/review-page.js';
import type { ReviewQuery } from '../../../model/review-query.js';
import { encodeReviewQuery } from '../../../protocol/review-query.js';

/**
 * The pages of an answer that are in view, as one list: `reviews` of pages 1 to `page`, or of that page alone, each
 * review once.
 */
export interface ReviewList extends ReviewPage {
  /** What was asked. */
  readonly query: ReviewQuery;
  /** The page is read by itself: no other is added to it. */
  readonly single?: boolean;
  /** Whether a page may be added. */
  readonly hasMore: boolean;
}

/** The list that starts with some pages, in their order, of the same version. */
export function listPages(
  query: ReviewQuery,
  pages: readonly [ReviewPage, ...ReviewPage[]],
  single = false,
): ReviewList {
  const [first] = pages;
  return mergePages({ ...first, reviews: [], query, single, hasMore: false }, pages);
}

/**
 * A list with later answers to the same query in it: the newest numbers, and every review and filter not yet in view
 * added at the end. What a shopper is reading never moves, nor goes.
 */
export function mergePages(list: ReviewList, pages: readonly [ReviewPage, ...ReviewPage[]]): ReviewList {
  const last = pages.reduce((_, page) => page);
  const reviews = new Map(list.reviews.map((review) => [review.id, review]));
  for (const review of pages.flatMap((page) => page.reviews)) {
    if (!reviews.has(review.id)) reviews.set(review.id, review);
  }
  const { refreshAfter: _, ...kept } = list;
  const hasMore = !list.single && last.page * last.perPage < last.total;
  const { shown, dropped } = limitFilters(inPlace(list.filters, last.filters));
  return {
    ...kept,
    ...last,
    reviews: [...reviews.values()],
    filters: [...shown],
    dropped: [...last.dropped, ...dropped],
    hasMore,
  };
}

/** The filters as they are now, those in view where they were: more reviews may put them in another order. */
function inPlace(before: ReviewPage['filters'], now: ReviewPage['filters']): ReviewPage['filters'] {
  const names = before.map(({ name }) => name);
  // Unsigned, so that what was not in view, at -1, comes after all that was.
  const placeOf = (name: string): number => names.indexOf(name) >>> 0;
  return now.toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
}

/** Whether two queries ask the same, however their parts are ordered. */
export const sameQuery = (a: ReviewQuery, b: ReviewQuery): boolean =>
  a === b || encodeReviewQuery(a) === encodeReviewQuery(b);
