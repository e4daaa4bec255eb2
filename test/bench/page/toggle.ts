import { afterThis, nextFrame } from './rendering.js';

/** How long one press of a filter took once its answer was there, in milliseconds. */
export interface Toggle {
  /** From the end of the answer to the end of the frame that shows it. */
  readonly shown: number;
  /** The same without waiting for that frame to begin. */
  readonly work: number;
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
  const changed = settled(list);
  row.click();
  let hasAsked = false;
  for (;;) {
    const frame = await nextFrame();
    const isBusy = list.ariaBusy === 'true';
    if (hasAsked && !isBusy) return timesOf(frame, await afterThis(), await changed);
    hasAsked ||= isBusy;
  }
}

function timesOf(frame: number, painted: number, changed: number): Toggle {
  const shown = painted - answered();
  return { shown, work: shown - Math.max(0, frame - changed) };
}

/** Resolves with the moment at which the list and its cards are as the answer has them. */
function settled(list: Element): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (list.ariaBusy === 'true') return;
      observer.disconnect();
      resolve(afterThis());
    });
    observer.observe(list, { attributeFilter: ['aria-busy'] });
  });
}
