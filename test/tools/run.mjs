/**
 * `npm test`: builds, runs the Node side and the browser side, and ends with the line "N passed, N failed". It uses the
 * browsers and the Redis server that it finds, and says what is missing; with `CI` set, all must be there. `--built`
 * takes dist/ as it is.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES } from './browsers.mjs';
import { findEquipment, missingEquipment } from './equipment.mjs';

const results = mkdtempSync(join(tmpdir(), 'vouchsafe-test-'));
process.once('exit', () => rmSync(results, { recursive: true, force: true }));

const found = findEquipment();
const missing = missingEquipment(found);
if (missing) console.error(missing);

const total = run();
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run() {
  if ((missing && process.env.CI) || !isBuilt()) return { passed: 0, failed: 1 };
  const engines = ENGINES.filter((engine) => found.includes(engine));
  return add(nodeSide(), engines.length > 0 ? browserSide(engines) : { passed: 0, failed: 0 });
}

function isBuilt() {
  if (process.argv.includes('--built')) return true;
  heading('Build');
  return start('npm', ['run', '--silent', 'build']) === 0;
}

function nodeSide() {
  heading('Node');
  const file = join(results, 'node.json');
  const status = start('npx', [
    'vitest',
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    // The journeys through the demo shop are made in Chromium.
    ...(found.includes('chromium') ? [] : ['--exclude=test/demo/journeys.test.ts']),
  ]);
  return trustworthy(status, () => countVitest(JSON.parse(readFileSync(file, 'utf8'))));
}

/** A test file that does not load has no tests of its own to fail, and counts as one. */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length };
}

function browserSide(engines) {
  heading(`Browsers: ${engines.join(', ')}`);
  const file = join(results, 'browsers.json');
  const status = start('npx', ['web-test-runner', '--config=test/web-test-runner.config.mjs'], {
    ...process.env,
    BROWSERS: engines.join(','),
    COUNTS_FILE: file,
  });
  return trustworthy(status, () => JSON.parse(readFileSync(file, 'utf8')));
}

/** A runner that crashed, ran nothing, or failed without naming a failure, is a failure. */
function trustworthy(status, readCounts) {
  try {
    const { passed, failed } = readCounts();
    const silent = failed === 0 && (status !== 0 || passed === 0);
    if (silent) console.error(passed === 0 ? 'No test ran.' : `The runner failed (${status}).`);
    return { passed, failed: silent ? 1 : failed };
  } catch (error) {
    console.error(`The runner left no result (${status}): ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

function start(command, args, env = process.env) {
  return spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status;
}

function heading(text) {
  console.log(`\n── ${text} ──`);
}

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
