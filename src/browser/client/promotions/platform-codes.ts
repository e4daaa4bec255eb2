/** The shop's own cart, as a cart adapter shows it. */
export interface NativeCart {
  /** Resolves with those of `add` that the cart does not honour. */
  setCodes(add: readonly string[], remove: readonly string[]): Promise<readonly string[]>;
}

interface Change {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Brings the discount codes of the shop's own cart in line with what is applied: one change at a time, the last wanted
 * one wins.
 */
export class PlatformCodes {
  readonly #tell: () => void;
  #wanted: Change | undefined;
  #busy = false;
  /** Codes that a shopper was told about. */
  #refused: readonly string[] = [];

  /** `tell` is called when the cart does not honour a code that it did not refuse the time before. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Notes what the cart ought to have; the next `sync` brings it there. */
  want(add: readonly string[] = [], remove: readonly string[] = []): void {
    if (add.length > 0 || remove.length > 0) this.#wanted = { add, remove };
  }

  /** Changes the cart until it is as wanted. Without a way to it, the wish stays. Never rejects. */
  async sync(cart: () => Promise<NativeCart | undefined>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#wanted) {
      const way = await cart().catch(() => undefined);
      if (!way) break;
      const { add, remove } = this.#wanted;
      this.#wanted = undefined;
      // A cart that cannot be asked does not charge the discount either.
      const refused = await way.setCodes(add, remove).catch(() => add);
      const isNew = refused.some((code) => !this.#refused.includes(code));
      this.#refused = refused;
      if (isNew) this.#tell();
    }
    this.#busy = false;
  }
}
