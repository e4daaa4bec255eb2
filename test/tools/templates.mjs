/**
 * After `tsc -p src`: takes the white space out of the templates and style sheets of `dist`, as the script tag's bundle
 * has them. Lit knows a template by its text, so what a server renders with the package can be taken over by either.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import remapping from '@jridgewell/remapping';
import htmlLiterals from 'rollup-plugin-html-literals';

const BUILT = 'dist';
const { transform } = htmlLiterals({ failOnError: true });

/** What a bundler is to a plugin that fails. */
const bundler = {
  error(message) {
    throw new Error(message);
  },
};

for (const name of readdirSync(BUILT, { recursive: true, encoding: 'utf8' })) {
  const file = join(BUILT, name);
  const code = name.endsWith('.js') ? readFileSync(file, 'utf8') : '';
  if (!/\b(html|css) `/.test(code)) continue;
  const small = await transform.call(bundler, code, file);
  if (!small) continue;
  const map = remapping([small.map, readFileSync(`${file}.map`, 'utf8')], () => null);
  writeFileSync(file, small.code);
  writeFileSync(`${file}.map`, map.toString());
}
