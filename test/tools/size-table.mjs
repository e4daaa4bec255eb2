/** The kinds of page that are weighed, and the README's table of what each loads first. */

/**
 * The loader, which every page has, and what it fetches for each kind of page. Budgets are bytes (brotli 11; 1 kB is
 * 1,000) of the whole page, the loader included; the loader has one of its own besides.
 */
export const LOADER = { name: 'loader', title: 'the loader, part of each', sources: ['src/embed.ts'], budget: 1_500 };
export const PAGES = [
  {
    name: 'star snippet',
    title: 'star snippets alone',
    sources: ['src/browser/elements/rating/define.ts'],
    budget: 11_500,
  },
  {
    name: 'product page',
    title: 'a product page, snippet included',
    sources: ['src/browser/elements/rating/define.ts', 'src/browser/elements/reviews/define.ts'],
    budget: 27_500,
  },
  {
    name: 'coupon field',
    title: 'the coupon field alone, English',
    sources: ['src/browser/elements/coupon/define.ts'],
    budget: 19_500,
  },
];

/**
 * What is fetched for a page, and in how many rounds.
 *
 * @typedef {object} Fetched
 * @property {ReadonlySet<string>} files
 * @property {number} roundTrips Requests that wait for one another. A browser knows the imports of a file once it has
 *   that file, and asks for all of them at the same time; the loader runs when it has all of its own, and only then
 *   asks for the page's elements. So each file counts from the first that names it, and the last to be asked for is
 *   the page's number. The page's HTML is not counted.
 */

/**
 * @typedef {Record<string, { file: string, imports?: string[], css?: string[] }>} Manifest What Vite writes of a build:
 *   by source or shared chunk, its file, the keys of what it imports statically, and its style sheets.
 */

/**
 * @param {Manifest} manifest
 * @param {readonly (readonly string[])[]} stages Sources whose chunks are fetched together, after those of the stage
 *   before have run.
 * @returns {Fetched}
 */
export function fetchedFor(manifest, stages) {
  const files = new Set();
  const seen = new Set();
  let roundTrips = 0;
  for (const stage of stages) {
    for (let round = stage.filter((key) => !seen.has(key)); round.length > 0; roundTrips += 1) {
      const named = new Set();
      for (const key of round) {
        if (!manifest[key]) throw new Error(`nothing is built of ${key}: build first, or say here what the page loads`);
        const { file, css = [], imports = [] } = manifest[key];
        seen.add(key);
        for (const fetched of [file, ...css]) files.add(fetched);
        for (const other of imports) named.add(other);
      }
      round = [...named].filter((key) => !seen.has(key));
    }
  }
  return { files, roundTrips };
}

const HEAD = ['a page loads first', 'files', 'round trips', 'brotli', 'budget'];

/** A table of Markdown, from the line of its head to its last. */
const TABLE = new RegExp(`^\\| ${HEAD[0]} .*\\n(?:\\|.*\\n)+`, 'm');

/**
 * A page of Markdown with these sizes in its table.
 * @param {string} page
 * @param {Record<string, { files: number, roundTrips: number, brotli: number }>} sizes By the name of each kind of
 *   page; `brotli` in bytes.
 * @throws {Error} when the page has no such table
 */
export function withSizes(page, sizes) {
  if (!TABLE.test(page)) throw new Error(`there is no table "${HEAD[0]}"`);
  const rows = [LOADER, ...PAGES].map(({ name, title, budget }) => {
    const { files, roundTrips, brotli } = sizes[name];
    return [title, `${files}`, `${roundTrips}`, `${(brotli / 1000).toFixed(1)} kB`, `${budget / 1000} kB`];
  });
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column].length)));
  const lines = [HEAD, widths.map((width) => '-'.repeat(width)), ...rows].map((row) => line(row, widths));
  return page.replace(TABLE, () => lines.join(''));
}

/** A row, its columns in line as the formatter wants them. */
function line(row, widths) {
  return `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |\n`;
}
