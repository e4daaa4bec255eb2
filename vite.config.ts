import htmlLiterals from 'rollup-plugin-html-literals';
import { defineConfig } from 'vite';

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
    lib: { entry: { vouchsafe: 'src/embed.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});
