import { givesAway } from './personal-data.js';

/** Where a merchant serves a vendor's picture from: an `https:` address or a path on the shop's own origin. */
export type MediaUrl = (url: URL) => string;

/** The vendor's own address. */
export const vendorsOwn: MediaUrl = (url) => url.href;

const SERVABLE = /^(?:https:\/\/|\/(?!\/))[^\s\\]*$/;

/** An address with its escapes read; as it stands when they are broken. */
export function unescapeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An address from the vendor as the page may load it. Undefined unless it is absolute, `https:` and without
 * credentials, and what the merchant makes of it is `https:` or root-relative and gives none of the secrets away.
 */
export function readAddress(text: string, mediaUrl: MediaUrl, secrets: readonly string[]): string | undefined {
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  const served = mediaUrl(url);
  return SERVABLE.test(served) && !givesAway(unescapeAddress(served), secrets) ? served : undefined;
}
