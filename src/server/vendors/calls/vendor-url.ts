import { VendorError } from '../review-vendor.js';

/** Machines on which a vendor may be played without TLS. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads the one origin and path that a vendor is called under.
 * @throws Error unless it is `https:` (or on this machine), without credentials, query and fragment. Secrets travel
 *   to it.
 */
export function readBase(text: string): URL {
  const base = new URL(text);
  const safe = base.protocol === 'https:' || (base.protocol === 'http:' && LOOPBACK.has(base.hostname));
  if (!safe || base.username || base.password || base.search || base.hash) {
    throw new Error('The address of the vendor must be a plain https: address.');
  }
  return base;
}

/**
 * The address of a call: the base, each segment encoded, the query. `new URL(path, base)` is no join, since `//host`,
 * `\\host` and `http:host` leave the base, and dots alone walk up its path; so the result is compared with what was
 * meant.
 * @throws VendorError 'refused'
 */
export function vendorUrl(base: URL, segments: readonly string[], query: URLSearchParams): URL {
  try {
    const path = [base.pathname.replace(/\/+$/, ''), ...segments.map(encodeURIComponent)].join('/');
    const url = new URL(base.origin + path);
    if (url.origin !== base.origin || url.pathname !== path || segments.includes('')) throw new URIError();
    url.search = query.toString();
    return url;
  } catch {
    throw new VendorError('refused', { detail: 'path' });
  }
}
