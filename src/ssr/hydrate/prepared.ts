import { configuration } from '../../browser/client/page/configuration.js';
import { ratingWords } from '../../browser/locales/rating.js';
import { spoken, type Speech } from './spoken.js';

/** What the elements that a server renders have need of. The parts of a section come with it. */
const NEEDS: Readonly<Record<string, (element: Element, speech: Speech) => Promise<unknown>>> = {
  'vouch-rating': (_, speech) => spoken(ratingWords, speech),
  'vouch-reviews': async (element, speech) => (await import('./prepare-section.js')).prepareSection(element, speech),
};

/**
 * Waits for what an element needs to render at once what its server has rendered; undefined when nothing. Never
 * rejects.
 */
export function prepared(element: Element): Promise<unknown> | undefined {
  const own = [configuration().messages].filter((messages) => messages !== undefined);
  const { documentElement: page } = document;
  const around = element.closest('[lang]:not(html)')?.getAttribute('lang');
  const locale = element.getAttribute('locale') || around || configuration().locale || page.lang || navigator.language;
  // What cannot be had is done without: then the element renders anew.
  return NEEDS[element.localName]?.(element, { locale, own }).catch(() => {});
}
