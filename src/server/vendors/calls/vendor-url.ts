import { VendorError } from '../review-vendor.js';

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
