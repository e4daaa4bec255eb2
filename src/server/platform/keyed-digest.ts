import { shorten } from './digest.js';
import type { Secret } from './secret.js';

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
