import { describe, expect, it } from 'vitest';
import { findMatches, normalizeForSearch, searchWords, spellingKey } from '../../src/model/normalize-for-search.js';
import { codeKey } from '../../src/model/promotion-code.js';
import { readDate } from '../../src/model/read-date.js';
import { InvalidParameter, parseReviewQuery } from '../../src/protocol/read-review-query.js';
import { growthOf, HARD_TEXTS, LINEAR } from '../tools/growth.js';

/** Reads a query whose every parameter is this text; it refuses all that are too long. */
function readQuery(text: string): void {
  for (const name of ['q', 'product_id', 'stars', 'page', 'sort', 'metadata', 'filters', 'version']) {
    try {
      parseReviewQuery(new URLSearchParams({ product_id: 'p', [name]: text }));
    } catch (error) {
      if (!(error instanceof InvalidParameter)) throw error;
    }
  }
}

/** What meets texts of shoppers, pages and vendors before their length is known. */
const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['normalizeForSearch', normalizeForSearch],
  ['searchWords', searchWords],
  ['spellingKey', spellingKey],
  ['findMatches', (text) => findMatches(text, ['a', 'b', 'x'])],
  ['codeKey', codeKey],
  ['readDate', (text) => readDate(text, 0)],
  ['parseReviewQuery', readQuery],
];

describe.each(Object.entries(HARD_TEXTS))('a long text of %s', (_, textOf) => {
  it.each(READERS)('costs %s no more than its length', (_name, read) => {
    expect(growthOf(read, textOf)).toBeLessThan(LINEAR);
  });
});
