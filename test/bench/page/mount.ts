import { reviewsStyles } from '../../../src/browser/elements/reviews/reviews-styles.js';
import type { Review } from '../../../src/model/review.js';
import { hostStyles } from '../../../src/browser/styles/host.js';
import { cardStyles, handWrittenCard, skippingStyles } from './hand-written-card.js';
import { nextRendering } from './rendering.js';
import { sheet } from './template.js';

/** The ways to show a list of reviews. */
export type Kind = 'elements' | 'by hand' | 'by hand, skipping';

const sheets: Readonly<Record<Kind, CSSStyleSheet>> = {
  elements: sheet(hostStyles.cssText, reviewsStyles.cssText),
  'by hand': sheet(cardStyles),
  'by hand, skipping': sheet(skippingStyles),
};

let reviews: readonly Review[] = [];

/** Fetches the first reviews of a product. Resolves with how many there are. */
export async function fetchReviews(productId: string, count: number): Promise<number> {
  const found: Review[] = [];
  for (let page = 1; found.length < count; page++) {
    const response = await fetch(`/apps/vouchsafe/v1/reviews?product_id=${productId}&page=${page}&per_page=50`);
    const answer: { reviews: Review[] } = await response.json();
    if (answer.reviews.length === 0) break;
    found.push(...answer.reviews);
  }
  reviews = found.slice(0, count);
  return reviews.length;
}

/**
 * Shows the first reviews in a fresh list and takes it away again. Resolves with the milliseconds of work from having
 * the data to a forced layout, plus those of rendering the frame that shows them; waiting for that frame is not work.
 */
export async function mount(kind: Kind, count: number): Promise<number> {
  const shown = reviews.slice(0, count);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheets[kind]];
  const list = document.createElement('div');
  list.className = 'list';
  list.role = 'list';
  root.append(list);
  document.body.append(host);
  await nextRendering();
  globalThis.gc?.();
  const start = performance.now();
  if (kind === 'elements') await showElements(list, shown);
  else list.append(...shown.map(handWrittenCard));
  host.getBoundingClientRect();
  const laidOut = performance.now() - start;
  const rendered = await nextRendering();
  if (list.childElementCount !== count) throw new Error('not every review was mounted');
  host.remove();
  return laidOut + rendered;
}

async function showElements(list: HTMLElement, shown: readonly Review[]): Promise<void> {
  const cards = shown.map((review) => {
    const card = document.createElement('vouch-review');
    card.role = 'listitem';
    card.tabIndex = -1;
    card.review = review;
    return card;
  });
  list.append(...cards);
  // Cards render in the order they were made.
  await cards.at(-1)?.updateComplete;
}
