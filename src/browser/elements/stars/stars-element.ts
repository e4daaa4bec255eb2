import { css, html, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { ratingWords } from '../../locales/rating.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { fill } from '../internal/fill.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { starFill, starsImage } from '../internal/stars-image.js';

/**
 * A rating as five stars, filled to a tenth, as tall as the text beside it.
 *
 * @tag vouch-stars
 * @cssprop [--vouch-star] - Colour of the filled part.
 * @cssprop [--vouch-star-empty] - Colour of the rest.
 */
export class StarsElement extends LocalizedElement {
  static override styles = [
    hostStyles,
    starsStyles,
    css`
      :host {
        display: inline-block;
        line-height: 1;
      }
    `,
  ];

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
    return language
      ? starsImage(this.rating, language.messages.rated(this.rating))
      : html`<span class="stars" data-fill=${fill(starFill(this.rating))}></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-stars': StarsElement;
  }
}
