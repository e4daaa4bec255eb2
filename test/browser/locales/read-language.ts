import type { Catalogue, Language } from '../../../src/browser/locales/catalogue.js';
import type { Messages } from '../../../src/browser/locales/messages.js';

/** The words in a language, once they are there. */
export async function read<W>(
  catalogue: Catalogue<W>,
  asked: string,
  own: readonly Messages[] = [],
): Promise<Language<W>> {
  const known = catalogue.find(asked, own);
  if (known) return known;
  await new Promise<void>((resolve) => catalogue.load(asked, resolve));
  const found = catalogue.find(asked, own);
  if (!found) throw new Error(`nothing is said in ${asked}`);
  return found;
}
