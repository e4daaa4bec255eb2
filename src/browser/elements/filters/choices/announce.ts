import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { QUIET } from '../../reviews/announcer.js';

/**
 * Says a sentence in the element that it stands on, a live region, after each answer but the one that was there first.
 */
class SayQuietly extends Directive {
  #answer: unknown;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  override render(_answer: unknown, _sentence: string): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [answer, sentence]: [unknown, string]): typeof noChange {
    if (this.#answer && answer !== this.#answer) {
      // What is said twice in a row is heard twice only if it was gone between.
      element.textContent = '';
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => (element.textContent = sentence), QUIET);
    }
    this.#answer = answer;
    return noChange;
  }
}

export const announce = directive(SayQuietly);
