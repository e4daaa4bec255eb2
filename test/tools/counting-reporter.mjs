import { writeFileSync } from 'node:fs';

/**
 * Counts the tests of a web-test-runner run, over all browsers, into the JSON file that `COUNTS_FILE` names. An error
 * outside a test (a file that does not load, a page that crashes) counts as a failure.
 */
export function countingReporter(file = process.env.COUNTS_FILE) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const counts = { passed: 0, failed: 0 };
      for (const { errors, testResults } of sessions) {
        counts.failed += errors.length;
        if (testResults) countSuite(testResults, counts);
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite({ tests, suites }, counts) {
  for (const test of tests) {
    if (test.skipped) continue;
    if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const suite of suites) countSuite(suite, counts);
}
