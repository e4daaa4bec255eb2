import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The Node side: everything that needs no DOM, and the journeys that drive a browser from outside. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{model,protocol,server,ssr,demo,package,architecture}/**/*.test.ts', 'test/tools/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
