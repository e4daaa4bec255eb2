import { cleanCode, codeKey, MAX_CODE_LENGTH } from '../../../model/promotion-code.js';
import { MAX_CODES } from '../../../protocol/limits.js';

/** What of the page is read and changed. */
export interface PageAddress {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/** Codes, each once, as it was first spelled. */
export const distinctCodes = (codes: readonly string[]): string[] =>
  codes.filter((code, index) => codes.findIndex((other) => codeKey(other) === codeKey(code)) === index);

/**
 * Takes the codes out of a parameter of the page's address, which may be there several times, and that parameter alone:
 * the others, the fragment and the entry's state stay as they are. None, and nothing is changed, when it holds none.
 */
export function takeCodesFromUrl(parameter: string, page: PageAddress = window): string[] {
  const { pathname, search, hash } = page.location;
  const values = parameter === '' ? [] : new URLSearchParams(search).getAll(parameter).map(cleanCode);
  const codes = distinctCodes(values.filter((code) => code !== '' && code.length <= MAX_CODE_LENGTH));
  if (codes.length === 0) return [];
  // Pair by pair, since writing all of them anew would spell the others differently.
  const others = search
    .slice(1)
    .split('&')
    .filter((pair) => !new URLSearchParams(pair).has(parameter));
  const query = others.join('&');
  try {
    page.history.replaceState(page.history.state, '', pathname + (query && `?${query}`) + hash);
  } catch {
    // Some frames may not rewrite their address. The codes count all the same.
  }
  return codes.slice(0, MAX_CODES);
}
