import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countingReporter } from './counting-reporter.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const passed = { passed: true, skipped: false };
const failed = { passed: false, skipped: false };
const skipped = { passed: false, skipped: true };
const suite = (tests: object[], suites: object[] = []): object => ({ tests, suites });

function count(sessions: readonly object[]): unknown {
  const file = join(folder, 'counts.json');
  countingReporter(file).onTestRunFinished({ sessions });
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('the count of a browser run', () => {
  it('adds up the suites of every session, whatever their depth', () => {
    const nested = suite([passed, failed], [suite([passed], [suite([failed, passed])])]);
    expect(
      count([
        { errors: [], testResults: nested },
        { errors: [], testResults: suite([passed]) },
      ]),
    ).toEqual({ passed: 4, failed: 2 });
  });

  it('counts an error outside any test as a failure', () => {
    expect(count([{ errors: [{ message: 'page crashed' }], testResults: undefined }])).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  it('counts a skipped test as neither', () => {
    expect(count([{ errors: [], testResults: suite([skipped, passed]) }])).toEqual({ passed: 1, failed: 0 });
  });
});
