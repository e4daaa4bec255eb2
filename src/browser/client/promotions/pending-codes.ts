import { codeKey } from '../../../model/promotion-code.js';
import type { PromotionMessage } from '../../../model/promotion.js';
import type { CodeOutcome } from './code-outcome.js';
import { readPendingCodes, writePendingCodes, type CodeStorage } from './pending-codes-storage.js';

/**
 * The codes of a cart that are tried again whenever it is looked at, with what each waits for as far as that was said.
 */
export class PendingCodes {
  readonly #cart: string;
  readonly #storage: (() => CodeStorage) | undefined;
  readonly #messages = new Map<string, PromotionMessage>();
  /** Those that no shopper was told about yet. */
  readonly #untold = new Set<string>();
  #codes: readonly string[];

  constructor(cart: string, storage?: () => CodeStorage) {
    this.#cart = cart;
    this.#storage = storage;
    this.#codes = readPendingCodes(cart, storage);
  }

  /** As typed, oldest first. */
  get codes(): readonly string[] {
    return this.#codes;
  }

  /** What was last said of each; nothing of one that was not tried yet on this page. */
  get messages(): PromotionMessage[] {
    return this.#codes.flatMap((code) => this.#messages.get(codeKey(code)) ?? []);
  }

  /** Holds a code. One without a message was not tried yet, and what comes of it is news. */
  hold(code: string, message?: PromotionMessage): void {
    const key = codeKey(code);
    if (message) this.#messages.set(key, message);
    else this.#untold.add(key);
    if (!this.#codes.some((held) => codeKey(held) === key)) this.#write([...this.#codes, code]);
  }

  /** Lets a code go. Returns whether it was on hold. */
  release(code: string): boolean {
    const key = codeKey(code);
    const others = this.#codes.filter((held) => codeKey(held) !== key);
    this.#messages.delete(key);
    this.#untold.delete(key);
    if (others.length === this.#codes.length) return false;
    this.#write(others);
    return true;
  }

  /** Lets those past the first so many go that no shopper was told about yet. Returns them. */
  releaseUntold(room: number): string[] {
    return this.#codes.slice(room).filter((code) => this.#untold.has(codeKey(code)) && this.release(code));
  }

  /**
   * Takes over what an answer says of a code that is or may now be on hold. Returns whether that is news to the
   * shopper.
   */
  settle(code: string, verdict: CodeOutcome): boolean {
    const { status } = verdict;
    if (status === 'pending') {
      this.hold(code, verdict.message);
      return this.#untold.delete(codeKey(code));
    }
    // No answer of the vendor's is no answer to the code.
    if (status === 'rejected' && verdict.message.id === 'unavailable') return false;
    return this.release(code);
  }

  #write(codes: readonly string[]): void {
    this.#codes = codes;
    writePendingCodes(this.#cart, codes, this.#storage);
  }
}
