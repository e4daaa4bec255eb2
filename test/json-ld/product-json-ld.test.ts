import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { jsonLdText, productJsonLd } from '../../src/json-ld.js';
import type { Review } from '../../src/model/review.js';
import { review as blank } from '../browser/client/sample-reviews.js';

const MUG = { '@id': 'https://shop.example/mug#product', name: 'Mug' };
const RATED = { count: 12, average: 4.5678 };
const review = (changes: Partial<Review> = {}): Review => ({ ...blank('1'), author: { name: 'Ann' }, ...changes });
const reviewsOf = (reviews: readonly Review[]): unknown => productJsonLd(MUG, { summary: RATED, reviews })?.['review'];

describe('a product described for search engines', () => {
  it('has its rating within its bounds, and what the page says of it', () => {
    expect(
      productJsonLd({ ...MUG, image: 'https://shop.example/mug.jpg', sku: 'M1' }, { summary: RATED }),
    ).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'Product',
      '@id': 'https://shop.example/mug#product',
      name: 'Mug',
      image: 'https://shop.example/mug.jpg',
      sku: 'M1',
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: 4.57,
        bestRating: 5,
        worstRating: 1,
        reviewCount: 12,
      },
    });
  });

  for (const [why, summary] of [
    ['no reviews', { count: 0, average: null }],
    ['no average', { count: 3, average: null }],
    ['an average above the scale', { count: 3, average: 5.1 }],
    ['an average below the scale', { count: 3, average: 0 }],
    ['half a review', { count: 0.5, average: 4 }],
  ] as const)
    it(`is not described with ${why}`, () => {
      expect(productJsonLd(MUG, { summary })).to.equal(undefined);
    });

  it('has its reviews, with author, day and stars', () => {
    const written = review({
      rating: 4,
      title: 'Good',
      body: 'It holds.',
      createdAt: '2026-03-04T05:06:07Z',
      language: 'en',
    });
    expect(reviewsOf([written])).to.deep.equal([
      {
        '@type': 'Review',
        author: { '@type': 'Person', name: 'Ann' },
        reviewRating: { '@type': 'Rating', ratingValue: 4, bestRating: 5, worstRating: 1 },
        datePublished: '2026-03-04',
        name: 'Good',
        reviewBody: 'It holds.',
        inLanguage: 'en',
      },
    ]);
  });

  it('leaves out reviews of the shop, unsigned ones, and ratings out of bounds', () => {
    const left = [review({ subject: 'business' }), review({ author: { name: ' ' } }), review({ rating: 0 })];
    expect(reviewsOf(left)).to.equal(undefined);
  });

  it('has at most ten reviews', () => {
    expect(reviewsOf(Array.from({ length: 30 }, () => review()))).to.have.length(10);
  });

  it('can stand in a script whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const node = productJsonLd({ name: `${text}</script><!--\u2028` }, { summary: RATED });
        const written = jsonLdText(node ?? {});
        expect(written).not.to.match(/[<>\u2028\u2029]/);
        expect(JSON.parse(written)).to.deep.equal(JSON.parse(JSON.stringify(node)));
      }),
    );
  });
});
