import { figureTable, median, numberFrom, type Figure } from './figures.js';
import type { Setting } from './setting.js';
import { inTab, open } from './shop-browser.js';
import { traceBlocking, type Blocking } from './tasks.js';
import { countWork } from './work.js';

const SLOWDOWN = 4;

/** Milliseconds. */
const BLOCKING_BUDGET = 90;

/** Ten reviews and a snippet. */
const PARTS = 11;

interface View extends Blocking {
  /** Milliseconds of processor time in all tasks of the main thread. */
  readonly work: number;
}

/** An edition of the shop, and what its visits gave. */
interface Edition {
  readonly name: string;
  readonly shop: string;
  /** How many reviews and snippets must be there. */
  readonly parts: number;
  readonly views: View[];
}

/**
 * How long the first view of a product page keeps a slow processor from answering, beside a widget written by hand and
 * none at all.
 */
export async function measureFirstView(setting: Setting, runs: number): Promise<string[]> {
  const ours: Edition = { name: 'our elements', shop: setting.ours, parts: PARTS, views: [] };
  const byHand: Edition = { name: 'by hand', shop: setting.byHand, parts: PARTS, views: [] };
  const without: Edition = { name: 'no widget', shop: setting.without, parts: 0, views: [] };
  const editions = [ours, byHand, without];
  for (let run = 0; run < runs; run++) {
    for (const { shop, parts, views } of editions) views.push(await firstView(setting, shop, parts));
  }
  const samples = ({ views }: Edition, of: keyof View): number[] => views.map((view) => view[of]);
  const figures = (name: string, of: keyof View): Figure[] =>
    editions.map((edition) => ({ name: `${name}: ${edition.name}`, samples: samples(edition, of), unit: 'ms' }));
  const [blocking, ...others] = figures('blocking, processor time', 'worked');
  const ratio = median(samples(ours, 'worked')) / median(samples(byHand, 'worked'));
  return figureTable(`first view of a product page, processor ${SLOWDOWN} × slowed (${runs} interleaved runs)`, [
    ...(blocking ? [{ ...blocking, budget: BLOCKING_BUDGET }] : []),
    ...others,
    { name: 'blocking, processor time: ours ÷ by hand', samples: [ratio] },
    ...figures('blocking, by the clock', 'elapsed'),
    ...figures('main thread, processor time', 'work'),
  ]);
}

async function firstView({ browser, probe }: Setting, shop: string, parts: number): Promise<View> {
  return inTab(browser, { slowdown: SLOWDOWN }, async (page) => {
    // A picture of the shop starts the page's process: one that starts under tracing loses the beginning.
    await page.goto(`${shop}/storefront/icon.svg`);
    const work = await countWork(page);
    const blocking = await traceBlocking(page, () => open(page, `${shop}/product.html?id=demo-full`));
    const worked = await work();
    await page.evaluate(probe);
    const shown = numberFrom(await page.evaluate('bench.shownParts()'));
    if (shown !== parts) throw new Error(`a product page showed ${shown} parts, not ${parts}`);
    return { ...blocking, work: worked };
  });
}
