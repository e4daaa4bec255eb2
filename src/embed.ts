import { configureDefaults } from './browser/client/page/configuration.js';

/**
 * For what a tag cannot set, such as the merchant's own words: a script of the page imports it from where the tag has
 * its module.
 */
export { configure } from './browser/client/page/configuration.js';

/**
 * The tags, each defined by a module that is fetched when a page first comes near one. The parts of a section come with
 * it.
 */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'vouch-rating': () => import('./browser/elements/rating/define.js'),
  'vouch-reviews': () => import('./browser/elements/reviews/define.js'),
  'vouch-coupon': () => import('./browser/elements/coupon/define.js'),
  'vouch-business-rating': () => import('./browser/elements/business-rating/define.js'),
  'vouch-top-rated': () => import('./browser/elements/top-rated/define.js'),
  'vouch-stars': () => import('./browser/elements/stars/define.js'),
};
const TAGS = Object.keys(ELEMENTS).join();

/** How far from view an element may be when its code is fetched: about two screens of a phone. */
const near = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) define(target.localName);
  },
  { rootMargin: '1500px' },
);
const asked = new Set<string>();

function define(tag: string): void {
  if (asked.has(tag)) return;
  asked.add(tag);
  // What came with the page is read before the first element asks for it.
  const island = document.querySelector('[data-vouchsafe]');
  const ready = island ? import('./hydrate.js') : Promise.resolve();
  // Offline, or a page left while loading: the next use of the tag tries again, and the page's own fallback shows.
  ready.then(ELEMENTS[tag]).catch(() => asked.delete(tag));
}

function discover(root: Element): void {
  for (const element of [root, ...root.querySelectorAll(TAGS)]) if (element.matches(TAGS)) near.observe(element);
}

/**
 * The tag that configures this module: its own, or that of the classic script next to it. A theme keeps other scripts
 * in the same folder.
 */
const folder = (address: string): string => address.replace(/[^/]*$/, '');
const script = Array.from(document.querySelectorAll<HTMLScriptElement>('script[data-proxy],script[data-locale]')).find(
  ({ src }) => folder(src) === folder(import.meta.url),
);
configureDefaults(script?.dataset ?? {});
discover(document.documentElement);
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) discover(node);
}).observe(document.documentElement, { childList: true, subtree: true });
