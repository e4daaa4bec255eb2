import { measureFirstView } from './first-view.js';
import { measureMounting } from './mounting.js';
import { openSetting } from './setting.js';
import { measureShifting } from './shifting.js';
import { measureToggling } from './toggling.js';

/** The fewest runs of which a median says anything on a machine that does other things too. */
const RUNS = 15;

/** Layout shifts hardly vary between visits. */
const VISITS = 3;

const PARTS = [
  { measure: measureMounting, runs: RUNS },
  { measure: measureToggling, runs: RUNS },
  { measure: measureFirstView, runs: RUNS },
  { measure: measureShifting, runs: VISITS },
];

/**
 * Times the built elements in Chromium, on the demo shop: mounting beside a widget written by hand, a filter, a first
 * view, layout shifts. Yields lines to print as they are known; a part that cannot be measured is thrown once the
 * others are.
 * @throws AggregateError of what could not be measured
 */
export async function* benchRendering(): AsyncGenerator<string> {
  const setting = await openSetting();
  const failures: unknown[] = [];
  try {
    for (const { measure, runs } of PARTS) {
      try {
        yield* await measure(setting, runs);
      } catch (error) {
        failures.push(error);
      }
    }
  } finally {
    await setting.close();
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be measured.');
}
