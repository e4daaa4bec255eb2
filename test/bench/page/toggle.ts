import type { ReviewPage } from '../../../src/model/review-page.js';
import { handWrittenCard, skippingStyles } from './hand-written-card.js';
import { afterThis, nextFrame } from './rendering.js';
import { sheet } from './template.js';

/** How long one press of a filter took once its answer was there, in milliseconds. */
export interface Toggle {
  /** From the end of the answer to the end of the frame that shows it. */
  readonly shown: number;
  /** The same without waiting for that frame to begin. */
  readonly waitless: number;
}

function insideOf(root: ParentNode, tag: string): ShadowRoot {
  const inside = root.querySelector(tag)?.shadowRoot;
  if (!inside) throw new Error(`no ${tag} on the page`);
  return inside;
}

/** When the latest answer with reviews had arrived. */
function answered(): number {
  const entries = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/reviews?'));
  const last = entries.at(-1);
  if (!(last instanceof PerformanceResourceTiming)) throw new Error('nothing was asked');
  return last.responseEnd;
}

/** Presses a row of the histogram, 1 to 5 stars, and waits for the frame that shows what it leaves. */
export async function toggleStars(stars: number): Promise<Toggle> {
  const section = insideOf(document, 'vouch-reviews');
  const row = insideOf(section, 'vouch-breakdown').querySelectorAll<HTMLButtonElement>('.row')[5 - stars];
  const list = section.querySelector('.list');
  if (!row || !list) throw new Error('the section has no reviews to filter');
  let changed: Promise<number> | undefined;
  const observer = new MutationObserver(() => {
    // It becomes busy, and then has the answer; when the cards in view have it too, this task is over.
    if (list.ariaBusy !== 'true') changed = afterThis();
  });
  observer.observe(list, { attributeFilter: ['aria-busy'] });
  row.click();
  for (;;) {
    const frame = await nextFrame();
    if (!changed) continue;
    const painted = await afterThis();
    observer.disconnect();
    const shown = painted - answered();
    return { shown, waitless: shown - Math.max(0, frame - (await changed)) };
  }
}

/** With it, cards written by hand are spared the layout of what is out of view, as ours are. */
let skipping: CSSStyleSheet | undefined;

/**
 * The least that a filter can do, on the page written by hand: the same question, and ten new cards in the place of
 * ten. No histogram, no filters, no announcement and no address are renewed.
 */
export async function toggleByHand(stars: readonly number[]): Promise<Toggle> {
  const section = insideOf(document, 'vouch-reviews');
  const list = section.querySelector('.list');
  if (!list) throw new Error('the section has no reviews to filter');
  skipping ??= sheet(skippingStyles);
  if (section.adoptedStyleSheets.at(-1) !== skipping) section.adoptedStyleSheets.push(skipping);
  const response = await fetch(`/apps/vouchsafe/v1/reviews?product_id=demo-huge&stars=${stars.join()}`);
  const { reviews }: ReviewPage = await response.json();
  list.replaceChildren(...reviews.map(handWrittenCard));
  const changed = afterThis();
  const frame = await nextFrame();
  const shown = (await afterThis()) - answered();
  return { shown, waitless: shown - Math.max(0, frame - (await changed)) };
}
