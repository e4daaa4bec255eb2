import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { tsImport } from 'tsx/esm/api';
import { CHROMIUM_ARGS, findBrowsers } from './tools/browsers.mjs';
import { countingReporter } from './tools/counting-reporter.mjs';
import { WebKitLauncher } from './tools/webkit-launcher.mjs';

const { stage } = await tsImport('./tools/stage.ts', import.meta.url);

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const launchers = {
  chromium: (executablePath) => chromeLauncher({ puppeteer, launchOptions: { executablePath, args: CHROMIUM_ARGS } }),
  firefox: (executablePath) =>
    chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', executablePath } }),
  webkit: (paths) => new WebKitLauncher(paths),
};

const found = findBrowsers();
/** `BROWSERS=chromium,webkit` narrows a run; all that are installed otherwise. */
const chosen = process.env.BROWSERS?.split(',') ?? Object.keys(found);
const unknown = chosen.filter((engine) => !(engine in found));
if (unknown.length > 0) throw new Error(`Not installed: ${unknown.join(', ')}`);

/** The browser side: rooms that need a real DOM. The Node side is vitest's. */
export default {
  rootDir: path('..'),
  files: [path('{browser,json-ld}/**/*.test.ts')],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  middleware: [stage],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path('../tsconfig.json') })],
  browsers: chosen.map((engine) => launchers[engine](found[engine])),
  // One page at a time in each engine: keys and focus are the front page's, and a page behind it gets no frames.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countingReporter()],
};
