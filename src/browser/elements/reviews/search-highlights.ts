import type { LitElement, ReactiveController } from 'lit';
import { LazyModule } from '../internal/lazy-module.js';

const module = new LazyModule(() => import('./highlight-matches.js'));

/**
 * Marks in a section's cards what the shopper searched for, where the browser can mark text without changing it. What
 * marks is fetched with the first search.
 */
export class SearchHighlights implements ReactiveController {
  readonly #host: LitElement;
  readonly #search: () => string | undefined;

  constructor(host: LitElement, search: () => string | undefined) {
    this.#host = host;
    this.#search = search;
    host.addController(this);
  }

  hostUpdated(): void {
    if ((this.#search() || module.now) && 'highlights' in CSS) void this.#mark();
  }

  hostDisconnected(): void {
    module.now?.clearMatches(this.#host);
  }

  async #mark(): Promise<void> {
    await module.load();
    await module.now?.highlightMatches(this.#host, this.#search);
  }
}
