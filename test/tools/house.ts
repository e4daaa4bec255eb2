/**
 * `npm run house`: draws the rooms of `src/` from their imports, `docs/house*.svg`, and prints how many floors and
 * arrows each picture has. `--check` writes nothing and fails when a committed picture is another.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describePlan } from './house/plan.js';
import { drawPictures } from './house/pictures.js';

for (const { file, plan, svg } of drawPictures()) {
  const path = `docs/${file}`;
  console.log(`${path}: ${describePlan(plan)}`);
  if (!process.argv.includes('--check')) writeFileSync(path, svg);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== svg) {
    console.error(`${path} is stale: npm run house`);
    process.exitCode = 1;
  }
}
