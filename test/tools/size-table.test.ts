import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withSizes } from './size-table.mjs';

const README = readFileSync('README.md', 'utf8');
const sizes = JSON.parse(readFileSync('test/tools/sizes.json', 'utf8'));

describe('npm run size -- --write', () => {
  it('has nothing to write in the README: its table says the committed sizes', () => {
    expect(README).toBe(withSizes(README, sizes));
  });

  it('would write other sizes, and nothing else', () => {
    const page = withSizes(README, { ...sizes, loader: { brotli: 1_234 } });
    const lines = README.split('\n');
    const written = page.split('\n').filter((line, index) => line !== lines[index]);
    expect(written).toEqual(['| the loader                       | 1.2 kB  | 1.5 kB |']);
    expect(() => withSizes('# Nothing', sizes)).toThrow('there is no table');
  });
});
