import type { Page } from 'puppeteer-core';
import { numberFrom } from './figures.js';

/**
 * Starts to count what a page does on its main thread; each call tells the milliseconds of all tasks up to now: script
 * with its microtasks, style, layout, paint. By the processor's account, which other programs on the machine change
 * less than the clock's.
 */
export async function countWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    // Its sum, not ScriptDuration: that leaves microtasks out, in which elements render.
    return 1000 * numberFrom(metrics.find(({ name }) => name === 'TaskDuration')?.value);
  };
}
