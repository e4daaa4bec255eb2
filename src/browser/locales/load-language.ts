import type { Catalogue, LanguageRequest } from './catalogue.js';

/** Waits until a catalogue can show what is asked for; undefined when it can already. Never rejects. */
export const loadLanguage = <M>(
  catalogue: Catalogue<M>,
  { locale, merchantMessages }: LanguageRequest,
): Promise<void> | undefined =>
  catalogue.find(locale, merchantMessages) ? undefined : new Promise((resolve) => catalogue.load(locale, resolve));
