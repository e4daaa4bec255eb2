import type { Visit } from './visit.js';

/** How much the page has moved by itself since it was opened, all windows together. */
export const shiftOf = ({ page }: Visit): Promise<number> =>
  page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords().map((entry) => ('value' in entry ? Number(entry.value) : Number.NaN));
    return shifts.reduce((sum, value) => sum + value, 0);
  });
