/**
 * Writes the page's entry of the history, or a new one (`pushState`). A browser may refuse: Safari after 100 writes in
 * 30 seconds, and frames whose address is not their own (`srcdoc`). Then the history stays as it was, and nothing else
 * fails.
 * @param url An absolute one: a relative one would be read against the page's `<base>`. By default the page's.
 */
export function writeHistory<Step extends 'pushState' | 'replaceState'>(
  history: Pick<History, Step>,
  step: Step,
  state: unknown,
  url?: string,
): void {
  try {
    history[step](state, '', url);
  } catch {
    // What the history would have kept is lost with the page, and nothing more.
  }
}

/** An address with another query (`?a=b`, or nothing), and the same path and fragment to the letter. */
export const withSearch = ({ href, hash }: Pick<Location, 'href' | 'hash'>, search: string): string =>
  href.replace(/[?#].*$/s, '') + search + hash;

/** The parameters of an address's query, as they are written: written anew, they would be spelled differently. */
export const pairsOf = (search: string): string[] => (search.length > 1 ? search.slice(1).split('&') : []);

/** The query with these parameters. */
export const searchOf = (pairs: readonly string[]): string => (pairs.length > 0 ? `?${pairs.join('&')}` : '');
