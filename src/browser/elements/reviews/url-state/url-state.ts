import type { LitElement } from 'lit';
import type { ReviewQuery } from '../../../../model/review-query.js';
import type { UrlStateController } from '../../../controllers/url-state-controller.js';

/** A section's query in the page's address, where its author wants that. The code for it is fetched only then. */
export class UrlState {
  readonly #host: LitElement;
  readonly #follow: (query: ReviewQuery) => void;
  #controller: UrlStateController | undefined;
  /** The address is still to be read, so that it is not known what to ask. */
  waiting = false;

  /** @param follow Takes the query that the address asks for: at the start, and when it is another. */
  constructor(host: LitElement, follow: (query: ReviewQuery) => void) {
    this.#host = host;
    this.#follow = follow;
  }

  /**
   * The query to begin with; undefined while the address is still to be read, and followed then. Where the code for it
   * cannot be had, the section does without.
   * @param name What the parameters begin with; null leaves the address alone.
   * @param single Pages are read one by one.
   */
  begin(name: string | null, start: () => ReviewQuery | undefined, single: boolean): ReviewQuery | undefined {
    const from = start();
    if (name === null) return from;
    if (this.#controller) return from && this.#controller.read(from, single);
    this.waiting = true;
    void import('./load-url-state.js')
      .then(
        ({ loadUrlState: keepAddress }) =>
          void (this.#controller ??= keepAddress(this.#host, name || 'reviews', this.#follow)),
      )
      .catch(() => {})
      .then(() => {
        this.waiting = false;
        const query = start();
        if (query) this.#follow(this.#controller?.read(query, single) ?? query);
        this.#host.requestUpdate();
      });
    return undefined;
  }

  /** Puts the shopper's choice into the address. */
  write(query: ReviewQuery): void {
    this.#controller?.write(query);
  }
}
