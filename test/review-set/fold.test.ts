import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, searchWords } from '../../src/review-set/fold.js';

const texts = fc.string({ unit: 'grapheme' });

describe('fold', () => {
  it.each([
    ['CAFÉ', 'café'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδός'],
    ['İstanbul', 'ıstanbul'],
    ['Łódź', 'lodz'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['Ёлка', 'елка'],
    ['مُدَرِّس', 'مدرس'],
    ['שָׁלוֹם', 'שלום'],
    ['don’t', "don't"],
  ])('finds %s by %s', (written, typed) => {
    expect(fold(written)).toBe(fold(typed));
  });

  it.each([
    ['が', 'か', 'voicing is another letter'],
    ['हिन्दी', 'हन्द', 'a vowel is a vowel'],
    ['한', '하', 'a syllable is one letter'],
  ])('keeps %s from %s: %s', (written, typed) => {
    expect(fold(written).includes(fold(typed))).toBe(false);
  });

  it('changes nothing when applied again, nor by how the text was composed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a search apart into its different words', () => {
    expect(searchWords('  Warm\tmug WARM ')).toEqual(['warm', 'mug']);
    expect(searchWords(' ')).toEqual([]);
  });
});
