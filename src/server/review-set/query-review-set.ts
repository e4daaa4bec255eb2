import type { MetadataFilter } from '../../model/metadata-filter.js';
import type { Review } from '../../model/review.js';
import type { ReviewPage } from '../../model/review-page.js';
import type { ReviewQuery } from '../../model/review-query.js';
import type { Stars } from '../../model/stars.js';
import { facetOf, judge, PASSES, readConstraints, readSelections, type Selection } from './constraints.js';
import type { MetadataColumn } from './metadata-column.js';
import type { ReviewSet } from './review-set.js';

/** What a set answers to a query. The page around it belongs to whoever asks. */
export type ReviewSetAnswer = Pick<ReviewPage, 'reviews' | 'total' | 'counts' | 'filters' | 'dropped' | 'summary'>;

/**
 * Filters, sorts, counts and pages a set. A page past the end is empty; a value or name that nothing carries gives no
 * reviews. Every count ignores its own facet's selection, so that a shopper sees what choosing differently would leave.
 */
export function queryReviewSet(set: ReviewSet, query: ReviewQuery): ReviewSetAnswer {
  const selections = readSelections(set, query.metadata);
  const constraints = readConstraints(set, query, selections);
  const verdicts = judge(set.size, constraints);
  const passing = rowsWith(verdicts, PASSES);
  /** The rows that pass all but the facet's own condition. */
  const rowsFor = (facet: string): readonly number[] => {
    const own = constraints.findIndex((constraint) => constraint.facet === facet) + 1;
    return own === 0 ? passing : [...passing, ...rowsWith(verdicts, own)];
  };
  const { media, verified, stars } = set;
  const anyStars = rowsFor('stars');
  const withStars = (star: Stars): number => countRows(stars, anyStars, star);
  const { shown, dropped } = set.choose(query.filters);
  return {
    reviews: cutPage(set, query, verdicts),
    total: passing.length,
    counts: {
      ...(media && { media: countRows(media, rowsFor('media')) }),
      ...(verified && { verified: countRows(verified, rowsFor('verified')) }),
      stars: { 1: withStars(1), 2: withStars(2), 3: withStars(3), 4: withStars(4), 5: withStars(5) },
    },
    filters: shown.map((column) => toFilter(column, rowsFor(facetOf(column)), selections.get(facetOf(column)))),
    dropped: [...dropped],
    summary: set.summary,
  };
}

function rowsWith(verdicts: Uint8Array, verdict: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < verdicts.length; row += 1) {
    if (verdicts[row] === verdict) rows.push(row);
  }
  return rows;
}

function cutPage(set: ReviewSet, query: ReviewQuery, verdicts: Uint8Array): Review[] {
  const reviews: Review[] = [];
  let skip = (query.page - 1) * query.perPage;
  for (const row of set.order(query.sort)) {
    if (reviews.length === query.perPage) break;
    const review = set.reviews[row];
    if (verdicts[row] !== PASSES || !review) continue;
    if (skip > 0) skip -= 1;
    else reviews.push(review);
  }
  return reviews;
}

/** How many of the rows have a value: of flags, those that are set. */
const countRows = (values: Uint8Array, rows: readonly number[], value = 1): number =>
  rows.reduce((count, row) => (values[row] === value ? count + 1 : count), 0);

/** How many of the rows carry each value. */
function countValues({ values, totals, offsets, cells }: MetadataColumn, rows: readonly number[]): Uint32Array {
  if (rows.length + 1 === offsets.length) return totals;
  const counts = new Uint32Array(values.length);
  for (const row of rows) {
    const end = offsets[row + 1] ?? 0;
    for (let cell = offsets[row] ?? 0; cell < end; cell += 1) {
      const value = cells[cell] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

function toFilter(column: MetadataColumn, rows: readonly number[], selection: Selection | undefined): MetadataFilter {
  const { name, label, kind, values, order, frequent } = column;
  const counts = countValues(column, rows);
  const listed = order.filter((value) => frequent.has(value) || selection?.values.has(value));
  return {
    ...{ name, kind, ...(label !== undefined && { label }) },
    values: listed.map((value) => ({ value: values[value] ?? '', count: counts[value] ?? 0 })),
  };
}
