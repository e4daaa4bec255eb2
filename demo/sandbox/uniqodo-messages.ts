import type { UniqodoErrorId } from './uniqodo-ids.js';
import { arabic } from './uniqodo-messages-ar.js';
import { german } from './uniqodo-messages-de.js';
import { english } from './uniqodo-messages-en.js';
import { spanish } from './uniqodo-messages-es.js';
import { french } from './uniqodo-messages-fr.js';
import { japanese } from './uniqodo-messages-ja.js';

/** A two-letter ISO 639-1 code, as the vendor asks for; none for the account's own language. */
export type Locale = string | undefined;

/** What an account has written for one language. */
export interface Translation {
  readonly messages: Readonly<Partial<Record<UniqodoErrorId, string>>>;
  /** The merchant's own sentence for a promotion that wants a larger order. */
  readonly spend?: (amount: string) => string;
}

/** The languages that error translation is set up for. Japanese is not finished. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
  ja: japanese,
};

/** An error's message; in English, and with nothing to tell it by, where the translation is missing. */
export const messageFor = (id: UniqodoErrorId, locale: Locale = 'en'): string =>
  TRANSLATIONS[locale]?.messages[id] ?? english.messages[id];

/** The merchant's sentence for an order that is too small, with the amount in the same language. */
export function spendMessage(amount: number, currency: string, locale: Locale = 'en'): string {
  const translated = TRANSLATIONS[locale]?.spend;
  const money = new Intl.NumberFormat(translated ? locale : 'en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
  });
  return (translated ?? english.spend)(money.format(amount));
}
