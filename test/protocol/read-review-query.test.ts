import { describe, expect, it } from 'vitest';
import { MAX_REQUESTED_FILTERS } from '../../src/model/metadata-filter.js';
import { InvalidParameter, parseReviewQuery } from '../../src/protocol/read-review-query.js';

const asked = (count: number): URLSearchParams =>
  new URLSearchParams({
    product_id: 'mug',
    filters: JSON.stringify(Array.from({ length: count }, (_, index) => `Q${index}`)),
  });

describe('the metadata filters that a page asks for', () => {
  it('may be more than are shown, since not every product has each', () => {
    expect(parseReviewQuery(asked(MAX_REQUESTED_FILTERS)).query.filters).toHaveLength(MAX_REQUESTED_FILTERS);
  });

  it('are not without end', () => {
    expect(() => parseReviewQuery(asked(MAX_REQUESTED_FILTERS + 1))).toThrow(InvalidParameter);
  });
});
