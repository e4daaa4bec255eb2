import type { Secret } from '../platform/secret.js';

/** Seconds by which the moment of a forwarded request may differ from now, as in Shopify's own library. */
const TOLERANCE = 90;

/** Parameters that Shopify adds once. Given twice, two readers could see two different shops. */
const SINGLE = ['shop', 'signature', 'timestamp', 'hmac'];

/**
 * Whether Shopify has forwarded a request through an App Proxy: the HMAC-SHA-256 of its parameters, in hexadecimal,
 * which the app's client secret signs. It proves the shop and the way, not who the shopper is, nor what the body says.
 * @param url The address as it arrived, with `shop`, `path_prefix`, `timestamp` and `signature`.
 * @param secrets The app's client secret; two while it is rotated.
 * @param now Milliseconds since 1970.
 * @see https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export async function isForwardedByShopify(url: URL, secrets: readonly Secret[], now: number): Promise<boolean> {
  const parameters = url.searchParams;
  const signature = bytesOf(parameters.get('signature') ?? '');
  const isUnclear = SINGLE.some((name) => parameters.getAll(name).length > 1);
  if (!signature || isUnclear || !parameters.get('shop') || !isRecent(parameters.get('timestamp'), now)) return false;
  const message = new TextEncoder().encode(signedText(parameters));
  const checks = await Promise.all(secrets.map((secret) => verify(secret, signature, message)));
  return checks.includes(true);
}

function isRecent(timestamp: string | null, now: number): boolean {
  return /^\d{1,12}$/.test(timestamp ?? '') && Math.abs(Number(timestamp) - now / 1_000) <= TOLERANCE;
}

/**
 * `key=value` of each name, several values joined by commas; sorted, and put together without anything between them.
 */
function signedText(parameters: URLSearchParams): string {
  const names = [...new Set(parameters.keys())].filter((name) => name !== 'signature');
  return names
    .map((name) => `${name}=${parameters.getAll(name).join(',')}`)
    .sort()
    .join('');
}

/** The comparison is the platform's, in constant time. */
async function verify(
  secret: Secret,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const raw = new TextEncoder().encode(secret.reveal());
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, signature, message);
}

function bytesOf(hexadecimal: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[0-9a-f]{64}$/.test(hexadecimal)) return undefined;
  return Uint8Array.from({ length: 32 }, (_, index) => parseInt(hexadecimal.slice(2 * index, 2 * index + 2), 16));
}
