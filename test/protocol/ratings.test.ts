import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { parseRatings } from '../../src/protocol/ratings.js';

/** The model's Rating, said once more as a schema. */
const ratingSchema = z.union([
  z.object({ count: z.literal(0), average: z.null() }),
  z.object({ count: z.int().check(z.gte(1)), average: z.number().check(z.gte(1), z.lte(5)) }),
]);
const answerSchema = (ids: readonly string[]) =>
  z.object({ ratings: z.object(Object.fromEntries(ids.map((id) => [id, z.nullable(ratingSchema)]))) });

const read = (json: unknown, ids: readonly string[]): unknown => {
  try {
    return Object.fromEntries(parseRatings(json, ids));
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

describe('parseRatings', () => {
  it('reads what was asked, and no more', () => {
    const json = {
      ratings: { A: { count: 2, average: 4.5, secret: 1 }, B: null, C: { count: 1, average: 1 } },
      more: 1,
    };
    expect(read(json, ['A', 'B'])).toEqual({ A: { count: 2, average: 4.5 }, B: null });
  });

  it('reads a product called __proto__', () => {
    const json: unknown = JSON.parse('{"ratings": {"__proto__": {"count": 1, "average": 5}}}');
    expect(parseRatings(json, ['__proto__']).get('__proto__')).toEqual({ count: 1, average: 5 });
    expect(() => parseRatings({ ratings: {} }, ['__proto__'])).toThrow(TypeError);
  });

  it('reads every answer that the schema accepts', () => {
    fc.assert(
      fc.property(entries(validRating, IDS), ids, (json, asked) => {
        expect(read(json, asked)).toEqual(readBySchema(json, asked));
        expect(read(json, asked)).not.toBe('another shape');
      }),
    );
  });

  it('accepts and refuses as the schema does, whatever comes', () => {
    const json = fc.oneof(entries(fc.oneof(rating, validRating), []), entries(fc.anything(), []), fc.anything());
    fc.assert(
      fc.property(json, ids, (answer, asked) => {
        expect(read(answer, asked)).toEqual(readBySchema(answer, asked));
      }),
      { numRuns: 1000 },
    );
  });
});
