import { expect } from '@open-wc/testing';
import type { Catalogue, Language } from '../../../src/browser/locales/catalogue.js';
import { CombinedCatalogue } from '../../../src/browser/locales/combined-catalogue.js';
import { Format } from '../../../src/browser/locales/format.js';

/** A catalogue whose languages the test has loaded, or not yet. */
class HandCatalogue<M> implements Catalogue<M> {
  readonly #messages: (lang: string) => M;
  readonly #languages = new Map<string, Language<M>>();
  readonly waiting: (() => void)[] = [];

  constructor(messages: (lang: string) => M) {
    this.#messages = messages;
  }

  english(): Language<M> {
    return this.#language('en');
  }

  find(locale: string): Language<M> | undefined {
    return locale === 'en' ? this.english() : this.#languages.get(locale);
  }

  load(_: string, changed: () => void): void {
    this.waiting.push(changed);
  }

  arrive(lang: string): void {
    this.#language(lang);
    for (const changed of this.waiting) changed();
  }

  #language(lang: string): Language<M> {
    const language = this.#languages.get(lang) ?? { messages: this.#messages(lang), format: new Format(lang), lang };
    this.#languages.set(lang, language);
    return language;
  }
}

const catalogues = () => {
  const first = new HandCatalogue((lang) => ({ hello: `hello ${lang}` }));
  const second = new HandCatalogue((lang) => ({ bye: `bye ${lang}` }));
  return { first, second, both: new CombinedCatalogue(first, second) };
};

describe('two catalogues as one', () => {
  it('have the sentences of both, made once', () => {
    const { both } = catalogues();
    expect(both.find('en')?.messages).to.deep.equal({ hello: 'hello en', bye: 'bye en' });
    expect(both.find('en')).to.equal(both.english());
  });

  it('have a language when both have loaded it, and say so then', () => {
    const { first, second, both } = catalogues();
    let changes = 0;
    both.load('de', () => void changes++);
    first.arrive('de');
    expect([changes, both.find('de')]).to.deep.equal([0, undefined]);
    second.arrive('de');
    expect(changes).to.equal(1);
    expect(both.find('de')?.messages).to.deep.equal({ hello: 'hello de', bye: 'bye de' });
    expect(both.find('de')?.lang).to.equal('de');
  });
});
