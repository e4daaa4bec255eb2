import type { Catalogue, Language } from './catalogue.js';
import type { Messages } from './messages.js';

/** The sentences of two catalogues as those of one. */
export class CombinedCatalogue<A extends object, B extends object> implements Catalogue<A & B> {
  readonly #first: Catalogue<A>;
  readonly #second: Catalogue<B>;
  readonly #combined = new WeakMap<Language<A>, Language<A & B> & { readonly second: Language<B> }>();

  constructor(first: Catalogue<A>, second: Catalogue<B>) {
    this.#first = first;
    this.#second = second;
  }

  english(locale?: string): Language<A & B> {
    return this.#combine(this.#first.english(locale), this.#second.english(locale));
  }

  find(locale: string, merchantMessages?: readonly Messages[]): Language<A & B> | undefined {
    const first = this.#first.find(locale, merchantMessages);
    const second = this.#second.find(locale, merchantMessages);
    return first && second && this.#combine(first, second);
  }

  load(locale: string, changed: () => void): void {
    let missing = 2;
    for (const catalogue of [this.#first, this.#second]) catalogue.load(locale, () => --missing < 1 && changed());
  }

  /** Made once, since a page of cards asks for the same many times. */
  #combine(first: Language<A>, second: Language<B>): Language<A & B> {
    const known = this.#combined.get(first);
    if (known?.second === second) return known;
    const combined = { ...first, messages: { ...first.messages, ...second.messages }, second };
    this.#combined.set(first, combined);
    return combined;
  }
}
