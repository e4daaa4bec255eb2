import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { initials, isLong, paragraphsOf } from '../../../../src/browser/elements/internal/review-text.js';

describe('initials', () => {
  for (const [name, expected] of [
    ['Beatrice V.', 'BV'],
    ['  Ada   King Lovelace ', 'AL'],
    ['Cher', 'C'],
    ['', ''],
    ['👩‍👩‍👧 Family', '👩‍👩‍👧F'],
    ['é́lodie', 'é́'],
    ['क्षमा', 'क्ष'],
    ['王 芳', '王芳'],
    ['<b>', '<'],
  ] as const) {
    it(`of “${name}” are “${expected}”`, () => expect(initials(name)).to.equal(expected));
  }

  it('are never half a character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => !/\p{Cs}/u.test(initials(name))));
  });
});

describe('a text', () => {
  it('has the paragraphs that blank lines part', () => {
    expect(paragraphsOf(' a\nb \n \n\n\nc\n')).to.deep.equal(['a\nb', 'c']);
    expect(paragraphsOf(' \n ')).to.deep.equal([]);
  });

  it('folds by what it takes up: many columns, many lines, or wide letters', () => {
    expect(isLong(['x'.repeat(600)])).to.equal(false);
    expect(isLong(['x'.repeat(601)])).to.equal(true);
    expect(isLong([Array(11).fill('x').join('\n')])).to.equal(true);
    expect(isLong(['暖'.repeat(299)])).to.equal(false);
    expect(isLong(['暖'.repeat(301)])).to.equal(true);
  });
});
