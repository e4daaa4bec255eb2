import type { Secret } from './secret.js';

/** Characters kept of a digest: 132 bits, far more than chance or malice needs to be kept apart. */
const LENGTH = 22;

/** A short name for a text: the beginning of its SHA-256 in base64url. */
export async function digest(text: string): Promise<string> {
  return shorten(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** The beginning of a digest, in base64url. */
const shorten = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, LENGTH);

/**
 * Names that only the holder of a secret can make (HMAC-SHA-256): of what must not be read, nor guessed, in a store or
 * a log.
 */
export class KeyedDigest {
  readonly #secret: Secret;
  #key: Promise<CryptoKey> | undefined;

  constructor(secret: Secret) {
    this.#secret = secret;
  }

  /**
   * The name of a few texts in their order; the first says what it is a name of. The same for ever, on every instance.
   */
  async of(...texts: readonly string[]): Promise<string> {
    const bytes = new TextEncoder().encode(JSON.stringify(texts));
    return shorten(await crypto.subtle.sign('HMAC', await this.#imported(), bytes));
  }

  #imported(): Promise<CryptoKey> {
    const bytes = new TextEncoder().encode(this.#secret.reveal());
    return (this.#key ??= crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']));
  }
}
