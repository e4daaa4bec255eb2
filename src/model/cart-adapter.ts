/** The way to the shop's own cart, whose discount codes charge what the vendor granted. */
export interface CartAdapter {
  /**
   * Puts codes into the cart and takes others out, leaving all that it does not name. Resolves with those of `add` that
   * the cart does not honour. Rejects with an Error without content when the cart cannot be asked: then it is tried
   * again, after `retryAfter` seconds where the error has them. `signal` aborts when it takes too long.
   */
  setCodes(add: readonly string[], remove: readonly string[], signal?: AbortSignal): Promise<readonly string[]>;
}
