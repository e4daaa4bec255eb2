import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const EXTENSION = 'extensions/vouchsafe';

/** Imports between the files of the script tag, by where they look for them. */
const CHUNK_PATH = /(["'`])\.\/chunks\//g;

/**
 * The script tag's files, all in one folder: Shopify's `assets/` has no folders inside. The entry looks for its chunks
 * in `./chunks/`, and the chunks for each other beside them, so that only the entry's imports change.
 */
export function flattenEmbed(embed: string, assets: string): void {
  mkdirSync(assets, { recursive: true });
  const files = ['vouchsafe.js', 'placeholder.css', ...chunksOf(embed)];
  for (const file of files) {
    const text = readFileSync(join(embed, file), 'utf8');
    writeFileSync(
      join(assets, basename(file)),
      text.replace(CHUNK_PATH, '$1./').replace(/\n\/\/# sourceMapping.*/, ''),
    );
  }
}

const chunksOf = (embed: string): string[] =>
  readdirSync(join(embed, 'chunks'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => join('chunks', name));

/**
 * Writes an app that `shopify app dev` and `shopify app deploy` take as it is, and beside it, in `theme/`, what a theme
 * without app blocks is given.
 */
export function assemble(embed: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  const copy = (from: string, to: string): void => cpSync(join(HERE, from), join(target, to), { recursive: true });
  copy('shopify.app.toml', 'shopify.app.toml');
  copy(EXTENSION, EXTENSION);
  copy(`${EXTENSION}/assets`, 'theme/assets');
  for (const name of readdirSync(join(HERE, EXTENSION, 'snippets'))) {
    if (name !== 'vouchsafe-tokens.liquid') copy(`${EXTENSION}/snippets/${name}`, `theme/snippets/${name}`);
  }
  copy('snippets', 'theme/snippets');
  for (const assets of [`${EXTENSION}/assets`, 'theme/assets']) flattenEmbed(embed, join(target, assets));
}
