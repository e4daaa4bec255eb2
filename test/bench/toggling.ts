import { figureTable, numberFrom } from './figures.js';
import type { Setting } from './setting.js';
import { inTab, open } from './shop-browser.js';
import { countWork } from './work.js';

/** One frame of a screen at 60 Hz. */
const FRAME = 1000 / 60;

/** Which row each press changes, so that no combination of stars comes twice and every answer is a new one. */
const presses = (count: number): number[] =>
  // The bit that changes in a Gray code is the lowest one set in the step's number.
  Array.from({ length: count }, (_, index) => 1 + Math.log2((index + 1) & -(index + 1)));

/** How soon a shopper of a product with 10,000 reviews sees what a filter leaves, once the answer is there. */
export async function measureToggling({ ours, browser, probe }: Setting, runs: number): Promise<string[]> {
  return inTab(browser, {}, async (page) => {
    await open(page, `${ours}/product.html?id=demo-huge#reviews`);
    const workUntilNow = await countWork(page);
    await page.evaluate(probe);
    const shown: number[] = [];
    const waitless: number[] = [];
    const work: number[] = [];
    for (const stars of presses(runs)) {
      const before = await workUntilNow();
      const toggle: unknown = await page.evaluate(`bench.toggleStars(${stars})`);
      if (typeof toggle !== 'object' || toggle === null) throw new Error('a filter showed nothing');
      shown.push(numberFrom(Reflect.get(toggle, 'shown')));
      waitless.push(numberFrom(Reflect.get(toggle, 'waitless')));
      work.push((await workUntilNow()) - before);
    }
    return figureTable(`a filter over 10,000 reviews, from its answer to its painted frame (${runs} presses)`, [
      { name: 'shown, by the clock', samples: shown, unit: 'ms', budget: Number(FRAME.toFixed(1)) },
      { name: 'shown, without waiting for the frame to begin', samples: waitless, unit: 'ms' },
      { name: 'main thread, processor time of the whole press', samples: work, unit: 'ms' },
    ]);
  });
}
