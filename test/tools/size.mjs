/**
 * `npm run size`: what a browser fetches of the built script tag for each kind of page, against its budget and against
 * the committed sizes. `--write` commits today's, and says them in the README.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LOADER, PAGES, withSizes } from './size-table.mjs';

const BUILT = 'dist/embed';
const COMMITTED = new URL('sizes.json', import.meta.url);
const README = new URL('../../README.md', import.meta.url);

/** Vite's record of the build: source or shared chunk → { file, imports (keys), css (files) }. */
const manifest = JSON.parse(readFileSync(`${BUILT}/manifest.json`, 'utf8'));

const loaderFiles = filesOf(LOADER.sources);
const measured = { [LOADER.name]: weigh(loaderFiles) };
for (const { name, sources } of PAGES) {
  const files = [...filesOf(sources)];
  measured[name] = weigh(files.filter((file) => !loaderFiles.has(file)));
}
print();
if (process.argv.includes('--write')) {
  writeFileSync(COMMITTED, `${JSON.stringify(measured, null, 2)}\n`);
  writeFileSync(README, withSizes(readFileSync(README, 'utf8'), measured));
}

/** The files that the browser has once these chunks run: theirs, and those of all that they import statically. */
function filesOf(keys, seen = new Set(), files = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    if (!manifest[key]) throw new Error(`${BUILT} has nothing of ${key}: build first, or say here what the page loads`);
    const { file, css = [], imports = [] } = manifest[key];
    for (const fetched of [file, ...css]) files.add(fetched);
    filesOf(imports, seen, files);
  }
  return files;
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
  console.log(row(['', 'raw', 'gzip', 'brotli', 'budget', 'change']));
  for (const { name, budget } of [LOADER, ...PAGES]) {
    const { raw, gzip, brotli } = measured[name];
    console.log(row([name, raw, gzip, brotli, budget, change(brotli, committed[name]?.brotli)]));
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
  return name.padEnd(14) + cells.map((cell) => cell.toLocaleString('en').padStart(10)).join('');
}
