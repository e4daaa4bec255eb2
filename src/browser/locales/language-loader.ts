import type { Language, Translator, Writer } from './catalogue.js';
import { Format } from './format.js';
import { formattingLocale, matchLocale } from './match-locale.js';
import { messagesFor, type Messages, type MessagesOfLanguage } from './messages.js';
import { withMerchantMessages, type OwnWordsRules } from './merchant-messages.js';

/** Fetches one language's words. */
export type LanguageImport<Kind extends string, W> = () => Promise<Readonly<Record<Kind, Writer<W>>>>;

/** For so many milliseconds an element waits for its language; then it speaks English until the language is there. */
const PATIENCE = 5_000;

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE));

/** The languages of one kind of page, each fetched once, and the merchant's own words put into them. */
export class LanguageLoader<Kind extends string, W extends object> implements Translator<W> {
  /** The languages besides English, by BCP 47 tag. */
  readonly imports: Readonly<Record<string, LanguageImport<Kind, W>>>;
  readonly #kind: Kind;
  readonly #rules: OwnWordsRules;
  readonly #patience: () => Promise<void>;
  readonly #loaded = new Map<string, Writer<W>>();
  readonly #loading = new Map<string, Promise<void>>();
  /** Languages that were waited for long enough: meanwhile English is spoken. */
  readonly #waited = new Set<string>();
  readonly #spoken = new Map<string, Language<W>>();
  /** The last that was asked for with the merchant's sentences: a page of cards asks for the same many times. */
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
    wait = patience,
  ) {
    this.#patience = wait;
    this.#kind = kind;
    this.#rules = rules;
    this.imports = imports;
  }

  find(english: Writer<W>, asked: string, own: readonly Messages[]): Language<W> | undefined {
    const matched = this.#match(asked);
    const lang = !this.#isThere(matched) && this.#waited.has(matched) ? 'en' : matched;
    if (!this.#isThere(lang)) return undefined;
    const writer = this.#loaded.get(lang);
    const locale = formattingLocale(asked, lang);
    const key = `${lang} ${locale}`;
    let language = this.#spoken.get(key);
    if (!language) {
      const format = new Format(locale);
      language = { messages: (writer ?? english)(format), format, lang };
      this.#spoken.set(key, language);
    }
    return own.length > 0 ? this.#withOverrides(language, asked, own) : language;
  }

  load(asked: string, tell: () => void): void {
    const lang = this.#match(asked);
    const say = (): void => {
      this.#waited.add(lang);
      tell();
    };
    void this.#fetch(lang).then(say, say);
    void this.#patience().then(say);
  }

  #fetch(lang: string): Promise<void> {
    if (this.#isThere(lang)) return Promise.resolve();
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

  #isThere(lang: string): boolean {
    return lang === 'en' || this.#loaded.has(lang);
  }

  #withOverrides(language: Language<W>, asked: string, merchantMessages: readonly Messages[]): Language<W> {
    const overrides = merchantMessages.flatMap((each) => messagesFor(each, asked));
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

  #match(asked: string): string {
    return matchLocale(asked, ['en', ...Object.keys(this.imports)]);
  }
}
