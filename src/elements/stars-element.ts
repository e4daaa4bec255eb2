import { html, LitElement, type TemplateResult } from 'lit';
import { rating as english } from '../locales/en/rating.js';
import { LocaleController } from '../state/locale-controller.js';
import { hostStyles } from '../styles/host.js';
import { starsStyles } from '../styles/stars.js';
import { fill, starFill } from './fill.js';
import { starsHostStyles } from './stars-styles.js';
import { wordsIn } from './words.js';

const wordsOf = wordsIn(english);

/**
 * A rating as five stars, filled to a tenth, as tall as the text beside it.
 *
 * @tag vouch-stars
 * @cssprop [--vouch-star] - Colour of the filled part.
 * @cssprop [--vouch-star-empty] - Colour of the rest.
 */
export class StarsElement extends LitElement {
  static override styles = [hostStyles, starsStyles, starsHostStyles];

  static override properties = {
    rating: { type: Number },
    locale: {},
  };

  /** From 0 to 5. */
  declare rating: number;
  /** BCP 47 tag of the language to speak; by default the page's. */
  declare locale: string | undefined;

  readonly #locale = new LocaleController(this, () => this.locale);

  constructor() {
    super();
    this.rating = 0;
  }

  protected override render(): TemplateResult {
    const { words } = wordsOf(this.#locale.locale);
    return html`<span
      class="stars"
      role="img"
      aria-label=${words.rated(this.rating)}
      ${fill(starFill(this.rating))}
    ></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-stars': StarsElement;
  }
}
