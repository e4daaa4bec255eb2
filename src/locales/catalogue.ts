import { Format } from './format.js';
import type { Messages, MessagesOfLanguage } from './messages.js';

/** Words in one language, with the formatter that speaks the same one. */
export interface Language<W> {
  readonly words: W;
  /** Speaks the same language, as its region writes. */
  readonly format: Format;
  /** BCP 47 tag of the words' language: English when the asked one is not there. */
  readonly lang: string;
  /** The merchant's own words for it, the nearest first. */
  readonly own?: readonly MessagesOfLanguage[] | undefined;
}

/** Writes the words of one language, with its numbers. */
export type Writer<W> = (format: Format) => W;

/** Speaks the other languages, and merchants' own words in any. */
export interface Translator<W> {
  /** Undefined until the asked language is fetched. `own` are the merchant's words, the nearest first. */
  words(english: Writer<W>, asked: string, own: readonly Messages[]): Language<W> | undefined;
  /** Fetches a language. Rejects when it cannot be had. */
  load(asked: string): Promise<void>;
}

/** For so many milliseconds an element waits for its language; then it speaks English until the language is there. */
const PATIENCE = 5_000;

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE));

/** The words of one kind of page. Plain English is at hand; the translator is fetched by the first who needs more. */
export class Catalogue<W> {
  readonly #writer: Writer<W>;
  readonly #fetch: () => Promise<Translator<W>>;
  readonly #patience: () => Promise<void>;
  readonly #spoken = new Map<string, Language<W>>();
  /** Languages that were waited for long enough. */
  readonly #waited = new Set<string>();
  #translator: Translator<W> | undefined;

  constructor(writer: Writer<W>, fetch: () => Promise<Translator<W>>, wait = patience) {
    this.#writer = writer;
    this.#fetch = fetch;
    this.#patience = wait;
  }

  /** What can be said at once. */
  get english(): Language<W> {
    return this.#speak('en');
  }

  /**
   * The words in the asked language (a BCP 47 tag) or else in English, the merchant's own in their place; undefined while they have
   * to be waited for.
   */
  words(asked: string, own: readonly Messages[] = []): Language<W> | undefined {
    // Other tags of English, `en_GB` or `en-001`, take the longer way.
    if (own.length === 0 && /^en(-[a-z]{2})?$/i.test(asked)) return this.#speak(asked);
    const translated = this.#translator?.words(this.#writer, asked, own);
    return translated ?? (this.#waited.has(asked) ? this.english : undefined);
  }

  /** Fetches them, and tells when there is something to say: the language when it is there, English when the wait gets long. */
  load(asked: string, tell: () => void): void {
    const say = (): void => {
      this.#waited.add(asked);
      tell();
    };
    void this.#load(asked).then(say, say);
    void this.#patience().then(say);
  }

  async #load(asked: string): Promise<void> {
    this.#translator ??= await this.#fetch();
    await this.#translator.load(asked);
  }

  #speak(locale: string): Language<W> {
    let language = this.#spoken.get(locale);
    if (!language) {
      const format = new Format(locale);
      this.#spoken.set(locale, (language = { words: this.#writer(format), format, lang: 'en' }));
    }
    return language;
  }
}
