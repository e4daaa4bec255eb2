import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCode, codeKey } from '../../src/model/promotion-code.js';

describe('a code as it is sent', () => {
  it.each([
    ['SAVE10', 'SAVE10'],
    ['save10', 'save10'],
    [' SAVE10\n', 'SAVE10'],
    ['SA\u200bVE\u200e10\ufeff', 'SAVE10'],
    ['ＳＡＶＥ１０', 'SAVE10'],
    ['ＳＡＶＥ\u3000１０', 'SAVE 10'],
    ['SAVE\u00a010', 'SAVE 10'],
    ['CAFE\u0301', 'CAFÉ'],
    ['CAFE\u200b\u0301', 'CAFÉ'],
    ['BRAND™10', 'BRAND™10'],
    ['SAVE½', 'SAVE½'],
    ['x²', 'x²'],
    ['№5', '№5'],
    ['ﬁesta', 'ﬁesta'],
    ['DANKEFÜR100', 'DANKEFÜR100'],
    ['VÅR20', 'VÅR20'],
    ['ｸｰﾎﾟﾝ', 'クーポン'],
  ])('%j is %j', (typed, sent) => {
    expect(cleanCode(typed)).toBe(sent);
  });

  it('is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        expect(cleanCode(cleanCode(typed))).toBe(cleanCode(typed));
      }),
    );
  });
});

describe('two spellings of one code', () => {
  it.each([
    ['SAVE10', 'save10'],
    ['straße', 'STRASSE'],
    ['ＳＡＶＥ１０', 'save10'],
    ['BRAND™10', 'brandtm10'],
    ['x²', 'X2'],
    ['ﬁesta', 'FIESTA'],
  ])('%j and %j have one key', (one, other) => {
    expect(codeKey(one)).toBe(codeKey(other));
  });

  it('have the key of what is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        expect(codeKey(cleanCode(typed))).toBe(codeKey(typed));
      }),
    );
  });
});
