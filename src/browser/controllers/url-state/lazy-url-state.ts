import type { ReactiveControllerHost } from 'lit';
import type { ReviewQuery } from '../../../model/review-query.js';
import type { UrlStateController } from './url-state-controller.js';

/** A section's query in the page's address, where the page's author wants that: the code for it is loaded only then. */
export class LazyUrlState {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #follow: (query: ReviewQuery) => void;
  #controller: UrlStateController | undefined;
  /** The address is still to be read, so that it is not known what to ask. */
  waiting = false;

  /** @param follow Takes the query that the address asks for: at the start, and when it is another. */
  constructor(host: ReactiveControllerHost & HTMLElement, follow: (query: ReviewQuery) => void) {
    this.#host = host;
    this.#follow = follow;
  }

  /**
   * The query to begin with; undefined while the address is still to be read, and followed then. Where the code for it
   * does not load, the section does without.
   * @param name What the parameters begin with; null leaves the address alone.
   * @param start The query that the page's author has written.
   * @param single Pages are read one by one.
   */
  begin(name: string | null, start: () => ReviewQuery | undefined, single: boolean): ReviewQuery | undefined {
    const from = start();
    if (name === null) return from;
    if (this.#controller) return from && this.#controller.read(from, single);
    this.waiting = true;
    void this.#load(name || 'reviews').then(() => {
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

  async #load(name: string): Promise<void> {
    try {
      const { UrlStateController } = await import('./url-state-controller.js');
      this.#controller ??= new UrlStateController(this.#host, name, this.#follow);
    } catch {
      // Offline: the address stays as it is.
    }
  }
}
