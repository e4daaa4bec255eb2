import type { LitElement, TemplateResult } from 'lit';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { ReviewList, ReviewsController } from '../../controllers/reviews-controller.js';
import { moreButton } from './reviews-messages.js';

/** Adds pages to a section's list, as the shopper asks for them. */
export class LoadMore {
  readonly #section: LitElement;
  readonly #reviews: ReviewsController;
  readonly #tell: (list: ReviewList, added: number) => void;

  /** @param tell Called with the longer list, once it is rendered. */
  constructor(section: LitElement, reviews: ReviewsController, tell: (list: ReviewList, added: number) => void) {
    this.#section = section;
    this.#reviews = reviews;
    this.#tell = tell;
  }

  button(list: ReviewList, words: ReviewsWords): TemplateResult {
    const { loadingMore: loading, moreFault } = this.#reviews;
    const shown = words.shown(list.reviews.length, list.total);
    const state = { loading, failed: moreFault !== undefined };
    return moreButton(state, shown, words, (event) => void this.#show(event, list.reviews.length));
  }

  async #show({ currentTarget: button }: Event, shown: number): Promise<void> {
    const added = await this.#reviews.loadMore();
    // Whoever has gone on meanwhile stays where they are. Asked while the button is still there: with the last page it
    // goes.
    const isHere = this.#section.shadowRoot?.activeElement === button;
    await this.#section.updateComplete;
    const { view } = this.#reviews;
    if (added === 0 || view.status !== 'ready') return;
    this.#tell(view.value, added);
    const card = this.#section.renderRoot.querySelectorAll('vouch-review')[shown];
    await card?.updateComplete;
    if (isHere) card?.focus({ preventScroll: true });
  }
}
