import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, normalizeForSearch, searchWords, spellingKey } from '../../src/model/normalize-for-search.js';

const texts = fc.string({ unit: 'grapheme' });

describe('normalizeForSearch', () => {
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
    expect(normalizeForSearch(written)).toBe(normalizeForSearch(typed));
  });

  it.each([
    ['が', 'か', 'voicing is another letter'],
    ['हिन्दी', 'हन्द', 'a vowel is a vowel'],
    ['한', '하', 'a syllable is one letter'],
  ])('keeps %s from %s: %s', (written, typed) => {
    expect(normalizeForSearch(written).includes(normalizeForSearch(typed))).toBe(false);
  });

  it('changes nothing when applied again, nor by how the text was composed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalizeForSearch(normalizeForSearch(text))).toBe(normalizeForSearch(text));
        expect(normalizeForSearch(text.normalize('NFD'))).toBe(normalizeForSearch(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing when applied again to more marks than a letter keeps', () => {
    const unit = fc.constantFrom(
      'a',
      'ｶ',
      'が',
      'ﾞ',
      '\u0301',
      '\u0323',
      '\u0344',
      '\u05b0',
      '\u0e38',
      '\u0f71',
      '\u094d',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 150 }), (text) => {
        const once = normalizeForSearch(text);
        expect(normalizeForSearch(once)).toBe(once);
        expect(spellingKey(spellingKey(text))).toBe(spellingKey(text));
      }),
      { numRuns: 500 },
    );
  });

  it('takes a search apart into its different words', () => {
    expect(searchWords('  Warm\tmug WARM ')).toEqual(['warm', 'mug']);
    expect(searchWords(' ')).toEqual([]);
  });
});

describe('findMatches', () => {
  const marked = (text: string, search: string): string[] =>
    findMatches(text, searchWords(search)).map(([start, end]) => text.slice(start, end));

  it.each([
    ['The zipper, ZIPPERS', 'zipper', ['zipper', 'ZIPPER']],
    ['A Cafe\u0301 in Łódź', 'café lodz', ['Cafe\u0301', 'Łódź']],
    ['Große Straße', 'strass', ['Straß']],
    ['👍🏽 ﬁne', 'in', ['ﬁn']],
    ['مُدَرِّس جيد', 'مدرس', ['مُدَرِّس']],
    ['nothing here', 'zipper', []],
    ['half\u00a0way', 'way', ['way']],
  ])('marks in %s by %s', (text, search, expected) => {
    expect(marked(text, search)).toEqual(expected);
  });

  it.each([['ab'], ['🇵🇹'], ['👩‍👩‍👧'], ['e\u0301'], ['한']])('marks the one place in a long run of %s', (letters) => {
    for (let times = 1; times < 90; times += 1) {
      const before = letters.repeat(times);
      expect(findMatches(`${before}Café${letters}`, ['cafe'])).toEqual([[before.length, before.length + 4]]);
    }
  });

  it('gives a run whole whose letters have become one', () => {
    expect(marked('x \uffa1\uffc2 y', '가')).toEqual(['\uffa1\uffc2']);
  });

  it('marks what the search finds and nothing else', () => {
    const letter = fc.constantFrom(
      'a',
      'A',
      'é',
      'e\u0301',
      'ß',
      'ﬁ',
      'İ',
      'Σ',
      'ς',
      '한',
      'ｶﾞ',
      '👍🏽',
      'ـ',
      'مُ',
      ' ',
      '\n',
    );
    const text = fc.oneof(texts, fc.string({ unit: letter }));
    fc.assert(
      fc.property(text, fc.string({ unit: letter, minLength: 1, maxLength: 3 }), (written, search) => {
        const words = searchWords(search);
        const hits = findMatches(written, words);
        for (const [start, end] of hits) {
          const hit = normalizeForSearch(written.slice(start, end));
          expect(words.some((word) => hit.includes(word))).toBe(true);
        }
        for (const word of words) {
          const isMarked = hits.some(([start, end]) => normalizeForSearch(written.slice(start, end)).includes(word));
          expect(isMarked).toBe(normalizeForSearch(written).includes(word));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
