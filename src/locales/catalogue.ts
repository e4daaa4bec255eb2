import { Format } from './format.js';
import type { MessagesOfLanguage } from './messages.js';

/** Words in one language, with the formatter that speaks the same one. */
export interface Language<W> {
  readonly words: W;
  /** Speaks the same language, as its region writes. */
  readonly format: Format;
  /** BCP 47 tag of the words' language: English when the asked one is not there. */
  readonly lang: string;
}

/** Writes the words of one language with its numbers. */
export type Writer<W> = (format: Format) => W;

/** What speaks the other languages, and merchants' own words in any. */
export interface Translator<W> {
  /** Undefined until it is fetched. `own` are the merchant's words, the nearest first. */
  words(english: Writer<W>, asked: string, own: readonly MessagesOfLanguage[]): Language<W> | undefined;
  /** Fetches a language. Rejects when it cannot be had. */
  load(asked: string): Promise<void>;
}

/** For so many milliseconds an element waits for its language before it speaks English meanwhile. */
const PATIENCE = 5_000;

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE));

/** The words of one kind of page. English is at hand; the translator is fetched by the first who needs more. */
export class Catalogue<W> {
  readonly #english: Writer<W>;
  readonly #fetch: () => Promise<Translator<W>>;
  readonly #patience: () => Promise<void>;
  readonly #inEnglish = new Map<string, Language<W>>();
  /** The languages that could not be had, or not in time. */
  readonly #missed = new Set<string>();
  #translator: Translator<W> | undefined;

  constructor(english: Writer<W>, fetch: () => Promise<Translator<W>>, wait = patience) {
    this.#english = english;
    this.#fetch = fetch;
    this.#patience = wait;
  }

  /**
   * The words in the asked language (a BCP 47 tag) or else in English, the merchant's own in their place; undefined while they have
   * to be waited for.
   */
  words(asked: string, own: readonly MessagesOfLanguage[] = []): Language<W> | undefined {
    const english = asEnglish(asked);
    if (english && own.length === 0) return this.#speak(english);
    const translated = this.#translator?.words(this.#english, asked, own);
    return translated ?? (this.#missed.has(asked) ? this.#speak(english ?? 'en') : undefined);
  }

  /** What can be said at once. */
  get english(): Language<W> {
    return this.#speak('en');
  }

  /** Fetches them, and tells when there is something to say: English when the wait gets long, the language when it is there. */
  load(asked: string, tell: () => void): void {
    let waiting = true;
    const arrive = (): void => {
      waiting = false;
      tell();
    };
    const miss = (): void => {
      if (!waiting) return;
      this.#missed.add(asked);
      tell();
    };
    void this.#load(asked).then(arrive, miss);
    void this.#patience().then(miss);
  }

  async #load(asked: string): Promise<void> {
    this.#translator ??= await this.#fetch();
    await this.#translator.load(asked);
  }

  #speak(locale: string): Language<W> {
    let language = this.#inEnglish.get(locale);
    if (!language) {
      const format = new Format(locale);
      this.#inEnglish.set(locale, (language = { words: this.#english(format), format, lang: 'en' }));
    }
    return language;
  }
}

/** A tag of the English language as `Intl` writes it; undefined for another. */
function asEnglish(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'));
    return locale.language === 'en' ? `${locale}` : undefined;
  } catch {
    return undefined;
  }
}
