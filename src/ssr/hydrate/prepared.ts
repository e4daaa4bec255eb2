import { LitElement } from 'lit';
import { languageOf, nearestLang } from '../../browser/controllers/localize-controller.js';
import type { LocalizedElement } from '../../browser/elements/internal/localized-element.js';
import type { LanguageRequest } from '../../browser/locales/catalogue.js';
import { loadLanguage } from '../../browser/locales/load-language.js';
import { ratingWords } from '../../browser/locales/rating.js';

type Needs = (element: Element, request: LanguageRequest) => Promise<unknown> | undefined;

/** What the elements that a server renders need. */
const NEEDS: Readonly<Record<string, Needs>> = {
  'vouch-rating': (_, request) => loadLanguage(ratingWords, request),
  'vouch-reviews': async (element, request) => (await import('./prepare-section.js')).prepareSection(element, request),
};

/**
 * Waits for what an element needs to render at once what its server has rendered. An element inside of another waits
 * until that one has rendered, and so has set its properties. Never rejects: what could not be loaded is rendered anew.
 */
export async function prepared(element: LocalizedElement): Promise<void> {
  const root = element.getRootNode();
  try {
    if (root instanceof ShadowRoot) await rendered(root.host);
    else await NEEDS[element.localName]?.(element, languageOf(element, nearestLang(element)));
  } catch {
    // It renders without, or waits by itself.
  }
}

async function rendered(host: Element): Promise<void> {
  await customElements.whenDefined(host.localName);
  if (host instanceof LitElement) await host.updateComplete;
}
