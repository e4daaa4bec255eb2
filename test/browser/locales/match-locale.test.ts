import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formattingLocale, matchLocale } from '../../../src/browser/locales/match-locale.js';

const OFFERED = ['en', 'de', 'pt', 'ar', 'he', 'zh-Hans'];

describe('matchLocale', () => {
  for (const [asked, found] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE_at', 'de'],
    ['en_GB', 'en'],
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt'],
    ['ar-EG-u-nu-arab', 'ar'],
    ['iw', 'he'],
    ['iw-IL', 'he'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh_Hans_HK', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['zh-HK', 'en'],
    ['zh-Hant', 'en'],
    ['de-Cyrl', 'en'],
    ['no', 'en'],
    ['nb', 'en'],
    ['nn-NO', 'en'],
    ['in', 'en'],
    ['fil', 'en'],
    ['gsw', 'en'],
    ['und', 'en'],
    ['x-private', 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['not a tag', 'en'],
  ] as const) {
    it(`answers ${asked || 'nothing'} with ${found}`, () => {
      expect(matchLocale(asked, OFFERED)).to.equal(found);
    });
  }

  it('takes anything, and answers with what is offered or English', () => {
    const asked = fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{2,3}([-_][A-Za-z]{2,4})?$/));
    fc.assert(fc.property(asked, (tag) => [...OFFERED, 'en'].includes(matchLocale(tag, OFFERED))));
  });

  it('finds every language by itself', () => {
    expect(OFFERED.map((tag) => matchLocale(tag, OFFERED))).to.deep.equal(OFFERED);
  });
});

describe('formattingLocale', () => {
  for (const [asked, lang, locale] of [
    ['en_GB', 'en', 'en-GB'],
    ['de-AT', 'de', 'de-AT'],
    ['zh-CN', 'zh-Hans', 'zh-CN'],
    ['iw-IL', 'he', 'he-IL'],
    ['de', 'en', 'en'],
    ['zh-TW', 'en', 'en'],
    ['und', 'en', 'en'],
    ['not a tag', 'en', 'en'],
  ] as const) {
    it(`writes numbers for ${asked} beside ${lang} as ${locale}`, () => {
      expect(formattingLocale(asked, lang)).to.equal(locale);
    });
  }
});
