import { noChange } from 'lit';
import { Directive, directive, type AttributePart } from 'lit/directive.js';

class FillDirective extends Directive {
  #fill: string | undefined;

  /** What a server writes, which can set no style: its style sheet makes the property of it. */
  render(share: number): string {
    return `${Math.round(share * 100)}%`;
  }

  override update({ element }: AttributePart, [share]: [number]): typeof noChange {
    const filled = this.render(share);
    if (filled !== this.#fill) element.style.setProperty('--fill', (this.#fill = filled));
    return noChange;
  }
}

/**
 * Sets `--fill` on its element: how much of a row of stars or of a bar is filled, from 0 to 1. Through the style
 * object, since a strict CSP blocks style attributes. Stands for an attribute's value, which only a server writes.
 */
export const fill = directive(FillDirective);
