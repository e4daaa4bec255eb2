import type { Logger } from '../platform/logger.js';

/** Ids that are remembered: shoppers may ask for anything. */
const MAX_IDS = 20;

/**
 * The products that were asked for and that the vendor shows no sign of knowing. To shoppers they are products without
 * reviews; the log and the health answer name them, since the page's id may not be the vendor's.
 */
export class UnknownProducts {
  readonly #logger: Logger;
  readonly #ids = new Set<string>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** The page's ids, the last asked for last. */
  get ids(): readonly string[] {
    return [...this.#ids];
  }

  /** Remembers a page's id and what the vendor was asked for; logs it the first time. */
  note(productId: string, key: string): void {
    if (this.#ids.has(productId)) return;
    this.#ids.add(productId);
    for (const oldest of [...this.#ids].slice(0, -MAX_IDS)) this.#ids.delete(oldest);
    this.#logger.warn({ productId, key }, 'the vendor knows no such product');
  }

  /** The vendor knows it after all. */
  forget(productId: string): void {
    this.#ids.delete(productId);
  }
}
