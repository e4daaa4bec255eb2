/** The kinds of page that are weighed, and the README's table of what each loads first. */

/** The modules a page needs first, and the most bytes (brotli 11; 1 kB is 1,000) they may cost beside the loader. */
export const LOADER = { name: 'loader', title: 'the loader', sources: ['src/embed.ts'], budget: 1_500 };
export const PAGES = [
  {
    name: 'star snippet',
    title: 'star snippets alone',
    sources: ['src/browser/elements/rating/define.ts'],
    budget: 10_000,
  },
  {
    name: 'product page',
    title: 'a product page, snippet included',
    sources: ['src/browser/elements/rating/define.ts', 'src/browser/elements/reviews/define.ts'],
    budget: 26_000,
  },
  {
    name: 'coupon field',
    title: 'the coupon field alone, English',
    sources: ['src/browser/elements/coupon/define.ts'],
    budget: 18_000,
  },
];

const HEAD = ['a page loads first', 'brotli', 'budget'];

/** A table of Markdown, from the line of its head to its last. */
const TABLE = new RegExp(`^\\| ${HEAD[0]} .*\\n(?:\\|.*\\n)+`, 'm');

/**
 * A page of Markdown with these sizes in its table.
 * @param {string} page
 * @param {Record<string, { brotli: number }>} sizes Bytes by the name of each kind of page.
 * @throws {Error} when the page has no such table
 */
export function withSizes(page, sizes) {
  if (!TABLE.test(page)) throw new Error(`there is no table "${HEAD[0]}"`);
  const rows = [LOADER, ...PAGES].map(({ name, title, budget }) => [
    title,
    `${(sizes[name].brotli / 1000).toFixed(1)} kB`,
    `${budget / 1000} kB`,
  ]);
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column].length)));
  const lines = [HEAD, widths.map((width) => '-'.repeat(width)), ...rows].map((row) => line(row, widths));
  return page.replace(TABLE, () => lines.join(''));
}

/** A row, its columns in line as the formatter wants them. */
function line(row, widths) {
  return `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |\n`;
}
