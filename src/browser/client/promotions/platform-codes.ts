import type { CartAdapter } from '../../../model/cart-adapter.js';
import type { Wait } from '../../transport/wait.js';

/** What the shop's own cart ought to have. */
export interface PlatformChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** The way to the shop's own cart; undefined when there is none. */
export type AdapterOf = () => Promise<CartAdapter | undefined>;

/** Milliseconds that the cart may take: it is the code of another, and may never end. */
const TIME_LIMIT = 8_000;
/** Milliseconds before the second and the third try, where the cart does not say how long. */
const PAUSES = [1_000, 2_000];
/** Seconds. A cart that says to wait for longer honours nothing for now. */
const LONGEST_PAUSE = 30;
/** Milliseconds before the first check of one's own. */
const CHECK = 250;

/**
 * Brings the discount codes of the shop's own cart in line with what is applied: one change at a time, the last wanted
 * one wins. A cart that refuses in passing, or does not answer, is asked again.
 */
export class PlatformCodes {
  readonly #wait: Wait;
  readonly #changed: (isNew: boolean) => void;
  #wanted: PlatformChange | undefined;
  #last: PlatformChange | undefined;
  #busy = false;
  #checks = 0;
  /** Codes that the cart did not honour the time before. */
  #refused: readonly string[] = [];

  /** `changed` is called with each result; `isNew` tells whether a code is refused that was not before. */
  constructor(wait: Wait, changed: (isNew: boolean) => void) {
    this.#wait = wait;
    this.#changed = changed;
  }

  /** Whether the cart has all that it ought to have, as far as it has said. */
  get honoured(): boolean {
    return this.#refused.length === 0;
  }

  /** Sets what the cart ought to have; the next `sync` brings it there. */
  want(change: PlatformChange): void {
    this.#wanted = this.#last = change;
    this.#checks = 0;
  }

  /** Changes the cart until it is as wanted. Without an adapter, what is wanted stays so. Never rejects. */
  async sync(adapterOf: AdapterOf): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#wanted) {
      const adapter = await adapterOf().catch(() => undefined);
      if (!adapter) break;
      const change = this.#wanted;
      this.#wanted = undefined;
      const refused = await this.#change(adapter, change);
      if (!refused) continue;
      const isNew = refused.some((code) => !this.#refused.includes(code));
      this.#refused = refused;
      this.#changed(isNew);
    }
    this.#busy = false;
  }

  /**
   * Another script may have changed the cart's codes: puts back what is missing. Each time until the next `want` it
   * waits twice as long, so that two scripts that disagree do not go on for ever.
   */
  async check(adapterOf: AdapterOf): Promise<void> {
    if (this.#busy || !this.#last) return;
    this.#busy = true;
    await this.#wait(CHECK * 2 ** this.#checks);
    this.#checks += 1;
    this.#wanted ??= this.#last;
    this.#busy = false;
    return this.sync(adapterOf);
  }

  /** Those of a change's codes that the cart does not honour; undefined when another change is wanted by then. */
  async #change(adapter: CartAdapter, { add, remove }: PlatformChange): Promise<readonly string[] | undefined> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#limited((signal) => adapter.setCodes(add, remove, signal));
      } catch (error) {
        const pause = pauseAfter(error, attempt);
        // A cart that cannot be asked does not charge the discount either.
        if (pause === undefined) return add;
        await this.#wait(pause);
        if (this.#wanted) return undefined;
      }
    }
  }

  async #limited<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const limit = new AbortController();
    const ended = new AbortController();
    const over = this.#wait(TIME_LIMIT, ended.signal).then((): never => {
      limit.abort();
      throw new Error('The cart took too long.');
    });
    try {
      return await Promise.race([run(limit.signal), over]);
    } finally {
      ended.abort();
    }
  }
}

/** Milliseconds before the next try; undefined when there is none. `retryAfter` of the error is in seconds. */
function pauseAfter(error: unknown, attempt: number): number | undefined {
  const pause = PAUSES[attempt];
  const told: unknown = error instanceof Error ? Reflect.get(error, 'retryAfter') : undefined;
  if (pause === undefined || typeof told !== 'number') return pause;
  return told <= LONGEST_PAUSE ? Math.max(0, told * 1_000) : undefined;
}
