import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readQueryFromUrl, writeQueryToUrl } from '../../../../src/browser/client/reviews/query-in-url.js';
import { STARS } from '../../../../src/model/stars.js';
import { EVERY_REVIEW, SORTS, type ReviewQuery } from '../../../../src/model/review-query.js';

const START: ReviewQuery = { ...EVERY_REVIEW, productId: 'mug', perPage: 5, sort: 'helpful', filters: ['Size'] };

/** White space in a row is read as one space, and so is written as one. */
const text = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((written) => `x${written.replace(/\p{Cc}/gu, '').replace(/\s+/g, ' ')}x`);
const chosen: fc.Arbitrary<ReviewQuery> = fc.record({
  subject: fc.constant('product' as const),
  productId: fc.constant('mug'),
  page: fc.integer({ min: 1, max: 20 }),
  perPage: fc.constant(5),
  sort: fc.constantFrom(...SORTS),
  stars: fc.subarray([...STARS]),
  media: fc.boolean(),
  verified: fc.boolean(),
  search: fc.oneof(fc.constant(''), text),
  metadata: fc.dictionary(
    text,
    fc.uniqueArray(text, { minLength: 1, maxLength: 3 }).map((values) => values.sort()),
    {
      maxKeys: 3,
    },
  ),
  filters: fc.constant(['Size']),
});

describe('a query in an address', () => {
  it('is read as it was written, beside whatever else is there', () => {
    fc.assert(
      fc.property(chosen, (query) => {
        const search = writeQueryToUrl('?id=4&other.stars=1', 'reviews', query, START);
        expect(readQueryFromUrl(search, 'reviews', START)).to.deep.equal(query);
        expect(new URLSearchParams(search).get('id')).to.equal('4');
        expect(new URLSearchParams(search).get('other.stars')).to.equal('1');
      }),
    );
  });

  it('leaves the address as it was when nothing is chosen', () => {
    expect(writeQueryToUrl('', 'reviews', START, START)).to.equal('');
    expect(writeQueryToUrl('?reviews.stars=2&a=b', 'reviews', START, START)).to.equal('?a=b');
  });

  it('says only what differs from what the page starts from', () => {
    const query = { ...START, stars: [2] as const, search: 'zipper' };
    expect(writeQueryToUrl('', 'r', query, START)).to.equal('?r.stars=2&r.q=zipper');
    expect(writeQueryToUrl('', 'r', { ...START, sort: 'newest' }, START)).to.equal('?r.sort=newest');
  });

  for (const wrong of [
    'stars=9',
    'sort=best',
    'page=0',
    'page=21',
    'page=x',
    'media=2',
    'metadata={',
    'metadata=[]',
    `q=${'x'.repeat(201)}`,
  ])
    it(`ignores ${wrong.slice(0, 12)} and keeps the rest`, () => {
      expect(readQueryFromUrl(`?reviews.${wrong}&reviews.verified=1`, 'reviews', START)).to.deep.equal({
        ...START,
        verified: true,
      });
    });

  it('does not change whose reviews they are', () => {
    const search = '?reviews.product_id=other&reviews.subject=business&reviews.per_page=50&product_id=other';
    expect(readQueryFromUrl(search, 'reviews', START)).to.deep.equal(START);
  });
});
