import { configureDefaults } from './client/configuration.js';
import { defineElement, type ElementClass } from './define-element.js';

/** Tag to class, each fetched when a page first uses the tag. The parts of a section come with it. */
const ELEMENTS: Readonly<Record<string, () => Promise<ElementClass>>> = {
  'vouch-rating': async () => (await import('./elements/rating-element.js')).RatingElement,
  'vouch-reviews': async () => (await import('./elements/reviews-element.js')).ReviewsElement,
  'vouch-coupon': async () => (await import('./elements/coupon-element.js')).CouponElement,
  'vouch-stars': async () => (await import('./elements/stars-element.js')).StarsElement,
};

const asked = new Set<string>();

function discover(root: Element): void {
  for (const tag of Object.keys(ELEMENTS)) {
    if (asked.has(tag) || !(root.localName === tag || root.querySelector(tag))) continue;
    asked.add(tag);
    ELEMENTS[tag]?.().then(
      (element) => defineElement(tag, element),
      // Offline, or a page left while loading: the next use of the tag tries again, and the page's own fallback shows.
      () => asked.delete(tag),
    );
  }
}

const script = Array.from(document.scripts).find(({ src }) => src === import.meta.url);
configureDefaults({ proxy: script?.dataset['proxy'], locale: script?.dataset['locale'] });
discover(document.documentElement);
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) discover(node);
}).observe(document.documentElement, { childList: true, subtree: true });
