import { cleanCode, MAX_CODE_LENGTH } from '../../../model/promotion-code.js';

/** What of the page is read and changed. */
export interface PageAddress {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/**
 * Takes the code out of a parameter of the page's address, and that parameter alone: the others, the fragment and the
 * entry's state stay as they are. Undefined, and nothing is changed, when it holds none.
 */
export function takeCodeFromUrl(parameter: string, page: PageAddress = window): string | undefined {
  const { pathname, search, hash } = page.location;
  const code = cleanCode(new URLSearchParams(search).get(parameter) ?? '');
  if (parameter === '' || code === '' || code.length > MAX_CODE_LENGTH) return undefined;
  // Pair by pair, since writing all of them anew would spell the others differently.
  const others = search
    .slice(1)
    .split('&')
    .filter((pair) => !new URLSearchParams(pair).has(parameter));
  const query = others.join('&');
  try {
    page.history.replaceState(page.history.state, '', pathname + (query && `?${query}`) + hash);
  } catch {
    // Some frames may not rewrite their address. The code counts all the same.
  }
  return code;
}
