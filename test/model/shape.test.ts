import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readBusinessRating } from '../../src/browser/client/business/business-client.js';
import { readReviewPage } from '../../src/browser/client/reviews/read-review-page.js';
import { readTopRated } from '../../src/browser/client/business/top-rated-client.js';
import { businessRatingSchema } from '../../src/model/business-rating.js';
import { reviewPageSchema } from '../../src/model/review-page.js';
import { topRatedSchema } from '../../src/model/top-rated.js';
import { page, review } from '../browser/client/sample-reviews.js';

const size = { src: '/a.jpg', width: 3, height: 4, unknown: 1 };
const media = { kind: 'image', alt: '', sizes: [size] };
const whole = {
  ...review('r'),
  tip: '',
  language: 'de',
  author: { name: 'A', avatar: '/a', location: 'L', reviewCount: 3 },
  verified: true,
  incentivized: false,
  solicited: true,
  editedAt: '',
  dimensions: [{ name: 'quality', rating: 4 }],
  media: [media],
  metadata: [{ name: '__proto__', value: 'constructor' }],
  replies: [{ author: '', body: '', createdAt: '' }],
  datasource: 'bbb',
  labels: ['l'],
};
const everything = { ...whole, previous: whole };
const summary = {
  count: 0,
  average: null,
  distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
  dimensions: [{ name: 'n', average: 1, count: 1 }],
};

const READERS = [
  {
    name: 'a page of reviews',
    read: readReviewPage,
    schema: reviewPageSchema,
    valid: {
      ...page(['a']),
      summary,
      reviews: [everything],
      highlights: { positive: everything, critical: review('c') },
      photos: [{ reviewId: 'r', author: '', rating: 5, title: '', media }],
      filters: [{ name: 'Size', label: 'L', kind: 'country', values: [{ value: 'PT', count: 1 }] }],
      counts: { media: 1, verified: 2, stars: { 1: 1, 2: 0, 3: 4, 4: 9, 5: 16 } },
      dropped: ['x'],
      refreshAfter: 3,
    },
  },
  {
    name: 'the shop’s rating',
    read: readBusinessRating,
    schema: businessRatingSchema,
    valid: { name: 'S', summary, datasources: [{ name: 'bbb', count: 1, average: 2, url: '/' }] },
  },
  {
    name: 'the best rated products',
    read: readTopRated,
    schema: topRatedSchema,
    valid: {
      products: [
        {
          productId: 'p',
          title: '',
          url: '/',
          image: '/i',
          price: { value: 1, currency: 'EUR' },
          rating: { count: 1, average: 2 },
        },
      ],
    },
  },
];

/** Every place of a JSON value, as the names on the way to it. */
const places = (json: unknown, way: readonly string[] = []): readonly (readonly string[])[] => [
  way,
  ...(typeof json === 'object' && json !== null
    ? Object.entries(json).flatMap(([name, value]) => places(value, [...way, name]))
    : []),
];

/** The value with another one in one place; without the place when it is undefined. */
function changed(json: unknown, [name, ...way]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const entries = Object.entries(json as object).flatMap(([key, held]): [string, unknown][] => {
    const next = key === name ? changed(held, way, value) : held;
    return next === undefined ? [] : [[key, next]];
  });
  return Array.isArray(json) ? entries.map(([, held]) => held) : Object.fromEntries(entries);
}

const outcome = (read: () => unknown): unknown => {
  try {
    return read();
  } catch {
    return 'another shape';
  }
};

describe('a hand-written reader', () => {
  for (const { name, read, schema, valid } of READERS) {
    it(`reads ${name} just as its schema does, whole and with anything in any place`, () => {
      expect(read(valid)).to.deep.equal(schema.parse(valid));
      const other = fc.oneof(fc.constantFrom(undefined, null, 1, '', true, [], {}, 'image', 'other'), fc.jsonValue());
      fc.assert(
        fc.property(fc.constantFrom(...places(valid)), other, (place, value) => {
          const json = changed(valid, place, value);
          expect(outcome(() => read(json))).to.deep.equal(outcome(() => schema.parse(json)));
        }),
        { numRuns: 500 },
      );
    });
  }
});
