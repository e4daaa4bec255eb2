import type { Language, Translator, Writer } from './catalogue.js';
import { Format } from './format.js';
import { formattingLocale, matchLocale } from './match-locale.js';
import { messagesFor, type Messages, type MessagesOfLanguage } from './messages.js';
import { withMerchantMessages, type OwnWordsRules } from './merchant-messages.js';

/** Loads the sentences of one language. */
export type LanguageImport<Kind extends string, W> = () => Promise<Readonly<Record<Kind, Writer<W>>>>;

/** Milliseconds that an element waits for its language; then it shows English until the language has loaded. */
const TIMEOUT = 5_000;

const timeout = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, TIMEOUT));

/** The languages of one part of the library, each loaded once, and the merchant's sentences put into them. */
export class LanguageLoader<Kind extends string, W extends object> implements Translator<W> {
  /** The languages besides English, by BCP 47 tag. */
  readonly imports: Readonly<Record<string, LanguageImport<Kind, W>>>;
  readonly #kind: Kind;
  readonly #rules: OwnWordsRules;
  readonly #timeout: () => Promise<void>;
  readonly #loaded = new Map<string, Writer<W>>();
  readonly #loading = new Map<string, Promise<void>>();
  /** Languages that have loaded, or took too long: until they have loaded, English is shown. */
  readonly #waited = new Set<string>();
  readonly #matched = new Map<string, string>();
  readonly #languages = new Map<string, Language<W>>();
  /** The last that was asked for with the merchant's sentences. */
  #overridden:
    | {
        readonly language: Language<W>;
        readonly overrides: readonly MessagesOfLanguage[];
        readonly result: Language<W>;
      }
    | undefined;

  constructor(
    kind: Kind,
    rules: OwnWordsRules,
    imports: Readonly<Record<string, LanguageImport<Kind, W>>>,
    wait = timeout,
  ) {
    this.#timeout = wait;
    this.#kind = kind;
    this.#rules = rules;
    this.imports = imports;
  }

  find(english: Writer<W>, requested: string, merchantMessages: readonly Messages[]): Language<W> | undefined {
    const matched = this.#match(requested);
    const lang = !this.#hasLoaded(matched) && this.#waited.has(matched) ? 'en' : matched;
    if (!this.#hasLoaded(lang)) return undefined;
    const key = `${lang} ${requested}`;
    let language = this.#languages.get(key);
    if (!language) {
      const format = new Format(formattingLocale(requested, lang));
      language = { messages: (this.#loaded.get(lang) ?? english)(format), format, lang };
      this.#languages.set(key, language);
    }
    return merchantMessages.length > 0 ? this.#withOverrides(language, requested, merchantMessages) : language;
  }

  load(locale: string, changed: () => void): void {
    const lang = this.#match(locale);
    const shown = (): void => {
      this.#waited.add(lang);
      changed();
    };
    void this.#load(lang).then(shown, shown);
    void this.#timeout().then(shown);
  }

  #load(lang: string): Promise<void> {
    if (this.#hasLoaded(lang)) return Promise.resolve();
    const loading = this.#loading.get(lang) ?? this.#import(lang);
    this.#loading.set(lang, loading);
    return loading;
  }

  async #import(lang: string): Promise<void> {
    try {
      const found = await this.imports[lang]?.();
      if (found) this.#loaded.set(lang, found[this.#kind]);
    } finally {
      this.#loading.delete(lang);
    }
  }

  #hasLoaded(lang: string): boolean {
    return lang === 'en' || this.#loaded.has(lang);
  }

  #withOverrides(language: Language<W>, requested: string, merchantMessages: readonly Messages[]): Language<W> {
    const overrides = merchantMessages.flatMap((each) => messagesFor(each, requested));
    const last = this.#overridden;
    const isSame =
      last?.language === language &&
      overrides.length === last.overrides.length &&
      overrides.every((one, index) => one === last.overrides[index]);
    if (last && isSame) return last.result;
    const messages = withMerchantMessages(language.messages, overrides, this.#rules, language.format);
    const result = { ...language, messages, overrides };
    this.#overridden = { language, overrides, result };
    return result;
  }

  /** Matched once: a page of cards asks for the same many times. */
  #match(locale: string): string {
    const lang = this.#matched.get(locale) ?? matchLocale(locale, ['en', ...Object.keys(this.imports)]);
    this.#matched.set(locale, lang);
    return lang;
  }
}
