import type { LitElement, TemplateResult } from 'lit';
import type { ReviewList, ReviewsController } from '../../controllers/reviews-controller.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { moreButton } from './reviews-messages.js';

/** The button that adds the next page to a section's list. */
export class LoadMore {
  readonly #section: LitElement;
  readonly #reviews: ReviewsController;
  readonly #added: (list: ReviewList, added: number) => void;

  /** @param added Called with the longer list and how many reviews it has more, once it has rendered. */
  constructor(section: LitElement, reviews: ReviewsController, added: (list: ReviewList, added: number) => void) {
    this.#section = section;
    this.#reviews = reviews;
    this.#added = added;
  }

  button(list: ReviewList, messages: ReviewsWords): TemplateResult {
    const { loadingMore: loading, moreFault } = this.#reviews;
    const shown = messages.shown(list.reviews.length, list.total);
    const state = { loading, failed: moreFault !== undefined };
    return moreButton(state, shown, messages, (event) => void this.#load(event, list.reviews.length));
  }

  async #load({ currentTarget: button }: Event, shown: number): Promise<void> {
    const added = await this.#reviews.loadMore();
    // Asked while the button is still there: with the last page it goes.
    const isFocused = this.#section.shadowRoot?.activeElement === button;
    await this.#section.updateComplete;
    const { view } = this.#reviews;
    if (added === 0 || view.status !== 'ready') return;
    this.#added(view.value, added);
    const card = this.#section.renderRoot.querySelectorAll('vouch-review')[shown];
    await card?.updateComplete;
    // A shopper who has moved the focus elsewhere stays there.
    if (isFocused) card?.focus({ preventScroll: true });
  }
}
