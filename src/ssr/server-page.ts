import { configuration } from '../browser/client/page/configuration.js';
import type { LanguageRequest } from '../browser/locales/catalogue.js';

/** The page that a server renders for. */
export interface ServerPage {
  /** Its address, as the browser has it. */
  readonly url: string;
  /** Where a browser finds the proxy: a path of the page's own origin (`/apps/vouchsafe`), or an address. */
  readonly proxy: string;
  /** BCP 47 tag of the page's language, as its `<html lang>` says; English by default. */
  readonly lang?: string | undefined;
  /** What the page's Content Security Policy lets inline style sheets stand by. */
  readonly nonce?: string | undefined;
  /**
   * Milliseconds that the proxy may take; then the page goes out without its answer, and the browser asks. A second by
   * default.
   */
  readonly patience?: number | undefined;
}

/** A proxy that the server asks: the one that it mounts, or whatever reaches it. */
export interface AskedProxy {
  fetch(request: Request): Promise<Response>;
}

/** Milliseconds. */
const PATIENCE = 1_000;

/** What the proxy answers to a path below its mount; undefined when it has no good answer in time. Never rejects. */
export async function ask<T>(
  proxy: AskedProxy,
  { url, proxy: mount, patience = PATIENCE }: ServerPage,
  path: string,
  read: (json: unknown) => T,
): Promise<T | undefined> {
  const stop = new AbortController();
  const late = new Promise<undefined>((resolve) => {
    const timer = setTimeout(resolve, patience, undefined);
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const answered = async (): Promise<T | undefined> => {
    const request = new Request(new URL(`${mount.replace(/\/*$/, '')}${path}`, url), { signal: stop.signal });
    const response = await proxy.fetch(request);
    return response.ok ? read(await response.json()) : undefined;
  };
  try {
    return await Promise.race([answered(), late]);
  } catch {
    // The page is whole without it, and its visitors' browsers ask again.
    return undefined;
  } finally {
    // Ends whichever of the two is still running.
    stop.abort();
  }
}

/** Which sentences an element of the page asks for: as `configure()` says on the server as well. */
export const languageFor = ({ lang = 'en' }: ServerPage, locale = lang): LanguageRequest => ({
  locale,
  merchantMessages: [configuration().messages].filter((messages) => messages !== undefined),
});
