import { figureTable, numberFrom, type Figure } from './figures.js';
import type { Setting } from './setting.js';
import { inTab, open } from './shop-browser.js';

const BUDGET = 0.02;

const PAGES = [
  { name: 'product page', path: '/product.html?id=demo-full', parts: 11 },
  { name: 'product page, opened at its reviews', path: '/product.html?id=demo-full#reviews', parts: 11 },
  { name: 'collection page', path: '/collection.html', parts: 48 },
];

const SCREENS = [
  { name: 'desk', width: 1280, height: 800 },
  { name: 'phone', width: 390, height: 844 },
];

/** How far pages jump while they load over a phone's network, as answers come late there. */
export async function measureShifting({ demo, browser, probe }: Setting, runs: number): Promise<string[]> {
  const figures: Figure[] = [];
  for (const { name, path, parts } of PAGES) {
    for (const screen of SCREENS) {
      const samples: number[] = [];
      while (samples.length < runs) {
        const look = { ...screen, slowdown: 4, mobile: true };
        samples.push(
          await inTab(browser, look, async (page) => {
            await open(page, `${demo}${path}`);
            await page.evaluate(probe);
            const shown = numberFrom(await page.evaluate('bench.shownParts()'));
            if (shown < parts) throw new Error(`a page showed ${shown} parts, not ${parts}`);
            return numberFrom(await page.evaluate('bench.layoutShift()'));
          }),
        );
      }
      figures.push({ name: `${name}, ${screen.name}`, samples, budget: BUDGET });
    }
  }
  return figureTable(`layout shift, all of it, over slow 4G (${runs} visits each)`, figures);
}
