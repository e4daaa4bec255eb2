/** What an answer says to pages of other origins; all of it is taken back where they may not ask. */
const PERMISSIONS = ['Origin', 'Methods', 'Headers'].map((name) => `Access-Control-Allow-${name}`);

/**
 * Whether a request that changes something comes from a page that may ask for it. Browsers say where a request comes
 * from, and no page can make them lie: `Sec-Fetch-Site` (Fetch Metadata), or in older ones `Origin` alone. A page in a
 * sandbox has the origin `null`.
 */
export function isSameSiteChange(request: Request, origins: readonly string[]): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  const origin = request.headers.get('Origin');
  if (site === 'same-origin') return origin !== 'null';
  if (origin === null) return false;
  return origins.includes(origin) || (site === null && origin === new URL(request.url).origin);
}

/** Opens an answer to the very origin that asked when it is listed, and to no other. */
export function shareWithListed(request: Request, headers: Headers, origins: readonly string[]): void {
  const origin = request.headers.get('Origin');
  headers.append('Vary', 'Origin');
  if (origin !== null && origins.includes(origin)) headers.set('Access-Control-Allow-Origin', origin);
  else for (const name of PERMISSIONS) headers.delete(name);
}
