import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchedFor, LOADER, PAGES, withSizes } from './size-table.mjs';

const README = readFileSync('README.md', 'utf8');
const sizes = JSON.parse(readFileSync('test/tools/sizes.json', 'utf8'));

/** A loader with one import; an element that imports a chain and, beside it, what the chain imports too. */
const MANIFEST = {
  loader: { file: 'loader.js', imports: ['settings'] },
  settings: { file: 'settings.js' },
  element: { file: 'element.js', css: ['element.css'], imports: ['part', 'base'] },
  part: { file: 'part.js', imports: ['base', 'detail'] },
  detail: { file: 'detail.js', imports: ['part'] },
  base: { file: 'base.js', imports: ['settings'] },
};

describe('what a page fetches', () => {
  it('is its files and all that they import, each once', () => {
    const { files } = fetchedFor(MANIFEST, [['loader'], ['element']]);
    const expected = ['loader', 'settings', 'element', 'part', 'base', 'detail'].map((name) => `${name}.js`);
    expect([...files].sort()).toEqual([...expected, 'element.css'].sort());
  });

  it('waits for one file after another only where one names the next', () => {
    const rounds = (...stages: string[][]): number => fetchedFor(MANIFEST, stages).roundTrips;
    expect(rounds(['settings'])).toBe(1);
    expect(rounds(['loader'])).toBe(2);
    // The element; what it imports, at once; the one thing that only a part of it imports.
    expect(rounds(['loader'], ['element'])).toBe(2 + 3);
    expect(rounds(['loader'], ['base', 'settings'])).toBe(2 + 1);
    expect(rounds(['loader'], ['settings'])).toBe(2);
  });

  it('must have been built', () => {
    expect(() => fetchedFor(MANIFEST, [['loader'], ['another']])).toThrow('nothing is built of another');
  });
});

describe('npm run size -- --write', () => {
  it('has nothing to write in the README: its table says the committed sizes', () => {
    expect(README).toBe(withSizes(README, sizes));
  });

  it('has committed sizes within the budgets, each page with its loader', () => {
    for (const { name, budget } of [LOADER, ...PAGES]) expect(sizes[name].brotli, name).toBeLessThanOrEqual(budget);
    for (const { name } of PAGES) expect(sizes[name].brotli, name).toBeGreaterThan(sizes[LOADER.name].brotli);
  });

  it('would write other sizes, and nothing else', () => {
    const other = { ...sizes[LOADER.name], files: 7, roundTrips: 5, brotli: 1_234 };
    const lines = README.split('\n');
    const written = withSizes(README, { ...sizes, [LOADER.name]: other })
      .split('\n')
      .filter((line, index) => line !== lines[index]);
    expect(written.map((line) => line.replace(/ +/g, ' '))).toEqual([
      '| the loader, part of each | 7 | 5 | 1.2 kB | 1.5 kB |',
    ]);
    expect(() => withSizes('# Nothing', sizes)).toThrow('there is no table');
  });
});
