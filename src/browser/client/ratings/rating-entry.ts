import type { Fault } from '../../../model/fault.js';
import type { Rating } from '../../../model/rating.js';
import type { Refusal } from '../../../model/refusal.js';

/** What is known of a product's rating. A null value: the proxy does not know it yet. */
export type RatingState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Rating | null }
  | { readonly status: 'failed'; readonly fault: Fault | Refusal };

export type RatingListener = (state: RatingState) => void;

/** The ratings of one proxy, as all copies of the library on a page share them: these names never change. */
export interface SharedRatings {
  /** Calls a listener with what is known of a product, at once and after each change, until the result is called. */
  subscribe(productId: string, listener: RatingListener): () => void;
  /** Puts a rating that the page has learned elsewhere in place of what was known. */
  tell(productId: string, rating: Rating): void;
}

/** One request for the ratings of some products. */
export interface Batch {
  readonly ids: readonly string[];
  readonly stop: AbortController;
}

/** One product in the ratings client: what is known of it, its listeners, and whether it is being asked for. */
export class RatingEntry {
  readonly listeners = new Set<RatingListener>();
  /** Queued, requested, or waiting before it is asked once more. */
  pending = false;
  /** The request that asks for it. */
  batch: Batch | undefined;
  /** "Not known yet" has been asked once more already. */
  askedAgain = false;
  #state: RatingState = { status: 'loading' };

  get state(): RatingState {
    return this.#state;
  }

  /** Keeps what is now known and calls the listeners. */
  set state(state: RatingState) {
    this.#state = state;
    for (const listener of [...this.listeners]) listener(state);
  }

  get known(): boolean {
    return this.#state.status === 'ready' && this.#state.value !== null;
  }

  /** It is not known, and has listeners. */
  get wanted(): boolean {
    return !this.known && this.listeners.size > 0;
  }

  /** No longer asked for. A known rating stays, anything else is forgotten. */
  drop(): void {
    this.pending = false;
    this.batch = undefined;
    if (!this.known) this.#state = { status: 'loading' };
  }
}
