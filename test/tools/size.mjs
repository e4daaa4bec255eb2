/**
 * `npm run size`: what a browser fetches of the built script tag for each kind of page, in how many files and round
 * trips, against its budget and against the committed sizes. `--write` commits today's, and puts them in the README.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fetchedFor, LOADER, PAGES, withSizes } from './size-table.mjs';

const BUILT = 'dist/embed';
const COMMITTED = new URL('sizes.json', import.meta.url);
const README = new URL('../../README.md', import.meta.url);

const manifest = JSON.parse(readFileSync(`${BUILT}/manifest.json`, 'utf8'));

const measured = { [LOADER.name]: measure([LOADER.sources]) };
for (const { name, sources } of PAGES) measured[name] = measure([LOADER.sources, sources]);
print();
if (process.argv.includes('--write')) {
  writeFileSync(COMMITTED, `${JSON.stringify(measured, null, 2)}\n`);
  writeFileSync(README, withSizes(readFileSync(README, 'utf8'), measured));
}

function measure(stages) {
  const { files, roundTrips } = fetchedFor(manifest, stages);
  return { files: files.size, roundTrips, ...weigh(files) };
}

/** Each file is compressed by itself, as a server does. */
function weigh(files) {
  const sizes = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const content = readFileSync(`${BUILT}/${file}`);
    sizes.raw += content.length;
    sizes.gzip += gzipSync(content, { level: 9 }).length;
    sizes.brotli += brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return sizes;
}

function print() {
  const committed = JSON.parse(readFileSync(COMMITTED, 'utf8'));
  console.log(row(['', 'files', 'round trips', 'raw', 'gzip', 'brotli', 'budget', 'change']));
  for (const { name, budget } of [LOADER, ...PAGES]) {
    const { files, roundTrips, raw, gzip, brotli } = measured[name];
    console.log(row([name, files, roundTrips, raw, gzip, brotli, budget, change(brotli, committed[name]?.brotli)]));
    if (brotli > budget) {
      console.error(`${name} is ${brotli - budget} bytes over its budget`);
      process.exitCode = 1;
    }
  }
}

function change(now, before) {
  if (before === undefined) return 'new';
  if (now === before) return 'none';
  return `${now > before ? '+' : '−'}${Math.abs(now - before)}`;
}

function row([name, ...cells]) {
  return name.padEnd(14) + cells.map((cell) => cell.toLocaleString('en').padStart(12)).join('');
}
