import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzip, gunzip } from '../../../src/server/reviews/gzip.js';
import { toSegments } from '../../../src/server/reviews/set-archive.js';
import { review } from '../review-set/invented-reviews.js';

const named = (count: number) => Array.from({ length: count }, (_, index) => review({ id: `r${index}` }));

describe('packing', () => {
  it('gives back any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2_000 }), async (text) => {
        expect(await gunzip(await gzip(text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('gives back a text longer than a call may have arguments, and makes it shorter', async () => {
    const text = 'A mug that keeps its warmth. '.repeat(20_000);
    const packed = await gzip(text);
    expect(packed.length).toBeLessThan(text.length / 50);
    expect(await gunzip(packed)).toBe(text);
  });
});

describe('segments', () => {
  it('hold a hundred reviews each, all of them, in their order', async () => {
    const reviews = named(250);
    const segments = await toSegments(reviews, []);
    expect(segments.map((segment) => segment.reviews.length)).toEqual([100, 100, 50]);
    expect(segments.flatMap((segment) => segment.reviews)).toEqual(reviews);
  });

  it('keep their names when only the end has changed, and have others when the content has', async () => {
    const before = await toSegments(named(250), []);
    const names = (segments: typeof before) => segments.map(({ name }) => name);
    const after = await toSegments(named(251), before);
    expect(names(after).slice(0, 2)).toEqual(names(before).slice(0, 2));
    expect(names(after)[2]).not.toBe(names(before)[2]);
    expect(names(await toSegments(named(250), []))).toEqual(names(before));
  });
});
