import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Language } from '../../../../src/browser/locales/catalogue.js';
import { couponWords, type CouponWordsAtHand } from '../../../../src/browser/locales/coupon.js';
import { coupon, type CouponWords } from '../../../../src/browser/locales/en/coupon.js';
import { coupon as otherLanguages } from '../../../../src/browser/locales/languages.js';
import { PROMOTION_MESSAGE_IDS } from '../../../../src/model/promotion-message-id.js';
import { read } from '../read-language.js';

const COUPON_LANGUAGES = ['en', ...Object.keys(otherLanguages.imports)];

const CODE = 'SAVE10';
const AMOUNT = { value: 7.8, currency: 'GBP' };

/** Everything the words can say about one code, by what it is. */
function sentencesOf(words: CouponWords, code = CODE): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => typeof value === 'string')),
    applying: words.applying(code),
    removeCode: words.removeCode(code),
    saving: words.saving(AMOUNT),
    savingSpoken: words.savingSpoken(AMOUNT),
    discount: words.discount(AMOUNT),
    applied: words.applied(code, '', AMOUNT),
    alreadyApplied: words.alreadyApplied(code),
    replaced: words.replaced([code], code),
    removed: words.removed(code),
    dropped: words.dropped(code),
    droppedTitle: words.droppedTitle(code),
    lost: words.lost(AMOUNT),
    onHold: words.onHold(code),
    ...Object.fromEntries(Object.entries(words.pendingRow).map(([need, text]) => [`pendingRow ${need}`, text])),
    limitReached: words.limitReached(3),
    exchange: words.exchange(code),
    rateLimited: words.rateLimited(120),
    reference: words.reference(code),
    tooLong: words.tooLong(64),
    ...Object.fromEntries(Object.entries(words.messages).map(([id, say]) => [id, say(code)])),
  };
}

/** What has no word in it. */
const WORDLESS = ['saving'];
/** What never names a code. */
const NAMELESS = /^(saving|savingSpoken|discount|lost|limitReached|rateLimited|tooLong|pendingRow .*)$/;

/** With the words about outcomes, which come later in English. */
const whole = (language: Language<CouponWordsAtHand>): Language<CouponWords> => {
  const { messages, format } = language;
  const isWhole = (words: CouponWordsAtHand): words is CouponWords => words.messages !== undefined;
  return { ...language, messages: isWhole(messages) ? messages : coupon(format) };
};

const inEach = (say: (language: Language<CouponWords>, lang: string) => void): void => {
  for (const lang of COUPON_LANGUAGES) {
    it(`in ${lang}`, async () => say(whole(await read(couponWords, lang)), lang));
  }
};

describe('every language has a word for everything', () => {
  const english = whole(couponWords.english()).messages;
  const keysOf = (words: CouponWords) =>
    [words, words.messages, words.pendingRow].map((each) => Object.keys(each).sort());

  it('the reasons are those of the model', () => {
    expect(Object.keys(english.messages).sort()).to.deep.equal([...PROMOTION_MESSAGE_IDS].sort());
  });

  it('there are fifteen', () => {
    expect(COUPON_LANGUAGES).to.have.members('en de fr es it pt nl sv pl tr ar he ja ko zh-Hans'.split(' '));
  });

  inEach(({ messages: words, lang }, asked) => {
    expect(lang).to.equal(asked);
    expect(keysOf(words)).to.deep.equal(keysOf(english));
    const said = Object.entries(sentencesOf(words));
    expect(said.filter(([, text]) => text.trim() === '').map(([key]) => key)).to.deep.equal([]);
    if (lang === 'en') return;
    const plain = sentencesOf(english);
    const same = said.filter(([key, text]) => text === plain[key] && !WORDLESS.includes(key)).map(([key]) => key);
    expect(same, 'left in English').to.deep.equal([]);
  });
});

describe('every sentence about a code names it', () => {
  inEach(({ messages: words }) => {
    const simple = Object.entries(words).filter(([, value]) => typeof value === 'string');
    const known = new Set(simple.map(([key]) => key));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 64 }), (code) => {
        const nameless = Object.entries(sentencesOf(words, code))
          .filter(([key, text]) => !known.has(key) && !NAMELESS.test(key) && !text.includes(`\u2068${code}\u2069`))
          .map(([key]) => key);
        expect(nameless).to.deep.equal([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('every reason reads well without a code', () => {
  inEach(({ messages: words }) => {
    for (const [id, say] of Object.entries(words.messages)) {
      for (const text of [say(undefined), say('')]) {
        expect(text, id).not.to.match(/undefined|\u2068|[“„«‘「”’»」]\s*[“”’»」]|\s{2}|\s[.,。]/);
        expect(text, id).to.match(/[.。]$/);
      }
    }
  });
});

describe('every language writes as it is printed', () => {
  inEach(({ messages: words, lang }) => {
    const said = Object.values(sentencesOf(words)).join('\n');
    expect(said, 'typewriter’s marks').not.to.match(/["'`]|\.\.\.|!/);
    expect(words.removeCode(CODE).startsWith(words.remove), 'begins with the visible word').to.equal(true);
    expect(words.applied(CODE, 'Ten off')).to.contain('\u2068Ten off\u2069');
    expect(words.applied(CODE, '')).not.to.match(/[:：]/);
    const marks: Readonly<Record<string, RegExp>> = {
      fr: /[^\u202f][?;»]|«[^\u202f]|[^\u00a0]:/u,
      ja: /[,.?:!]/u,
      'zh-Hans': /[,?:!]|[^\d]\./u,
      ar: /[?,;]/u,
    };
    const wrong = marks[lang];
    if (wrong) {
      const own = Object.entries(sentencesOf(words)).filter(([key]) => !/^saving|^discount|^lost$|^applied$/.test(key));
      expect(own.filter(([, text]) => wrong.test(text))).to.deep.equal([]);
    }
  });
});

describe('languages from right to left', () => {
  for (const [lang, letter] of [
    ['ar', /^\p{Script=Arabic}/u],
    ['he', /^\p{Script=Hebrew}/u],
  ] as const) {
    it(`begin every sentence with a letter of their own, by which its direction is told: ${lang}`, async () => {
      const { messages: words } = whole(await read(couponWords, lang));
      const said = { ...sentencesOf(words), one: words.limitReached(1), many: words.limitReached(11) };
      const other = Object.entries(said).filter(([key, text]) => !WORDLESS.includes(key) && !letter.test(text));
      expect(other).to.deep.equal([]);
    });
  }
});

/** A number as people of any script write it, in ASCII digits. */
const ascii = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[\u200e\u200f\u061c]/g, '');

describe('counts', () => {
  const CODES: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
    en: [
      [0, '0 codes'],
      [1, '1 code '],
      [2, '2 codes'],
    ],
    fr: [
      [1, '1 code '],
      [2, '2 codes'],
    ],
    ar: [
      [0, '0 رمز '],
      [1, 'رمز واحد'],
      [2, 'رمزين'],
      [3, '3 رموز'],
      [5, '5 رموز'],
      [11, '11 رمزًا'],
      [21, '21 رمزًا'],
      [100, '100 رمز '],
    ],
    pl: [
      [0, '0 kodów'],
      [1, '1 kod.'],
      [2, '2 kody'],
      [3, '3 kody'],
      [5, '5 kodów'],
      [11, '11 kodów'],
      [21, '21 kodów'],
      [22, '22 kody'],
      [100, '100 kodów'],
    ],
    he: [
      [0, '0 קודים'],
      [1, 'קוד אחד'],
      [2, 'שני קודים'],
      [3, '3 קודים'],
      [5, '5 קודים'],
      [11, '11 קודים'],
      [21, '21 קודים'],
      [100, '100 קודים'],
    ],
    ja: [[1, 'コードは1個']],
  };

  for (const [lang, cases] of Object.entries(CODES)) {
    it(`are declined: ${lang}`, async () => {
      const { messages: words } = whole(await read(couponWords, lang));
      for (const [count, text] of cases) expect(ascii(words.limitReached(count))).to.contain(text);
    });
  }

  inEach(({ messages: words }) => {
    for (const count of [0, 1, 2, 3, 5, 11, 21, 100]) {
      for (const text of [words.limitReached(count), words.tooLong(count)]) {
        expect(text).not.to.contain('#');
        if (count > 2) expect(ascii(text)).to.contain(String(count));
      }
    }
  });
});

describe('amounts', () => {
  const WRITTEN: Readonly<Record<string, readonly [off: RegExp, spoken: RegExp]>> = {
    en: [/^−£7\.80$/, /^You save £7\.80$/],
    'en-US': [/^−£7\.80$/, /£7\.80/],
    de: [/^−7,80\s£$/, /^Sie sparen 7,80\s£$/],
    fr: [/^−7,80\s£/, /7,80\s£/],
    ar: [/−.*7[.,٫]80/, /^التوفير: .*7[.,٫]80/],
    he: [/−7\.80/, /^חיסכון: .*7\.80/],
    ja: [/^−£7\.80$/, /^£7\.80お得です$/],
  };

  for (const [asked, [off, spoken]] of Object.entries(WRITTEN)) {
    it(`are written as the language does: ${asked}`, async () => {
      const { messages: words } = await read(couponWords, asked);
      expect(ascii(words.saving(AMOUNT))).to.match(off);
      expect(ascii(words.savingSpoken(AMOUNT))).to.match(spoken);
    });
  }

  it('keep a sign in Latin letters together from right to left', async () => {
    const { messages: words } = await read(couponWords, 'ar');
    expect(words.discount({ value: 5, currency: 'USD' })).to.match(/US\$\u200e$/);
  });

  it('have as many decimals as their currency', async () => {
    const { messages: words } = await read(couponWords, 'ja-JP');
    expect(words.savingSpoken({ value: 1200, currency: 'JPY' })).to.match(/[¥￥]1,200お/);
  });

  it('never break on a currency that nobody knows', () => {
    const { messages: words } = whole(couponWords.english());
    expect(words.saving({ value: 5, currency: 'POINTS' })).to.equal('−5 POINTS');
    expect(words.savingSpoken({ value: 5, currency: '' })).to.equal('You save 5');
    expect(words.saving({ value: 0, currency: 'GBP' })).to.equal('£0.00');
  });
});

describe('waits', () => {
  const { messages: words } = whole(couponWords.english());
  for (const [seconds, text] of [
    [-5, 'in 1 second'],
    [0, 'in 1 second'],
    [0.2, 'in 1 second'],
    [1, 'in 1 second'],
    [45, 'in 45 seconds'],
    [88.1, 'in 89 seconds'],
    [89.1, 'in 2 minutes'],
    [90, 'in 2 minutes'],
    [120, 'in 2 minutes'],
    [121, 'in 3 minutes'],
    [5_340, 'in 89 minutes'],
    [5_341, 'in 2 hours'],
    [7_200, 'in 2 hours'],
    [7_201, 'in 3 hours'],
  ] as const) {
    it(`of ${seconds} s are over ${text}`, () => {
      expect(words.rateLimited(seconds)).to.contain(` again ${text}.`);
    });
  }

  for (const [lang, text] of [
    ['de', / in 2 Minuten erneut\.$/],
    ['fr', / dans 2\sminutes\.$/],
    ['pl', / za 2 minuty\.$/],
    ['tr', / 2 dakika sonra tekrar deneyin\.$/],
    ['ar', / بعد دقيقتين\.$/],
    ['he', / בעוד .*דקות\.$/],
    ['ja', /。2\s?分後にもう一度お試しください。$/],
    ['ko', / 2분 후에 다시 시도해 주세요\.$/],
    ['zh-Hans', /请在2\s?分钟后再试。$/],
  ] as const) {
    it(`are declined: ${lang}`, async () => {
      expect(whole(await read(couponWords, lang)).messages.rateLimited(120)).to.match(text);
    });
  }
});
