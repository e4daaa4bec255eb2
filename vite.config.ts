import htmlLiterals from 'rollup-plugin-html-literals';
import { defineConfig } from 'vite';

/**
 * The chunks of the script tag, each a module with all that it imports and that no chunk above has taken. Left to itself the
 * bundler cuts a product page into a dozen files, which compress a tenth worse. `npm run size` weighs them by these names.
 */
const CHUNKS = [
  {
    name: 'configuration',
    test: /src[\\/](?:client[\\/]configuration|state[\\/]locale-controller|model[\\/](?:fault|refusal)|transport[\\/]wait)\.ts$/,
  },
  {
    name: 'base',
    test: /src[\\/](?:styles[\\/]host|transport[\\/]attempt|locales[\\/]format|protocol[\\/](?:routes|limits))\.ts$/,
  },
  { name: 'rating', test: /src[\\/]elements[\\/]rating-element\.ts$/ },
];

/**
 * The script tag's bundle: `dist/embed/vouchsafe.js` and the chunks it loads on demand, dependencies included. The npm
 * door is `tsc -p src`. Library mode keeps `import()` as the browser's own, without a preload helper, but leaves white
 * space in, which `output.minify` takes out.
 */
export default defineConfig({
  publicDir: false,
  plugins: [{ ...htmlLiterals({ include: ['src/**/*.ts'], failOnError: true }), enforce: 'pre' }],
  resolve: { conditions: ['browser', 'module', 'production'] },
  build: {
    target: 'es2022',
    outDir: 'dist/embed',
    sourcemap: 'hidden',
    manifest: 'manifest.json',
    license: { fileName: 'licenses.md' },
    lib: { entry: { vouchsafe: 'src/embed.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash:6].js',
        codeSplitting: { groups: CHUNKS.map((chunk, index) => ({ ...chunk, priority: CHUNKS.length - index })) },
        comments: false,
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});
