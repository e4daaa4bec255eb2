import { cleanCode, MAX_CODE_LENGTH } from '../../../model/promotion-code.js';
import { MAX_CODES } from '../../../protocol/limits.js';

/** Where codes on hold are written down. */
export type CodeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What could not be written down, or could not be read back: kept for as long as the page lives. */
const memory = new Map<string, readonly string[]>();

const keyOf = (cart: string): string => `vouchsafe:pending:${cart}`;

/** The tab's own storage: a reload finds it again, another tab does not. Throws where the browser forbids it. */
const tabStorage = (): CodeStorage => sessionStorage;

/**
 * The codes on hold for a cart, as typed, oldest first. The empty cart holds those for the cart that is yet to come.
 */
export function readPendingCodes(cart: string, storage = tabStorage): readonly string[] {
  const kept = memory.get(cart);
  if (kept) return kept;
  try {
    const json: unknown = JSON.parse(storage().getItem(keyOf(cart)) ?? '[]');
    const entries: readonly unknown[] = Array.isArray(json) ? json : [];
    const codes = entries.filter((entry) => typeof entry === 'string').map(cleanCode);
    return codes.filter((code) => code !== '' && code.length <= MAX_CODE_LENGTH).slice(-MAX_CODES);
  } catch {
    return [];
  }
}

/** Writes down the codes on hold for a cart: codes, and nothing that was said of them. */
export function writePendingCodes(cart: string, codes: readonly string[], storage = tabStorage): void {
  const kept = codes.slice(-MAX_CODES);
  try {
    if (kept.length > 0) storage().setItem(keyOf(cart), JSON.stringify(kept));
    else storage().removeItem(keyOf(cart));
    memory.delete(cart);
  } catch {
    memory.set(cart, kept);
  }
}
