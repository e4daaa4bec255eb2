import { Format } from './format.js';
import type { Messages, MessagesOfLanguage } from './messages.js';

/** Sentences in one language, with the formatter of the same one. */
export interface Language<M> {
  readonly messages: M;
  /** Writes numbers and plurals in the same language, as its region does. */
  readonly format: Format;
  /** BCP 47 tag of the language that the sentences are in: English when the requested one has not loaded. */
  readonly lang: string;
  /** The merchant's sentences in it, the nearest first. */
  readonly overrides?: readonly MessagesOfLanguage[] | undefined;
}

/** Which sentences are asked for. */
export interface LanguageRequest {
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** The merchant's sentences, which replace ours of the same name; the nearest first. */
  readonly merchantMessages: readonly Messages[];
}

/** Sentences in every language. English is there at once, all others are loaded. */
export interface Catalogue<M> {
  english(locale?: string): Language<M>;
  /**
   * The sentences in a language (a BCP 47 tag) or else in English, the merchant's in place of ours; undefined until
   * they have loaded.
   */
  find(locale: string, merchantMessages?: readonly Messages[]): Language<M> | undefined;
  /**
   * Loads a language. Calls `changed` when `find` has something else to give: the language when it has loaded, English
   * when that takes too long or fails.
   */
  load(locale: string, changed: () => void): void;
}

/** Writes the sentences of one language, with its numbers. */
export type Writer<M> = (format: Format) => M;

/** Has the other languages, and puts merchants' sentences into any. */
export interface Translator<M> {
  /** As the catalogue's, given how English is written. */
  find(english: Writer<M>, locale: string, merchantMessages: readonly Messages[]): Language<M> | undefined;
  load(locale: string, changed: () => void): void;
}

/** The sentences of one part of the library. The translator is loaded by the first who asks for more than English. */
export class LazyCatalogue<M> implements Catalogue<M> {
  readonly #writer: Writer<M>;
  readonly #import: () => Promise<Translator<M>>;
  readonly #english = new Map<string, Language<M>>();
  #translator: Translator<M> | undefined;
  #failed = false;

  constructor(writer: Writer<M>, importTranslator: () => Promise<Translator<M>>) {
    this.#writer = writer;
    this.#import = importTranslator;
  }

  english(locale = 'en'): Language<M> {
    let language = this.#english.get(locale);
    if (!language) {
      const format = new Format(locale);
      this.#english.set(locale, (language = { messages: this.#writer(format), format, lang: 'en' }));
    }
    return language;
  }

  find(locale: string, merchantMessages: readonly Messages[] = []): Language<M> | undefined {
    // Other tags of English, `en_GB` or `en-001`, take the longer way.
    if (merchantMessages.length === 0 && /^en(-[a-z]{2})?$/i.test(locale)) return this.english(locale);
    return (
      this.#translator?.find(this.#writer, locale, merchantMessages) ?? (this.#failed ? this.english() : undefined)
    );
  }

  load(locale: string, changed: () => void): void {
    const fail = (): void => {
      this.#failed = true;
      changed();
    };
    void this.#import().then((translator) => (this.#translator = translator).load(locale, changed), fail);
  }
}
