import type { UniqodoErrorId } from './uniqodo-ids.js';
import ar from './words/promotions/ar.json' with { type: 'json' };
import de from './words/promotions/de.json' with { type: 'json' };
import en from './words/promotions/en.json' with { type: 'json' };
import es from './words/promotions/es.json' with { type: 'json' };
import fr from './words/promotions/fr.json' with { type: 'json' };
import ja from './words/promotions/ja.json' with { type: 'json' };

/** A two-letter ISO 639-1 code, as the vendor asks for; none for the account's own language. */
export type Locale = string | undefined;

/** What an account has written for one language. */
interface Translation {
  readonly messages: Readonly<Partial<Record<UniqodoErrorId, string>>>;
  /** The merchant's own sentence for a promotion that needs a larger order; `{amount}` stands for the amount. */
  readonly spend?: string;
}

/** The language of the account, and of the errors that are never translated: it has them all. */
const OWN: Required<Translation> & { readonly messages: Readonly<Record<UniqodoErrorId, string>> } = en;

/**
 * The languages that error translation is set up for. Japanese is not finished: what it lacks is answered in English.
 */
const TRANSLATIONS: Readonly<Record<string, Translation>> = { en, de, fr, es, ar, ja };

/** An error's message; in English where the translation lacks it, and nothing in the answer says so. */
export const messageFor = (id: UniqodoErrorId, locale: Locale = 'en'): string =>
  TRANSLATIONS[locale]?.messages[id] ?? OWN.messages[id];

/** The merchant's sentence for an order that is too small, with the amount in the same language. */
export function spendMessage(amount: number, currency: string, locale: Locale = 'en'): string {
  const translated = TRANSLATIONS[locale]?.spend;
  const money = new Intl.NumberFormat(translated ? locale : 'en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
  });
  return (translated ?? OWN.spend).replace('{amount}', () => money.format(amount));
}
