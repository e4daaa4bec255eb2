import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_REVIEW, SORTS, type ReviewQuery } from '../../../src/model/review-query.js';
import { STARS } from '../../../src/model/stars.js';
import { queryReviewSet } from '../../../src/server/review-set/query-review-set.js';
import { ReviewSet } from '../../../src/server/review-set/review-set.js';
import { photo, review, reviewSets } from './invented-reviews.js';
import { NaiveQuery } from './naive-query.js';

/** Mostly off, so that enough reviews are left to be put in order. */
const seldom = <T>(off: T, on: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(off) }, { weight: 1, arbitrary: on });

const queries: fc.Arbitrary<ReviewQuery> = fc.record({
  subject: fc.constant('product' as const),
  productId: fc.constant('mug'),
  page: fc.integer({ min: 1, max: 3 }),
  perPage: fc.integer({ min: 1, max: 8 }),
  sort: fc.constantFrom(...SORTS),
  stars: seldom<ReviewQuery['stars']>([], fc.subarray([...STARS])),
  media: seldom(false, fc.constant(true)),
  verified: seldom(false, fc.constant(true)),
  search: seldom('', fc.constantFrom('cafe', 'CAFÉ  sturdy', 'strasse', 'か', '한', 'مدرس', 'warm two')),
  metadata: seldom<ReviewQuery['metadata']>(
    {},
    fc.constantFrom<ReviewQuery['metadata']>(
      { Size: ['M'] },
      { SIZE: ['m', 'xl'], Colour: [] },
      { 'Would recommend': ['true'], Country: ['DE'] },
      { Fit: ['nowhere said'] },
      { 'never asked': ['M'] },
    ),
  ),
  filters: fc.constantFrom<readonly string[]>([], ['size', 'Country']),
});

const ids = (reviews: readonly { id: string }[]): string[] => reviews.map(({ id }) => id);

describe('queryReviewSet, against the plain way', () => {
  it('finds the same reviews in the same order, and counts the same', () => {
    fc.assert(
      fc.property(reviewSets, queries, (reviews, query) => {
        const answer = queryReviewSet(new ReviewSet(reviews), query);
        const naive = new NaiveQuery(reviews, query);
        const start = (query.page - 1) * query.perPage;
        expect(ids(answer.reviews)).toEqual(ids(naive.matching().slice(start, start + query.perPage)));
        expect(answer.total).toBe(naive.matching().length);
        if (reviews.some(({ media }) => media.length > 0)) {
          expect(answer.counts.media).toBe(naive.matching('media').filter(({ media }) => media.length > 0).length);
        }
        for (const stars of STARS) {
          const given = naive.matching('stars').filter(({ rating }) => Math.round(rating) === stars);
          expect(answer.counts.stars?.[stars]).toBe(given.length);
        }
        if (reviews.some(({ verified }) => verified !== undefined)) {
          expect(answer.counts.verified).toBe(naive.matching('verified').filter(({ verified }) => verified).length);
        }
        for (const { name, values } of answer.filters) {
          expect(values).toEqual(values.map(({ value }) => ({ value, count: naive.count(name, value) })));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives pages that together are the whole, whatever the order the reviews came in', () => {
    fc.assert(
      fc.property(reviewSets, queries, (reviews, query) => {
        const set = new ReviewSet(reviews);
        const pages = Array.from(
          { length: 31 },
          (_, page) => queryReviewSet(set, { ...query, page: page + 1 }).reviews,
        );
        const turned = new ReviewSet(reviews.toReversed());
        const whole = queryReviewSet(turned, { ...query, page: 1, perPage: 50 }).reviews;
        expect(ids(pages.flat())).toEqual(ids(whole));
      }),
    );
  });
});

describe('queryReviewSet', () => {
  const reviews = [
    review({ id: 'a', rating: 5, metadata: [{ name: 'Size', value: 'M' }], media: [photo] }),
    review({ id: 'b', rating: 4, metadata: [{ name: 'Size', value: 'L' }] }),
    review({ id: 'c', rating: 1, metadata: [{ name: 'Size', value: 'L' }] }),
  ];
  const ask = (part: Partial<ReviewQuery>) => queryReviewSet(new ReviewSet(reviews), { ...EVERY_REVIEW, ...part });

  it('counts a filter without its own selection, and with every other', () => {
    const { filters, total } = ask({ metadata: { Size: ['M'] }, stars: [4, 5] });
    expect(total).toBe(1);
    expect(filters[0]?.values).toEqual([
      { value: 'M', count: 1 },
      { value: 'L', count: 1 },
    ]);
  });

  it('keeps listing a value that the other choices leave without reviews', () => {
    expect(ask({ stars: [1] }).filters[0]?.values).toEqual([
      { value: 'M', count: 0 },
      { value: 'L', count: 1 },
    ]);
  });

  it('summarizes the whole set, whatever the query leaves out', () => {
    const { summary } = ask({ stars: [1] });
    expect(summary).toMatchObject({ count: 3, average: 3.33, distribution: { 1: 1, 2: 0, 3: 0, 4: 1, 5: 1 } });
  });

  it('says nothing of verified reviews when no review does', () => {
    expect(ask({}).counts).not.toHaveProperty('verified');
  });

  it('says nothing of photos when no review has any, and none where others have', () => {
    expect(ask({ stars: [4] }).counts).toHaveProperty('media');
    expect(queryReviewSet(new ReviewSet([review({ id: 'a' })]), EVERY_REVIEW).counts).not.toHaveProperty('media');
  });

  it("shows the names that the query asks for, over the set's own choice", () => {
    const set = new ReviewSet(reviews, { filters: ['Colour'] });
    expect(queryReviewSet(set, EVERY_REVIEW).filters).toEqual([]);
    expect(queryReviewSet(set, { ...EVERY_REVIEW, filters: ['size'] }).filters).toMatchObject([{ name: 'Size' }]);
  });

  it('answers an empty set', () => {
    const answer = queryReviewSet(new ReviewSet([]), EVERY_REVIEW);
    expect(answer).toMatchObject({ reviews: [], total: 0, filters: [], summary: { count: 0, average: null } });
  });
});
