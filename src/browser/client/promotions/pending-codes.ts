import { codeKey } from '../../../model/promotion-code.js';
import type { PromotionMessage } from '../../../model/promotion.js';
import type { CodeOutcome } from './code-outcome.js';
import { readPendingCodes, writePendingCodes, type CodeStorage } from './pending-codes-storage.js';

/**
 * The pending codes of a cart: each revalidation tries them again. With each goes what it waits for, as far as an
 * answer has said so.
 */
export class PendingCodes {
  readonly #cart: string;
  readonly #storage: (() => CodeStorage) | undefined;
  readonly #messages = new Map<string, PromotionMessage>();
  /** Keys of those that were never tried: their first outcome is reported. */
  readonly #untried = new Set<string>();
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

  /** The last message about each; none about one that was not tried yet on this page. */
  get messages(): PromotionMessage[] {
    return this.#codes.flatMap((code) => this.#messages.get(codeKey(code)) ?? []);
  }

  /** Whether a code is pending for more than being brought by the page's address. */
  wasTried(code: string): boolean {
    const key = codeKey(code);
    return !this.#untried.has(key) && this.#codes.some((pending) => codeKey(pending) === key);
  }

  /** Adds a code, with the message about it; without one it was not tried yet. */
  add(code: string, message?: PromotionMessage): void {
    const key = codeKey(code);
    if (message) this.#messages.set(key, message);
    else this.#untried.add(key);
    if (!this.#codes.some((pending) => codeKey(pending) === key)) this.#write([...this.#codes, code]);
  }

  /** Returns whether the code was pending. */
  delete(code: string): boolean {
    const key = codeKey(code);
    const others = this.#codes.filter((pending) => codeKey(pending) !== key);
    this.#messages.delete(key);
    this.#untried.delete(key);
    if (others.length === this.#codes.length) return false;
    this.#write(others);
    return true;
  }

  /** Deletes the codes past the first so many that were never tried. Returns them. */
  deleteUntried(room: number): string[] {
    return this.#codes.slice(room).filter((code) => this.#untried.has(codeKey(code)) && this.delete(code));
  }

  /**
   * Takes over the outcome of a code that is or may now be pending. Returns whether the outcome is to be reported where
   * no shopper waits for it.
   */
  settle(code: string, outcome: CodeOutcome): boolean {
    if (outcome.status === 'pending') {
      this.add(code, outcome.message);
      return this.#untried.delete(codeKey(code));
    }
    // An answer without a word about the code says nothing of it.
    if (outcome.status === 'rejected' && outcome.message.id === 'unavailable') return false;
    return this.delete(code);
  }

  #write(codes: readonly string[]): void {
    this.#codes = codes;
    writePendingCodes(this.#cart, codes, this.#storage);
  }
}
