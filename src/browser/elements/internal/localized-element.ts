import { adoptStyles, LitElement, type PropertyDeclarations } from 'lit';
import type { ElementClass } from '../../define-element.js';
import type { Messages } from '../../locales/messages.js';

/**
 * What every element is built on: the two settings of its language, which a `LocalizeController` of its own reads, the
 * tags that it uses, and the guard against content that is already in its shadow root.
 */
export abstract class LocalizedElement extends LitElement {
  /** The tags that its shadow root uses, which are defined together with it. */
  static readonly dependencies: Readonly<Record<string, ElementClass>> = {};

  static override properties: PropertyDeclarations = {
    locale: {},
    messages: { attribute: false },
  };

  /** BCP 47 tag of the language; by default the page's. */
  declare locale: string | undefined;
  /** The merchant's own words, by language; those of `configure()` come after them. */
  declare messages: Messages | undefined;

  /**
   * A shadow root that came with the page's HTML is emptied: rendered into as it is, it would show everything twice.
   * `vouchsafe/hydrate` keeps it, and takes it over.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { shadowRoot } = this;
    if (!shadowRoot) return super.createRenderRoot();
    shadowRoot.replaceChildren();
    adoptStyles(shadowRoot, (this.constructor as typeof LitElement).elementStyles);
    return shadowRoot;
  }
}
