import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { readRatings } from '../../../../src/browser/client/ratings/read-ratings.js';

/** The model's Rating, said once more as a schema. */
const ratingSchema = z.union([
  z.object({ count: z.literal(0), average: z.null() }),
  z.object({ count: z.int().check(z.gte(1)), average: z.number().check(z.gte(1), z.lte(5)) }),
]);
const answerSchema = (ids: readonly string[]) =>
  z.object({ ratings: z.object(Object.fromEntries(ids.map((id) => [id, z.nullable(ratingSchema)]))) });

const read = (json: unknown, ids: readonly string[]): unknown => {
  try {
    return Object.fromEntries(readRatings(json, ids));
  } catch {
    return 'another shape';
  }
};
const readBySchema = (json: unknown, ids: readonly string[]): unknown => {
  const answer = answerSchema(ids).safeParse(json);
  return answer.success ? answer.data.ratings : 'another shape';
};

const IDS = ['A', 'B', 'constructor', 'toString'];
const count = fc.oneof(fc.nat(), fc.constantFrom(0, 1, -1, 0.5, 1e21, '3', null, undefined, true));
const average = fc.oneof(fc.double({ min: 1, max: 5 }), fc.constantFrom(0.9, 5.1, 0, null, undefined, '4', Infinity));
const rating = fc.record({ count, average, extra: fc.anything() }, { requiredKeys: [] });
const validRating = fc.oneof(
  fc.constant(null),
  fc.constant({ count: 0, average: null }),
  fc.record({
    count: fc.integer({ min: 1 }),
    average: fc.double({ min: 1, max: 5, noNaN: true }),
    extra: fc.anything(),
  }),
);
const entries = (of: fc.Arbitrary<unknown>, requiredKeys: string[]) =>
  fc.record({ ratings: fc.record(Object.fromEntries(IDS.map((id) => [id, of])), { requiredKeys }) });
const ids = fc.subarray(IDS, { minLength: 1 });

describe('readRatings', () => {
  it('reads what was asked, and no more', () => {
    const json = {
      ratings: { A: { count: 2, average: 4.5, secret: 1 }, B: null, C: { count: 1, average: 1 } },
      more: 1,
    };
    expect(read(json, ['A', 'B'])).to.deep.equal({ A: { count: 2, average: 4.5 }, B: null });
  });

  it('reads a product called __proto__', () => {
    const json: unknown = JSON.parse('{"ratings": {"__proto__": {"count": 1, "average": 5}}}');
    expect(readRatings(json, ['__proto__']).get('__proto__')).to.deep.equal({ count: 1, average: 5 });
    expect(() => readRatings({ ratings: {} }, ['__proto__'])).to.throw(TypeError);
  });

  it('reads every answer that the schema accepts', () => {
    fc.assert(
      fc.property(entries(validRating, IDS), ids, (json, asked) => {
        expect(read(json, asked)).to.deep.equal(readBySchema(json, asked));
        expect(read(json, asked)).not.to.equal('another shape');
      }),
    );
  });

  it('accepts and refuses as the schema does, whatever comes', () => {
    const json = fc.oneof(entries(fc.oneof(rating, validRating), []), entries(fc.anything(), []), fc.anything());
    fc.assert(
      fc.property(json, ids, (answer, asked) => {
        expect(read(answer, asked)).to.deep.equal(readBySchema(answer, asked));
      }),
      { numRuns: 1000 },
    );
  });
});
