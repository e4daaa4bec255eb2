import { figureTable, numberFrom, WARM_UP, type Figure } from './figures.js';
import type { Toggle } from './page/toggle.js';
import type { Setting } from './setting.js';
import { inTab, open } from './shop-browser.js';
import { countWork } from './work.js';

/** One frame of a screen at 60 Hz. */
const FRAME = 1000 / 60;

/** Which row each press changes, so that no combination of stars comes twice and every answer is a new one. */
const presses = (count: number): number[] =>
  // The bit that changes in a Gray code is the lowest one set in the step's number.
  Array.from({ length: count }, (_, index) => 1 + Math.log2((index + 1) & -(index + 1)));

/** The stars that are chosen after each press. */
function choices(rows: readonly number[]): number[][] {
  const chosen = new Set<number>();
  return rows.map((row) => {
    if (!chosen.delete(row)) chosen.add(row);
    return [...chosen].sort((a, b) => a - b);
  });
}

const PAGE = 'product.html?id=demo-huge#reviews';

/** How soon a shopper of a product with 10,000 reviews sees what a filter leaves, once the answer is there. */
export async function measureToggling({ ours, byHand, browser, probe }: Setting, runs: number): Promise<string[]> {
  const rows = presses(WARM_UP + runs);
  const samples = await inTab(browser, {}, async (page) => {
    await open(page, `${ours}/${PAGE}`);
    const workUntilNow = await countWork(page);
    await page.evaluate(probe);
    const toggles: (Toggle & { work: number })[] = [];
    for (const stars of rows) {
      const before = await workUntilNow();
      const toggle = toggleFrom(await page.evaluate(`bench.toggleStars(${stars})`));
      toggles.push({ ...toggle, work: (await workUntilNow()) - before });
    }
    return toggles.slice(WARM_UP);
  });
  const plain = await inTab(browser, {}, async (page) => {
    await open(page, `${byHand}/${PAGE}`);
    await page.evaluate(probe);
    const toggles: Toggle[] = [];
    for (const stars of choices(rows)) {
      toggles.push(toggleFrom(await page.evaluate(`bench.toggleByHand(${JSON.stringify(stars)})`)));
    }
    return toggles.slice(WARM_UP);
  });
  const figures = (name: string, toggles: readonly Toggle[], budget?: number): Figure[] => [
    {
      name: `${name}shown, by the clock`,
      samples: toggles.map(({ shown }) => shown),
      unit: 'ms',
      ...(budget !== undefined && { budget }),
    },
    {
      name: `${name}shown, without waiting for the frame to begin`,
      samples: toggles.map(({ waitless }) => waitless),
      unit: 'ms',
    },
  ];
  return figureTable(`a filter over 10,000 reviews, from its answer to its painted frame (${runs} presses)`, [
    ...figures('', samples, Number(FRAME.toFixed(1))),
    ...figures('ten cards by hand: ', plain),
    {
      name: 'main thread, processor time of the whole press',
      samples: samples.map(({ work }) => work),
      unit: 'ms',
    },
  ]);
}

function toggleFrom(measured: unknown): Toggle {
  if (typeof measured !== 'object' || measured === null) throw new Error('a filter showed nothing');
  return { shown: numberFrom(Reflect.get(measured, 'shown')), waitless: numberFrom(Reflect.get(measured, 'waitless')) };
}
