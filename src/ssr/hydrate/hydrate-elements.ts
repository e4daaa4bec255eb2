import { adoptStyles, ReactiveElement, type LitElement, type PropertyValues, type RenderOptions } from 'lit';
import { LocalizedElement } from '../../browser/elements/internal/localized-element.js';
import { prepared } from './prepared.js';

/** What Lit calls of an element that renders: protected, and so not seen from outside. */
interface Lifecycle {
  createRenderRoot(): HTMLElement | DocumentFragment;
  scheduleUpdate(): void | Promise<unknown>;
  update(changed: PropertyValues): void;
  render(): unknown;
}

/** Lit's own function: binds a template to the nodes that a server has rendered of it, or throws. */
type Hydrate = (value: unknown, root: ShadowRoot, options: RenderOptions) => void;

const reactive = ReactiveElement.prototype as unknown as Lifecycle;

/**
 * Lets our elements take over what a server has rendered of them, node by node; what they would render otherwise, they
 * render anew. Only elements whose shadow root came with the page are changed, each by itself and until it has
 * rendered. No class is, so that other Lit elements of the page stay as they are.
 */
export function hydrateElements(hydrate: Hydrate): void {
  LocalizedElement.addInitializer((element) => {
    const { shadowRoot } = element;
    if (element instanceof LocalizedElement && shadowRoot?.hasChildNodes()) takeOver(element, shadowRoot, hydrate);
  });
}

function takeOver(element: LocalizedElement, root: ShadowRoot, hydrate: Hydrate): void {
  const prototype = Object.getPrototypeOf(element) as Lifecycle;
  const first: Partial<Lifecycle> = {
    createRenderRoot: () => root,
    scheduleUpdate: async () => {
      await prepared(element);
      await prototype.scheduleUpdate.call(element);
    },
    update: (changed) => {
      for (const name of Object.keys(first)) Reflect.deleteProperty(element, name);
      try {
        const value = prototype.render.call(element);
        // What a reactive element does of itself at an update; Lit's own goes on to render.
        reactive.update.call(element, changed);
        hydrate(value, root, element.renderOptions);
      } catch {
        root.replaceChildren();
        adoptStyles(root, (element.constructor as typeof LitElement).elementStyles);
        prototype.update.call(element, changed);
      }
    },
  };
  Object.assign(element, first);
}
