import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { normalize, resolve } from 'node:path';
import htmlLiterals from 'rollup-plugin-html-literals';
import { defineConfig, type Plugin } from 'vite';
import { VERSION } from './src/version.js';

/**
 * The chunks of the script tag: each has these modules of `src/`, and all that they import and no chunk above has. Left
 * to itself the bundler cuts a product page into two dozen files, which compress a tenth worse.
 */
const CHUNKS: Readonly<Record<string, readonly string[]>> = {
  /** What the loader itself needs. */
  configuration: ['browser/client/page/configuration'],
  /** What every element needs: lit, its language, and the way to the proxy. */
  base: [
    'browser/define-element',
    'browser/elements/internal/keep-typing',
    'browser/elements/internal/localized-element',
    'browser/elements/internal/page-url',
    'browser/controllers/localize-controller',
    'browser/locales/catalogue',
    'browser/styles/host',
    'browser/transport/attempt',
    'protocol/limits',
    'protocol/routes',
  ],
  rating: ['browser/elements/rating/rating-element'],
  /** What a section has in common with the shop's rating and the best rated products. */
  parts: [
    'browser/controllers/resource-controller',
    'browser/elements/internal/bar-styles',
    'browser/elements/internal/safe-url',
    'browser/locales/reviews',
    'browser/styles/controls',
    'model/summary',
  ],
  section: ['browser/elements/reviews/reviews-element'],
  coupon: ['browser/elements/coupon/coupon-element'],
};

/** The chunks as the bundler wants them; the first has the highest priority. */
const groups = Object.entries(CHUNKS).map(([name, modules], index, all) => {
  const files = new Set(modules.map((module) => resolve('src', `${module}.ts`)));
  for (const file of files)
    if (!existsSync(file)) throw new Error(`the chunk ${name} names ${file}, which is not there`);
  return { name, priority: all.length - index, test: (id: string) => files.has(normalize(id)) };
});

/** For pages that take no module scripts: a classic script, `async` or not, that fetches the module beside it. */
const CLASSIC = 'import(new URL("vouchsafe.js",document.currentScript.src));\n';

/**
 * What a release has beside its modules: the classic script, the style sheet that reserves the elements' height, the
 * entry under a name of its own that can be cached for ever, and the hash of every file as an `integrity` attribute
 * wants it.
 */
const release = (): Plugin => ({
  name: 'release',
  enforce: 'post',
  generateBundle(_, bundle) {
    const entry = bundle['vouchsafe.js'];
    if (entry?.type !== 'chunk') return;
    const beside = {
      'vouchsafe.classic.js': CLASSIC,
      [`vouchsafe-${VERSION}.js`]: entry.code,
      'placeholder.css': readFileSync('src/browser/styles/placeholder.css', 'utf8'),
    };
    for (const [fileName, source] of Object.entries(beside)) this.emitFile({ type: 'asset', fileName, source });
    const files = {
      ...beside,
      ...Object.fromEntries(Object.values(bundle).map((file) => [file.fileName, contentOf(file)])),
    };
    const hashes = Object.entries(files)
      .filter(([fileName]) => /\.(js|css)$/.test(fileName))
      .map(([fileName, content]) => [fileName, `sha384-${createHash('sha384').update(content).digest('base64')}`])
      .sort();
    const source = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
  },
});

type BuiltFile = { type: 'chunk'; code: string } | { type: 'asset'; source: string | Uint8Array };
const contentOf = (file: BuiltFile): string | Uint8Array => (file.type === 'chunk' ? file.code : file.source);

/** `de-` for a chunk of German words, which has its name in common with fourteen others. */
const languageOf = (path: string | null): string =>
  /locales[\\/]([\w-]+[\\/])\w+\.ts$/.exec(path ?? '')?.[1]?.replace(/.$/, '-') ?? '';

/**
 * The script tag's bundle: `dist/embed/vouchsafe.js` and the chunks it loads on demand, dependencies included. The npm
 * door is `tsc -p src`. Library mode keeps `import()` as the browser's own, without a preload helper, but leaves white
 * space in, which `output.minify` takes out.
 */
export default defineConfig({
  publicDir: false,
  plugins: [{ ...htmlLiterals({ include: ['src/**/*.ts'], failOnError: true }), enforce: 'pre' }, release()],
  resolve: { conditions: ['browser', 'module', 'production'] },
  build: {
    target: 'es2022',
    outDir: 'dist/embed',
    sourcemap: 'hidden',
    manifest: 'manifest.json',
    license: { fileName: 'licenses.md' },
    lib: { entry: { vouchsafe: 'src/embed.ts' }, formats: ['es'] },
    rolldownOptions: {
      // What this would save, it spends on a file of helpers that every section and coupon field waits for.
      experimental: { chunkOptimization: { avoidRedundantChunkLoads: false } },
      output: {
        entryFileNames: '[name].js',
        // Hashes that a file's compression can do more with.
        hashCharacters: 'base36',
        chunkFileNames: ({ facadeModuleId, name }) => `chunks/${languageOf(facadeModuleId)}${name}-[hash:7].js`,
        codeSplitting: { groups },
        comments: false,
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});
