import type { CartAdapter } from '../../../model/cart-adapter.js';

interface Change {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Brings the discount codes of the shop's own cart in line with what is applied: one change at a time, the last wanted
 * one wins.
 */
export class PlatformCodes {
  readonly #refuse: () => void;
  #wanted: Change | undefined;
  #busy = false;
  /** Codes that the cart did not honour the time before. */
  #refused: readonly string[] = [];

  /** `refuse` is called when the cart does not honour a code that it did not refuse the time before. */
  constructor(refuse: () => void) {
    this.#refuse = refuse;
  }

  /** Sets what the cart ought to have; the next `sync` brings it there. */
  want(add: readonly string[] = [], remove: readonly string[] = []): void {
    if (add.length > 0 || remove.length > 0) this.#wanted = { add, remove };
  }

  /** Changes the cart until it is as wanted. Without an adapter, what is wanted stays so. Never rejects. */
  async sync(adapterOf: () => Promise<CartAdapter | undefined>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#wanted) {
      const adapter = await adapterOf().catch(() => undefined);
      if (!adapter) break;
      const { add, remove } = this.#wanted;
      this.#wanted = undefined;
      // A cart that cannot be asked does not charge the discount either.
      const refused = await adapter.setCodes(add, remove).catch(() => add);
      const isNew = refused.some((code) => !this.#refused.includes(code));
      this.#refused = refused;
      if (isNew) this.#refuse();
    }
    this.#busy = false;
  }
}
