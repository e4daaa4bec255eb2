import type { LitElement, PropertyValues } from 'lit';
import { prepared } from './prepared.js';

type ElementClass = typeof LitElement;
type Support = (lit: { LitElement: ElementClass }) => void;

/** What of every Lit element is taken in hand. */
interface Lifecycle {
  update(changed: PropertyValues): void;
  scheduleUpdate(): void | Promise<unknown>;
}

/** Lit's support for hydration leaves its way into Lit here, for a Lit that is evaluated later. */
const HOOK = 'litElementHydrateSupport' as const;

/** An element that a server has rendered, and that has not taken that over yet. */
const isServed = ({ hasUpdated, shadowRoot }: LitElement): boolean =>
  !hasUpdated && Boolean(shadowRoot?.hasChildNodes());

/** Takes away what was rendered. The styles stay: a root that came with the page has no others. */
function clear({ shadowRoot }: LitElement): void {
  for (const node of [...(shadowRoot?.childNodes ?? [])]) if (!(node instanceof HTMLStyleElement)) node.remove();
}

/**
 * Lets the elements of a class take over what a server has rendered of them, node by node; what they would render
 * otherwise, they render anew. Has to happen before they are defined.
 */
export function hydrateElements(element: ElementClass): void {
  const page: typeof globalThis & { [HOOK]?: Support } = globalThis;
  const support = page[HOOK];
  // Which of the two a bundler evaluates first is nobody's promise. Another copy of Lit on the page is left as it is.
  if (support && !Object.hasOwn(element, 'observedAttributes')) support({ LitElement: element });
  delete page[HOOK];
  // Both are for subclasses alone, and this is for the subclasses of every class there is.
  const lifecycle = element.prototype as unknown as Lifecycle;
  const { update, scheduleUpdate } = lifecycle;
  lifecycle.update = function (this: LitElement, changed) {
    const served = isServed(this);
    try {
      update.call(this, changed);
    } catch (error) {
      if (!served) throw error;
      clear(this);
      update.call(this, changed);
    }
  };
  lifecycle.scheduleUpdate = function (this: LitElement) {
    const wait = isServed(this) ? prepared(this) : undefined;
    return wait ? wait.then(() => scheduleUpdate.call(this)) : scheduleUpdate.call(this);
  };
}
