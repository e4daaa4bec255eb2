import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { ratingWords } from '../../locales/rating.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { fill, starFill } from '../internal/fill.js';
import { starsHostStyles } from './stars-styles.js';
import { LocalizeController } from '../../controllers/localize-controller.js';

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
    messages: { attribute: false },
  };

  /** From 0 to 5. */
  declare rating: number;
  /** BCP 47 tag of the language to speak; by default the page's. */
  declare locale: string | undefined;
  /** The merchant's own words, by language; those of `configure()` come after them. */
  declare messages: Messages | undefined;

  readonly #words = new LocalizeController(this, ratingWords);

  constructor() {
    super();
    this.rating = 0;
  }

  protected override render(): TemplateResult {
    const { language } = this.#words;
    return html`<span
      class="stars"
      role=${language ? 'img' : nothing}
      aria-label=${language?.words.rated(this.rating) ?? nothing}
      data-fill=${fill(starFill(this.rating))}
    ></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-stars': StarsElement;
  }
}
