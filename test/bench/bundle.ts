import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/**
 * Bundles a script of `page/` for a browser, minified and without lit. As `iife` its exports are properties of the
 * global `bench`.
 */
export async function bundle(entry: string, format: 'es' | 'iife'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { lit: path('page/plain-css.ts') } },
    build: { write: false, minify: true, lib: { entry: path(`page/${entry}`), formats: [format], name: 'bench' } },
  });
  const [chunk] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return chunk.code;
}
