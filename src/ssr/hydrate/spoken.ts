import type { Catalogue } from '../../browser/locales/catalogue.js';
import type { Messages } from '../../browser/locales/messages.js';

/** How an element is to speak: in which language (a BCP 47 tag), and with which words of the merchant's. */
export interface Speech {
  readonly locale: string;
  readonly own: readonly Messages[];
}

/** Waits until words can be said. */
export const spoken = <W>(catalogue: Catalogue<W>, { locale, own }: Speech): Promise<void> =>
  new Promise((resolve) => (catalogue.words(locale, own) ? resolve() : catalogue.load(locale, resolve)));
