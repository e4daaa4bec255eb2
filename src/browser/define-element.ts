import { registry } from './client/page/registry.js';
import { VERSION } from '../version.js';

/** An element's class, with the tags that its shadow root uses. */
export interface ElementClass extends CustomElementConstructor {
  readonly dependencies?: Readonly<Record<string, ElementClass>>;
}

/**
 * Gives a class and its dependencies their tags. The first to define a tag keeps it: the same version again is silent,
 * another version is one warning with both versions, and nothing throws.
 */
export function defineElement(tag: string, element: ElementClass): void {
  for (const [used, itsClass] of Object.entries(element.dependencies ?? {})) defineElement(used, itsClass);
  const shared = registry();
  if (!customElements.get(tag)) {
    shared.version ??= VERSION;
    customElements.define(tag, element);
  } else if (shared.version !== VERSION && !shared.warned) {
    shared.warned = true;
    console.warn(`vouchsafe ${VERSION} is not used: this page has ${shared.version ?? 'another copy'} already.`);
  }
}
