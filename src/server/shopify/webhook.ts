import type { Secret } from '../platform/secret.js';

/** What is known of the shop whose webhooks are taken. */
export interface ShopifyOrders {
  /** Signs the webhooks: the app's client secret, or that of the shop's own notifications. */
  readonly secret: Secret;
  /** The cart that an order came from, by the order as the platform sends it; by default its `cart_token`. */
  readonly cart?: ((order: unknown) => string | undefined) | undefined;
}

/** Whether a webhook is the shop's: an HMAC-SHA-256 over its raw bytes, in base64, compared in constant time. */
export async function isSigned(
  body: Uint8Array<ArrayBuffer>,
  signature: string | null,
  secret: Secret,
): Promise<boolean> {
  const bytes = fromBase64(signature ?? '');
  if (bytes === undefined) return false;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const raw = new TextEncoder().encode(secret.reveal());
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, bytes, body);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
