import { expect } from '@open-wc/testing';
import { LazyCatalogue, type Catalogue, type Writer } from '../../../src/browser/locales/catalogue.js';
import { LanguageLoader, type LanguageImport } from '../../../src/browser/locales/language-loader.js';
import { ratingWords } from '../../../src/browser/locales/rating.js';
import { deferred } from '../transport/deferred.js';
import { read } from './read-language.js';

interface Words {
  readonly hello: string;
  readonly bye: string;
  readonly count: (count: number) => string;
}

const english: Writer<Words> = (format) => ({
  hello: 'Hello',
  bye: 'Goodbye',
  count: (count) => format.plural(count, { one: '# thing', other: '# things' }),
});

type Import = LanguageImport<'greeting', Words>;

const german: Import = async () => ({
  greeting: (format) => ({
    hello: 'Hallo',
    bye: 'Ade',
    count: (count) => format.plural(count, { one: '# Sache', other: '# Sachen' }),
  }),
});
const never = (): Promise<void> => new Promise(() => {});

function catalogueOf(imports: Record<string, Import>, wait = never): Catalogue<Words> {
  const shelf = new LanguageLoader<'greeting', Words>('greeting', { parameters: { count: ['count'] } }, imports, wait);
  return new LazyCatalogue<Words>(english, async () => shelf);
}

const resourcesOf = (lang: string): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(`/locales/${lang}/rating`)).length;

describe('a catalogue', () => {
  it('has English at once, with the region’s numbers', () => {
    const { lang, format } = catalogueOf({}).find('en-GB')!;
    expect([lang, format.locale]).to.deep.equal(['en', 'en-GB']);
  });

  for (const [asked, locale] of [
    ['en_GB', 'en-GB'],
    ['en-001', 'en-001'],
    ['nb', 'en'],
    ['zh-TW', 'en'],
    ['', 'en'],
    ['not a tag', 'en'],
  ] as const) {
    it(`answers ${asked || 'nothing'} in English, with the numbers of ${locale}`, async () => {
      const { messages: words, lang, format } = await read(catalogueOf({ de: german }), asked);
      expect([words.hello, lang, format.locale]).to.deep.equal(['Hello', 'en', locale]);
    });
  }

  it('fetches the language that is asked for, and no other', async () => {
    expect(ratingWords.find('sv-FI')).to.equal(undefined);
    const found = await read(ratingWords, 'sv-FI');
    expect([found.lang, found.format.locale]).to.deep.equal(['sv', 'sv-FI']);
    expect(ratingWords.find('sv-FI') === found, 'made once').to.equal(true);
    expect(ratingWords.find('sv')!.messages.none).to.equal('Inga omdömen ännu');
    expect(['de', 'en', 'sv'].filter((lang) => resourcesOf(lang) > 0)).to.deep.equal(['en', 'sv']);
  });

  it('fetches once for all who ask at once, and never again', async () => {
    const asked: string[] = [];
    const arrival = deferred<Awaited<ReturnType<Import>>>();
    const catalogue = catalogueOf({ de: () => (asked.push('de'), arrival.promise) });
    const both = [read(catalogue, 'de'), read(catalogue, 'de-AT')];
    expect(catalogue.find('de')).to.equal(undefined);
    arrival.resolve(await german());
    expect((await Promise.all(both)).map(({ format }) => format.locale)).to.deep.equal(['de', 'de-AT']);
    expect((await read(catalogue, 'de-CH')).lang).to.equal('de');
    expect(asked).to.deep.equal(['de']);
  });

  it('speaks English when a language cannot be fetched, and tries again when asked to', async () => {
    let broken = true;
    const catalogue = catalogueOf({
      de: async () => {
        if (broken) throw new Error('blocked');
        return german();
      },
    });
    const meanwhile = await read(catalogue, 'de-AT');
    expect([meanwhile.lang, meanwhile.format.locale]).to.deep.equal(['en', 'en']);
    broken = false;
    await new Promise<void>((resolve) => catalogue.load('de-AT', resolve));
    expect(catalogue.find('de-AT')!.lang).to.equal('de');
  });

  it('speaks English when the translator itself cannot be fetched', async () => {
    const catalogue = new LazyCatalogue<Words>(english, () => Promise.reject(new Error('blocked')));
    expect((await read(catalogue, 'de')).messages.hello).to.equal('Hello');
  });

  it('speaks English when the wait gets long, and the language as soon as it is there', async () => {
    const told: (string | undefined)[] = [];
    const arrival = deferred<Awaited<ReturnType<Import>>>();
    const wait = deferred<void>();
    const catalogue = catalogueOf({ de: () => arrival.promise }, () => wait.promise);
    let heard = deferred<void>();
    catalogue.load('de', () => {
      told.push(catalogue.find('de')?.messages.hello);
      heard.resolve();
    });
    wait.resolve();
    await heard.promise;
    heard = deferred<void>();
    arrival.resolve(await german());
    await heard.promise;
    expect(told).to.deep.equal(['Hello', 'Hallo']);
  });
});

describe('a merchant’s own words', () => {
  // The names of these words are not those of the elements.
  const inGerman = (words: object) => read(catalogueOf({ de: german }), 'de-AT', [{ de: words }]);

  it('stand in the place of ours, alone or in forms, and know what ours know', async () => {
    const simple = await inGerman({ hello: 'Servus', count: '{count} Dinge, {nothing}' });
    expect([simple.messages.hello, simple.messages.bye]).to.deep.equal(['Servus', 'Ade']);
    expect(simple.messages.count(1234)).to.equal('1234 Dinge, {nothing}'.replace('1234', simple.format.number(1234)));
    const { messages: words } = await inGerman({ count: { one: '# Ding', other: '# Dinge' } });
    expect([words.count(1), words.count(2)]).to.deep.equal(['1 Ding', '2 Dinge']);
  });

  it('are found in English too, and in languages that we do not speak', async () => {
    const own: Record<string, object> = { en: { hello: 'Howdy' }, nb: { hello: 'Hei' } };
    const catalogue = catalogueOf({});
    for (const [asked, hello] of [
      ['en', 'Howdy'],
      ['en-US', 'Howdy'],
      ['nb', 'Hei'],
      ['nb-NO', 'Hei'],
      ['da', 'Hello'],
    ] as const) {
      expect((await read(catalogue, asked, [own])).messages.hello, asked).to.equal(hello);
    }
  });

  it('are taken from the nearest: region before language, element before page', async () => {
    const catalogue = catalogueOf({ de: german });
    const page: Record<string, object> = {
      de: { hello: 'Guten Tag', bye: 'Auf Wiedersehen' },
      'DE-at': { hello: 'Servus' },
    };
    const element: Record<string, object> = { de: { bye: 'Tschüs' } };
    const { messages: words } = await read(catalogue, 'de-AT', [element, page]);
    expect([words.hello, words.bye]).to.deep.equal(['Servus', 'Tschüs']);
    const again = await read(catalogue, 'de-AT', [element, page]);
    expect(again.messages === words, 'mixed once').to.equal(true);
  });

  it('of other names, or of another kind, change nothing', async () => {
    const { messages: words } = await inGerman({
      hello: 5,
      count: ['x'],
      bye: { one: 'x', other: 'y' },
      shop: 'Laden',
      constructor: 'x',
    });
    expect(Object.keys(words)).to.deep.equal(['hello', 'bye', 'count']);
    expect([words.hello, words.bye, words.count(2)]).to.deep.equal(['Hallo', 'Ade', '2 Sachen']);
  });

  it('never break on a brace that is none of ours', async () => {
    const { messages: words } = await inGerman({ count: '{count} {} {__proto__} $& {count}' });
    expect(words.count(2)).to.equal('2 {} {__proto__} $& 2');
  });
});
