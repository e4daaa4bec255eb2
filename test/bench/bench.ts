/**
 * `npm run bench`: figures to read beside the budgets, never a test. Needs a build and Chromium; fails only
 * when something could not be measured.
 */
import { benchQueries } from './query.js';
import { benchRendering } from './render.js';

const { lines, kept } = benchQueries();
console.log(`${lines.join('\n')}\n${kept ? 'every query under 10 ms' : 'NOT every query under 10 ms'}\n`);
try {
  for await (const line of benchRendering()) console.log(line);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
