import { benchQueries } from './query.js';

const { lines, kept } = benchQueries();
process.stdout.write(`${lines.join('\n')}\n${kept ? 'every query under 10 ms' : 'NOT every query under 10 ms'}\n`);
