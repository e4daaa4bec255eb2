import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('npm run reference', () => {
  it('has nothing to write: the page says what the manifest says', () => {
    expect(execFileSync(process.execPath, ['test/tools/reference.mjs', '--check'], { encoding: 'utf8' })).toBe('');
  });
});
