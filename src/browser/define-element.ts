import { registry } from './client/page/registry.js';
import { VERSION } from '../version.js';

/** An element's class, with the tags that its shadow root uses. */
export interface ElementClass extends CustomElementConstructor {
  readonly parts?: Readonly<Record<string, ElementClass>>;
}

/**
 * Gives a class and its parts their tags. Whoever came first keeps a tag: the same version again is silent, another
 * version is one warning with both versions, and nothing throws.
 */
export function defineElement(tag: string, element: ElementClass): void {
  for (const [partTag, part] of Object.entries(element.parts ?? {})) defineElement(partTag, part);
  const shared = registry();
  if (!customElements.get(tag)) {
    shared.version ??= VERSION;
    customElements.define(tag, element);
  } else if (shared.version !== VERSION && !shared.warned) {
    shared.warned = true;
    console.warn(`vouchsafe ${VERSION} is not used: this page has ${shared.version ?? 'another copy'} already.`);
  }
}
