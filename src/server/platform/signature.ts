import type { Secret } from './secret.js';

/**
 * Whether one of several secrets has signed a message with HMAC-SHA-256: two are in force while one is rotated. The
 * platform compares in constant time.
 */
export async function isSignedBy(
  secrets: readonly Secret[],
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const checks = await Promise.all(secrets.map((secret) => verify(secret, message, signature)));
  return checks.includes(true);
}

async function verify(
  secret: Secret,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const raw = new TextEncoder().encode(secret.reveal());
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, signature, message);
}

/** A signature of 32 bytes in base64; undefined for anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
