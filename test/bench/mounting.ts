import type { Page } from 'puppeteer-core';
import { figureTable, median, numberFrom, WARM_UP, type Figure } from './figures.js';
import type { Kind } from './page/mount.js';
import type { Setting } from './setting.js';
import { inTab, open } from './shop-browser.js';

const SIZES = [
  { count: 10, budget: 1.5 },
  { count: 100, budget: 0.7 },
  { count: 1_000, budget: 0.45 },
];

const KINDS: readonly Kind[] = ['elements', 'by hand', 'by hand, skipping'];

/** How long lists take from having the data to the rendered frame, beside the same lists written by hand. */
export async function measureMounting({ ours, browser, probe }: Setting, runs: number): Promise<string[]> {
  return inTab(browser, {}, async (page) => {
    await open(page, `${ours}/embed/bare.html`);
    await page.evaluate('customElements.whenDefined("vouch-review").then(() => {})');
    await page.evaluate(probe);
    const most = Math.max(...SIZES.map(({ count }) => count));
    const fetched = numberFrom(await page.evaluate(`bench.fetchReviews("demo-huge", ${most})`));
    if (fetched < most) throw new Error(`only ${fetched} reviews could be fetched`);
    const figures: Figure[] = [];
    for (const { count, budget } of SIZES) figures.push(...(await compareKinds(page, count, budget, runs)));
    return figureTable(`lists of reviews, mounted, laid out and rendered (${runs} interleaved runs)`, figures);
  });
}

async function compareKinds(page: Page, count: number, budget: number, runs: number): Promise<Figure[]> {
  const times: Record<Kind, number[]> = { elements: [], 'by hand': [], 'by hand, skipping': [] };
  for (let run = -WARM_UP; run < runs; run++) {
    for (const kind of KINDS) {
      const time = numberFrom(await page.evaluate(`bench.mount(${JSON.stringify(kind)}, ${count})`));
      if (run >= 0) times[kind].push(time);
    }
  }
  const { elements, 'by hand': plain, 'by hand, skipping': skipping } = times;
  return [
    { name: `${count} reviews: our elements`, samples: elements, unit: 'ms' },
    { name: `${count} reviews: by hand`, samples: plain, unit: 'ms' },
    { name: `${count} reviews: by hand, with content-visibility`, samples: skipping, unit: 'ms' },
    { name: `${count} reviews: ours ÷ by hand`, samples: [median(elements) / median(plain)], budget },
  ];
}
