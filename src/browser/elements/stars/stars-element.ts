import { html, nothing, type TemplateResult } from 'lit';
import { ratingWords } from '../../locales/rating.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { fill, starFill } from '../internal/fill.js';
import { starsHostStyles } from './stars-styles.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { LocalizedElement } from '../internal/localized-element.js';

/**
 * A rating as five stars, filled to a tenth, as tall as the text beside it.
 *
 * @tag vouch-stars
 * @cssprop [--vouch-star] - Colour of the filled part.
 * @cssprop [--vouch-star-empty] - Colour of the rest.
 */
export class StarsElement extends LocalizedElement {
  static override styles = [hostStyles, starsStyles, starsHostStyles];

  static override properties = {
    rating: { type: Number },
  };

  /** From 0 to 5. */
  declare rating: number;

  readonly #i18n = new LocalizeController(this, ratingWords);

  constructor() {
    super();
    this.rating = 0;
  }

  protected override render(): TemplateResult {
    const { language } = this.#i18n;
    return html`<span
      class="stars"
      role=${language ? 'img' : nothing}
      aria-label=${language?.messages.rated(this.rating) ?? nothing}
      data-fill=${fill(starFill(this.rating))}
    ></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-stars': StarsElement;
  }
}
