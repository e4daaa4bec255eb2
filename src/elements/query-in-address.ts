import type { LitElement } from 'lit';
import type { ReviewQuery } from '../model/review-query.js';
import type { AddressController } from '../state/address-controller.js';

/** A section's query in the page's address, where its author wants that. The code for it is fetched only then. */
export class QueryInAddress {
  readonly #host: LitElement;
  readonly #follow: (query: ReviewQuery) => void;
  #controller: AddressController | undefined;

  /** @param follow Takes the query that the address asks for: at the start, and when the shopper goes back or forward. */
  constructor(host: LitElement, follow: (query: ReviewQuery) => void) {
    this.#host = host;
    this.#follow = follow;
  }

  /**
   * The query to begin with; undefined while the address is still to be read, and followed then.
   * @param name What the parameters begin with; null leaves the address alone.
   * @param single Pages are read one by one.
   */
  begin(name: string | null, start: () => ReviewQuery | undefined, single: boolean): ReviewQuery | undefined {
    if (name === null) return start();
    void import('./kept-address.js').then(({ keepAddress }) => {
      this.#controller ??= keepAddress(this.#host, name || 'reviews', this.#follow);
      const from = start();
      if (from) this.#follow(this.#controller.read(from, single));
    });
    return undefined;
  }

  /** Puts the shopper's choice into the address. */
  write(query: ReviewQuery): void {
    this.#controller?.write(query);
  }
}
