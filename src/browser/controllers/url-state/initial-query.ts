import { MAX_REQUESTED_FILTERS } from '../../../model/metadata-filter.js';
import { EVERY_REVIEW, SORTS, type ReviewQuery, type Subject } from '../../../model/review-query.js';

/** What a page's author writes on a review section. */
export interface SectionAttributes {
  readonly productId: string;
  readonly subject: Subject;
  readonly perPage: number;
  readonly sort: string;
  readonly filters: string;
}

/** The query a section starts from; undefined while no product is named. What is not understood is its default. */
export function initialQuery({
  productId,
  subject,
  perPage,
  sort,
  filters,
}: SectionAttributes): ReviewQuery | undefined {
  if (subject !== 'business' && !productId) return undefined;
  return {
    ...EVERY_REVIEW,
    subject,
    productId,
    perPage: Math.min(50, Math.max(1, Math.trunc(perPage) || EVERY_REVIEW.perPage)),
    sort: SORTS.find((known) => known === sort) ?? EVERY_REVIEW.sort,
    filters: filters
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .slice(0, MAX_REQUESTED_FILTERS),
  };
}
