import type { Page } from 'puppeteer-core';
import { numberFrom } from './figures.js';

const WORK = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

/**
 * Starts to count what a page does on its main thread; each call tells the milliseconds of script, style and layout up to now. By the
 * processor's account, which another program on the machine hardly changes.
 */
export async function countWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = WORK.map((name) => numberFrom(metrics.find((metric) => metric.name === name)?.value));
    return 1000 * seconds.reduce((sum, some) => sum + some, 0);
  };
}
