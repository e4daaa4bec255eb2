/**
 * Whether a request that changes something comes from a page that may ask for it. Browsers say where a request comes
 * from, and no page can change what they say: `Sec-Fetch-Site` (Fetch Metadata), or in older browsers `Origin` alone. A
 * page in a sandbox has the origin `null`.
 */
export function isSameSiteChange(request: Request, origins: readonly string[]): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  const origin = request.headers.get('Origin');
  if (site === 'same-origin') return origin !== 'null';
  if (origin === null) return false;
  return origins.includes(origin) || (site === null && origin === new URL(request.url).origin);
}
