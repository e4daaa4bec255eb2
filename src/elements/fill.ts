import { nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class FillDirective extends Directive {
  #share = Number.NaN;

  render(_share: number): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [share]: [number]): typeof nothing {
    if (share !== this.#share) {
      this.#share = share;
      (part.element as HTMLElement).style.setProperty('--fill', `${Math.round(share * 100)}%`);
    }
    return nothing;
  }
}

/**
 * Sets `--fill` on its element: how much of a row of stars or of a bar is filled, from 0 to 1. Through the style object, since a
 * strict CSP blocks style attributes.
 */
export const fill = directive(FillDirective);

/** How much of five stars a rating fills, to a tenth of a star: 4.46 shows as 4.5. */
export const starFill = (rating: number): number => Math.round(rating * 10) / 50;
