/** `npm run check`: all that must hold before a change is merged, cheapest first. Stops at the first failure. */
import { spawnSync } from 'node:child_process';

const STEPS = [
  { name: 'format', command: 'prettier --check --log-level=warn .' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'types', command: 'npm run --silent types' },
  { name: 'manifest', command: 'npm run --silent manifest -- --check' },
  { name: 'reference', command: 'npm run --silent reference -- --check' },
  { name: 'build', command: 'npm run --silent build' },
  { name: 'size', command: 'npm run --silent size', shown: true },
  { name: 'package', command: 'publint --strict' },
  { name: 'types as installed', command: 'attw --pack . --profile esm-only' },
  { name: 'tests', command: 'npm test --silent -- --built', shown: true },
];

for (const step of STEPS) {
  const start = performance.now();
  const stdio = step.shown ? 'inherit' : 'pipe';
  const { status, stdout, stderr } = spawnSync(step.command, { shell: true, stdio, env: withBinaries() });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) {
    process.stdout.write(stdout ?? '');
    process.stderr.write(stderr ?? '');
    console.error(`\n✗ ${step.name} (${seconds} s): ${step.command}`);
    process.exit(1);
  }
  console.log(`✓ ${step.name} (${seconds} s)`);
}

/** npm puts the installed commands on the path; started by hand, this does. */
function withBinaries() {
  return { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}` };
}
