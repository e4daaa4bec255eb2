import { Format } from './format.js';
import type { Messages, MessagesOfLanguage } from './messages.js';

/** Words in one language, with the formatter that speaks the same one. */
export interface Language<W> {
  readonly messages: W;
  /** Speaks the same language, as its region writes. */
  readonly format: Format;
  /** BCP 47 tag of the words' language: English when the asked one is not there. */
  readonly lang: string;
  /** The merchant's own words for it, the nearest first. */
  readonly overrides?: readonly MessagesOfLanguage[] | undefined;
}

/** Which sentences are asked for. */
export interface LanguageRequest {
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** The merchant's sentences, which replace ours of the same name; the nearest first. */
  readonly merchantMessages: readonly Messages[];
}

/** Writes the words of one language, with its numbers. */
export type Writer<W> = (format: Format) => W;

/** Speaks the other languages, and merchants' own words in any. */
export interface Translator<W> {
  /** Undefined while the asked language has to be waited for. `own` are the merchant's words, the nearest first. */
  find(english: Writer<W>, asked: string, own: readonly Messages[]): Language<W> | undefined;
  /** Fetches a language, and tells when there is something to say. */
  load(asked: string, tell: () => void): void;
}

/** The words of one kind of page. Plain English is at hand; the translator is fetched by the first who needs more. */
export class Catalogue<W> {
  readonly #writer: Writer<W>;
  readonly #fetch: () => Promise<Translator<W>>;
  readonly #english = new Map<string, Language<W>>();
  #translator: Translator<W> | undefined;
  #failed = false;

  constructor(writer: Writer<W>, fetch: () => Promise<Translator<W>>) {
    this.#writer = writer;
    this.#fetch = fetch;
  }

  /** The words in English, which can be said at once. */
  english(locale = 'en'): Language<W> {
    let language = this.#english.get(locale);
    if (!language) {
      const format = new Format(locale);
      this.#english.set(locale, (language = { messages: this.#writer(format), format, lang: 'en' }));
    }
    return language;
  }

  /**
   * The words in the asked language (a BCP 47 tag) or else in English, the merchant's own in their place; undefined
   * while they have to be waited for.
   */
  find(asked: string, own: readonly Messages[] = []): Language<W> | undefined {
    // Other tags of English, `en_GB` or `en-001`, take the longer way.
    if (own.length === 0 && /^en(-[a-z]{2})?$/i.test(asked)) return this.english(asked);
    return this.#translator?.find(this.#writer, asked, own) ?? (this.#failed ? this.english() : undefined);
  }

  /**
   * Fetches them, and tells when there is something to say: the language when it is there, English when it cannot be
   * had in time.
   */
  load(asked: string, tell: () => void): void {
    const fail = (): void => {
      this.#failed = true;
      tell();
    };
    void this.#fetch().then((translator) => (this.#translator = translator).load(asked, tell), fail);
  }
}
