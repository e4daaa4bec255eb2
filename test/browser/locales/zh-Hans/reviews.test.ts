import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Writer } from '../../../../src/browser/locales/catalogue.js';
import { details as englishDetails } from '../../../../src/browser/locales/en/details.js';
import { rating as englishRating } from '../../../../src/browser/locales/en/rating.js';
import { reviews as englishReviews } from '../../../../src/browser/locales/en/reviews.js';
import { Format, type PluralForms } from '../../../../src/browser/locales/format.js';
import { details, rating, reviews } from '../../../../src/browser/locales/languages.js';
import {
  DETAILS_PARAMETERS,
  RATING_PARAMETERS,
  REVIEWS_PARAMETERS,
} from '../../../../src/browser/locales/parameters.js';

const LANGUAGES = 'de fr es it pt nl sv pl tr ar he ja ko zh-Hans'.split(' ');

/** A kind of page, as the tests see it: any of its words may be there. */
interface Kind {
  readonly name: string;
  readonly english: Writer<object>;
  readonly languages: readonly string[];
  readonly write: (lang: string) => Promise<Writer<object>>;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
}

const KINDS: readonly Kind[] = [
  {
    name: 'star snippets',
    english: englishRating,
    languages: Object.keys(rating.imports),
    write: async (lang) => (await rating.imports[lang]!()).rating,
    parameters: RATING_PARAMETERS,
  },
  {
    name: 'review sections',
    english: englishReviews,
    languages: Object.keys(reviews.imports),
    write: async (lang) => (await reviews.imports[lang]!()).reviews,
    parameters: REVIEWS_PARAMETERS,
  },
  {
    name: 'details of reviews',
    english: englishDetails,
    languages: Object.keys(details.imports),
    write: async (lang) => (await details.imports[lang]!()).details,
    parameters: DETAILS_PARAMETERS,
  },
];

/** What is told by these names is a number. */
const NUMBERS = ['average', 'count', 'index', 'share', 'shown', 'stars', 'total'];

interface Told {
  readonly number?: number;
  readonly text?: string;
}

/** Everything that words say, by key, when every number is this and every name that. */
function sentences(
  words: object,
  parameters: Kind['parameters'],
  { number = 4, text = 'Ana' }: Told = {},
): Map<string, string> {
  const said = new Map<string, string>();
  for (const [key, word] of Object.entries(words) as [string, unknown][]) {
    if (typeof word === 'string') said.set(key, word);
    else if (typeof word === 'function') {
      const told = (parameters[key] ?? []).map((name) => (NUMBERS.includes(name) ? number : text));
      said.set(key, String(Reflect.apply(word, undefined, told)));
    } else {
      for (const [inner, value] of sentences(word as object, {})) said.set(`${key}.${inner}`, value);
    }
  }
  return said;
}

/** Remembers the forms it is asked to choose among. */
class HearingFormat extends Format {
  readonly heard: PluralForms[] = [];

  override plural(count: number, forms: PluralForms): string {
    this.heard.push(forms);
    return super.plural(count, forms);
  }
}

/** Words that are written alike in English, by chance or because they are names. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  nl: ['tip', 'retry', 'names.model'],
  it: ['no'],
  es: ['no', 'names.color', 'names.material'],
  pt: ['names.material'],
  sv: ['names.material'],
  pl: ['names.model'],
  tr: ['names.model'],
  de: ['tip', 'names.material'],
};

for (const { name, english, languages, write, parameters } of KINDS) {
  describe(`the words of ${name}`, () => {
    it('are there in fifteen languages', () => {
      expect(languages).to.have.members(LANGUAGES);
    });

    it('are told by name what they are told', () => {
      const functions = Object.entries(english(new Format('en'))).filter(([, word]) => typeof word === 'function');
      for (const [key, word] of functions) expect(parameters[key], key).to.have.length((word as () => string).length);
    });

    for (const lang of LANGUAGES) {
      describe(lang, () => {
        let writer: Writer<object>;
        before(async () => {
          writer = await write(lang);
        });

        it('has a word of its own for everything', () => {
          const format = new Format(lang);
          const said = sentences(writer(format), parameters);
          const plain = sentences(english(format), parameters);
          expect([...said.keys()]).to.have.members([...plain.keys()]);
          expect([...said].filter(([, text]) => text.trim() === '').map(([key]) => key)).to.deep.equal([]);
          const same = [...said].filter(
            ([key, text]) => text === plain.get(key) && /\p{L}{3}/u.test(text.replaceAll('Ana', '')),
          );
          expect(
            same.map(([key]) => key).filter((key) => !ALIKE[lang]?.includes(key)),
            'left in English',
          ).to.deep.equal([]);
        });

        it('has every form that the language counts in', () => {
          const format = new HearingFormat(lang);
          const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
          sentences(writer(format), parameters);
          for (const forms of format.heard) {
            expect(Object.keys(forms), forms.other).to.include.members(categories);
          }
          // Where a language has one form, what it counts needs no choice.
          if (categories.length > 1 && name !== 'details of reviews') expect(format.heard).not.to.deep.equal([]);
        });

        it('says every number as the language writes it', () => {
          const format = new Format(lang);
          const words = writer(format);
          fc.assert(
            fc.property(fc.integer({ min: 3, max: 2_000_000 }), (number) => {
              for (const [key, text] of sentences(words, parameters, { number })) {
                expect(text, key).not.to.match(/#|undefined|NaN/);
                const told = (parameters[key] ?? []).filter((each) => NUMBERS.includes(each));
                if (told.length === 0) continue;
                const written = { average: format.average(number), share: format.percent(number) };
                for (const each of told) {
                  const shown = each === 'average' || each === 'share' ? written[each] : format.number(number);
                  expect(text, `${key} ${each}`).to.contain(shown);
                }
              }
            }),
            { numRuns: 50 },
          );
          for (const number of [0, 1, 2]) {
            for (const text of sentences(words, parameters, { number }).values())
              expect(text).not.to.match(/#|undefined/);
          }
        });

        it('says every name it is told, as it is', () => {
          const words = writer(new Format(lang));
          fc.assert(
            fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
              for (const number of [1, 3]) {
                for (const [key, sentence] of sentences(words, parameters, { text, number })) {
                  const names = (parameters[key] ?? []).filter((each) => !NUMBERS.includes(each));
                  if (names.length > 0) expect(sentence, key).to.contain(text);
                }
              }
            }),
            { numRuns: 30 },
          );
        });

        it('is written as it is printed', () => {
          const said = [1, 2, 3, 11, 1_000_000].flatMap((number) => [
            ...sentences(writer(new Format(lang)), parameters, { number }),
          ]);
          const wrong: Readonly<Record<string, RegExp>> = {
            fr: /[^\u202f][?;»!]|«[^\u202f]|[^\u00a0]:/u,
            ja: /[,?:!]/u,
            'zh-Hans': /[,?:!]/u,
            ar: /[?,;]/u,
          };
          const ours = said.filter(([key]) => key !== 'row');
          expect(ours.filter(([, text]) => /["'`]|\.\.\.|!|\s{2}|^\s|\s$/.test(text))).to.deep.equal([]);
          const numberless = ours.map(([key, text]) => [key, text.replace(/\d[\d.,\s]*\d/g, '1')] as const);
          expect(numberless.filter(([, text]) => wrong[lang]?.test(text))).to.deep.equal([]);
          expect(
            said.filter(([, text]) => /\p{Lu}{4}/u.test(text)),
            'shouting',
          ).to.deep.equal([]);
        });

        if (lang === 'ar' || lang === 'he') {
          it('begins with a letter of its own, by which the direction of a sentence is told', () => {
            const own = lang === 'ar' ? /^\P{L}*\p{Script=Arabic}/u : /^\P{L}*\p{Script=Hebrew}/u;
            const foreign = [1, 2, 3, 11, 100].flatMap((number) =>
              [...sentences(writer(new Format(lang)), parameters, { number, text: 'Anna' })].filter(
                ([key, text]) => !['labelled', 'quoted', 'position'].includes(key) && !own.test(text),
              ),
            );
            expect(foreign).to.deep.equal([]);
          });
        }
      });
    }
  });
}

/** A number as people of any script write it, in ASCII digits. */
const ascii = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[\u200e\u200f\u061c]/g, '');

describe('reviews are counted as the language counts', () => {
  const COUNTED: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
    de: [
      [0, '0 Bewertungen'],
      [1, '1 Bewertung'],
      [1_234, '1.234 Bewertungen'],
    ],
    fr: [
      [0, '0 avis'],
      [1_000_000, '1\u202f000\u202f000 d’avis'],
    ],
    pl: [
      [0, '0 opinii'],
      [1, '1 opinia'],
      [2, '2 opinie'],
      [5, '5 opinii'],
      [12, '12 opinii'],
      [21, '21 opinii'],
      [22, '22 opinie'],
    ],
    ar: [
      [0, 'لا مراجعات'],
      [1, 'مراجعة واحدة'],
      [2, 'مراجعتان'],
      [3, '3 مراجعات'],
      [11, '11 مراجعة'],
      [100, '100 مراجعة'],
    ],
    he: [
      [0, '0 ביקורות'],
      [1, 'ביקורת אחת'],
      [2, 'שתי ביקורות'],
      [20, '20 ביקורות'],
    ],
    ja: [[1_234, 'レビュー1,234件']],
    'zh-Hans': [[1, '1 条评价']],
  };

  for (const [lang, cases] of Object.entries(COUNTED)) {
    it(lang, async () => {
      const { rating: write } = await rating.imports[lang]!();
      const { count } = write(new Format(lang));
      expect(cases.map(([number]) => ascii(count!(number)))).to.deep.equal(cases.map(([, text]) => text));
    });
  }
});
