import { coupon, type CouponWords } from './en/coupon.js';
import { Format } from './format.js';
import { formattingLocale, matchLocale } from './match-locale.js';

/** The words of a coupon field in one language. */
export interface CouponLanguage {
  readonly words: CouponWords;
  /** Speaks the same language, as its region writes. */
  readonly format: Format;
  /** BCP 47 tag of the words' language: English when the asked one is not there. */
  readonly lang: string;
}

type Catalogue = (format: Format) => CouponWords;

/** Fetches one language's catalogue. */
export type CatalogueImport = () => Promise<{ readonly coupon: Catalogue }>;

/** English is in the field's own file; each other language is fetched when it is needed. */
const IMPORTS: Readonly<Record<string, CatalogueImport>> = {
  de: () => import('./de/coupon.js'),
  fr: () => import('./fr/coupon.js'),
  es: () => import('./es/coupon.js'),
  it: () => import('./it/coupon.js'),
  pt: () => import('./pt/coupon.js'),
  nl: () => import('./nl/coupon.js'),
  sv: () => import('./sv/coupon.js'),
  pl: () => import('./pl/coupon.js'),
  tr: () => import('./tr/coupon.js'),
  ar: () => import('./ar/coupon.js'),
  he: () => import('./he/coupon.js'),
  ja: () => import('./ja/coupon.js'),
  ko: () => import('./ko/coupon.js'),
  'zh-Hans': () => import('./zh-Hans/coupon.js'),
};

/** BCP 47 tags of the languages that a coupon field speaks. */
export const COUPON_LANGUAGES: readonly string[] = ['en', ...Object.keys(IMPORTS)];

/** Finds and fetches catalogues, each once. English is always there. */
export class CouponCatalogues {
  readonly #imports: Readonly<Record<string, CatalogueImport>>;
  readonly #loaded = new Map<string, Catalogue>([['en', coupon]]);
  readonly #loading = new Map<string, Promise<void>>();
  /** Languages that could not be fetched. */
  readonly #missed = new Set<string>();
  readonly #known = new Map<string, CouponLanguage>();

  constructor(imports: Readonly<Record<string, CatalogueImport>>) {
    this.#imports = imports;
  }

  /** The words in the asked language (a BCP 47 tag) or else in English; undefined until they are fetched. */
  words(asked: string): CouponLanguage | undefined {
    const lang = this.#match(asked);
    if (this.#loaded.has(lang)) return this.#speak(asked, lang);
    return this.#missed.has(lang) ? this.#speak(asked, 'en') : undefined;
  }

  /** Fetches them. Never rejects: what cannot be fetched is said in English, and fetched anew when it is next asked for here. */
  async load(asked: string): Promise<CouponLanguage> {
    const lang = this.#match(asked);
    if (!this.#loaded.has(lang)) {
      const loading = this.#loading.get(lang) ?? this.#fetch(lang);
      this.#loading.set(lang, loading);
      await loading;
    }
    return this.#speak(asked, this.#loaded.has(lang) ? lang : 'en');
  }

  async #fetch(lang: string): Promise<void> {
    try {
      const found = await this.#imports[lang]?.();
      if (found) this.#loaded.set(lang, found.coupon);
    } catch {
      this.#missed.add(lang);
    }
    this.#loading.delete(lang);
  }

  #match(asked: string): string {
    return matchLocale(asked, ['en', ...Object.keys(this.#imports)]);
  }

  #speak(asked: string, lang: string): CouponLanguage {
    const locale = formattingLocale(asked, lang);
    const key = `${lang} ${locale}`;
    let language = this.#known.get(key);
    if (!language) {
      const format = new Format(locale);
      language = { words: (this.#loaded.get(lang) ?? coupon)(format), format, lang };
      this.#known.set(key, language);
    }
    return language;
  }
}

const catalogues = new CouponCatalogues(IMPORTS);

/** The coupon field's words in the asked language (a BCP 47 tag) or else in English; undefined until `loadCouponWords` has fetched them. */
export const couponWords = (asked: string): CouponLanguage | undefined => catalogues.words(asked);

/** Fetches the coupon field's words. Never rejects: English is the answer when they cannot be had, and the next call tries again. */
export const loadCouponWords = (asked: string): Promise<CouponLanguage> => catalogues.load(asked);
