import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import htmlLiterals from 'rollup-plugin-html-literals';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { VERSION } from './src/version.js';

/**
 * The chunks of the script tag, each a module with all that it imports and that no chunk above has taken. Left to itself the
 * bundler cuts a product page into a dozen files, which compress a tenth worse. `npm run size` weighs them by these names.
 */
const CHUNKS = [
  {
    name: 'configuration',
    test: /src[\\/](?:browser[\\/](?:client[\\/]page[\\/]configuration|transport[\\/]wait)|model[\\/](?:fault|refusal))\.ts$/,
  },
  {
    name: 'base',
    test: /src[\\/](?:browser[\\/](?:define-element|styles[\\/]host|elements[\\/]internal[\\/]localized-element|transport[\\/]attempt|locales[\\/](?:format|catalogue)|controllers[\\/]localize-controller)|protocol[\\/](?:routes|limits))\.ts$/,
  },
  { name: 'rating', test: /src[\\/]browser[\\/]elements[\\/]rating[\\/]rating-element\.ts$/ },
  {
    name: 'parts',
    test: /src[\\/](?:browser[\\/](?:elements[\\/]internal[\\/](?:bar-styles|safe-url)|controllers[\\/]resource-controller|styles[\\/]controls|client[\\/]reviews[\\/]read-summary|locales[\\/]reviews)|model[\\/]shape)\.ts$/,
  },
  { name: 'section', test: /src[\\/]browser[\\/]elements[\\/]reviews[\\/]reviews-element\.ts$/ },
];

/** For pages that take no module scripts: a classic script, `async` or not, that fetches the module beside it. */
const CLASSIC = 'import(new URL("vouchsafe.js",document.currentScript.src));\n';

/** What hydration takes of lit's own for itself, so that pages without it do not fetch what only it uses: constants and pure functions. */
const apart = (): Plugin => ({
  name: 'apart',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer?.includes('/@lit-labs/ssr-client/') || !/^lit-html\/directive(-helpers)?\.js$/.test(source))
      return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved && `${resolved.id}?apart`;
  },
});

/** Goes over each chunk once more: a second minifier finds a hundredth that the bundler's own leaves in. */
const squeeze = (): Plugin => ({
  name: 'squeeze',
  async renderChunk(code) {
    const squeezed = await minify(code, {
      module: true,
      ecma: 2020,
      compress: { passes: 3, keep_fargs: false },
      sourceMap: true,
    });
    return { code: squeezed.code ?? code, map: typeof squeezed.map === 'string' ? squeezed.map : null };
  },
});

/**
 * What a release has beside its modules: the classic script, the style sheet that holds the elements' places, the entry under a name of its own
 * that can be cached for ever, and the hash of every file as an `integrity` attribute wants it.
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
  plugins: [
    apart(),
    { ...htmlLiterals({ include: ['src/**/*.ts'], failOnError: true }), enforce: 'pre' },
    squeeze(),
    release(),
  ],
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
        chunkFileNames: ({ facadeModuleId, name }) => `chunks/${languageOf(facadeModuleId)}${name}-[hash:7].js`,
        codeSplitting: { groups: CHUNKS.map((chunk, index) => ({ ...chunk, priority: CHUNKS.length - index })) },
        comments: false,
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});
