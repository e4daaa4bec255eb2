import { cleanCode, MAX_CODE_LENGTH } from '../../../model/promotion-code.js';
import { MAX_CODES } from '../../../protocol/limits.js';

/** Where pending codes are stored. */
export type CodeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What could not be stored: kept for as long as the page lives. */
const memory = new Map<string, readonly string[]>();

const keyOf = (cart: string): string => `vouchsafe:pending:${cart}`;

/** The tab's own storage: a reload finds it again, another tab does not. Throws where the browser forbids it. */
const tabStorage = (): CodeStorage => sessionStorage;

/**
 * The pending codes of a cart, as typed, oldest first. The empty cart has those for the cart that is yet to come.
 */
export function readPendingCodes(cart: string, storage = tabStorage): readonly string[] {
  const unstored = memory.get(cart);
  if (unstored) return unstored;
  try {
    const json: unknown = JSON.parse(storage().getItem(keyOf(cart)) ?? '[]');
    const entries: readonly unknown[] = Array.isArray(json) ? json : [];
    const codes = entries.filter((entry) => typeof entry === 'string').map(cleanCode);
    return codes.filter((code) => code !== '' && code.length <= MAX_CODE_LENGTH).slice(-MAX_CODES);
  } catch {
    return [];
  }
}

/** Stores the pending codes of a cart: codes alone, without any message about them. */
export function writePendingCodes(cart: string, codes: readonly string[], storage = tabStorage): void {
  const last = codes.slice(-MAX_CODES);
  try {
    if (last.length > 0) storage().setItem(keyOf(cart), JSON.stringify(last));
    else storage().removeItem(keyOf(cart));
    memory.delete(cart);
  } catch {
    memory.set(cart, last);
  }
}
