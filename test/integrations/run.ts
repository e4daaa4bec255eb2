/**
 * `npm run integrations`: packs the built package, and installs it into every example of `demo/integrations/` from its tarball, beside
 * what the example asks of the registry; builds each, serves it over the demo's proxy and looks at it in Chromium. Prints a table, and
 * exits with 1 when an example fails. Names choose examples: `npm run integrations -- vue next`.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { MOUNTS } from '../../demo/storefront/layout.js';
import { startDemo } from '../../demo/start-demo.js';
import { gathered } from '../tools/gathered.js';
import { CHROMIUM_ARGS, findBrowsers } from '../tools/browsers.mjs';
import { buildExample, EXAMPLES, installExample, packPackage } from './example.js';
import { lookAt, type Seen } from './look-at.js';
import { serveExample } from './serve-example.js';

/** What a page shows that has all: the product has 240 reviews, and ten are on the first page. */
const EXPECTED: Seen = { stars: '4.3 (240)', reviews: 10, heard: '240 reviews have come.', noise: [] };

interface Result {
  readonly example: string;
  /** Seconds. */
  readonly install: number;
  readonly build: number;
  readonly failure?: string;
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function run(): Promise<Result[]> {
  const { chromium } = findBrowsers();
  if (!chromium) throw new Error('The examples are looked at in Chromium: install it, or set CHROME_PATH.');
  const chosen = process.argv.slice(2);
  const room = mkdtempSync(join(tmpdir(), 'vouchsafe-integrations-'));
  const demo = await startDemo({ logger: silent });
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
  try {
    const proxy = demo.address + MOUNTS.sitejabber;
    await gathered(demo.address, 'demo-full');
    const tarball = packPackage(room);
    const results: Result[] = [];
    for (const example of chosen.length > 0 ? chosen : readdirSync(EXAMPLES).filter((name) => !name.includes('.'))) {
      const result = await tryExample(example, { room, tarball, proxy, browser });
      if (result.failure !== undefined) console.error(`✗ ${example}\n${result.failure}`);
      results.push(result);
    }
    return results;
  } finally {
    await browser.close();
    await demo.close();
    rmSync(room, { recursive: true, force: true });
  }
}

interface Setting {
  readonly room: string;
  readonly tarball: string;
  readonly proxy: string;
  readonly browser: Browser;
}

async function tryExample(example: string, { room, tarball, proxy, browser }: Setting): Promise<Result> {
  const times = { install: 0, build: 0 };
  const timed = async <T>(step: keyof typeof times, work: () => Promise<T>): Promise<T> => {
    console.log(`${example}: ${step}`);
    const start = performance.now();
    const done = await work();
    times[step] = (performance.now() - start) / 1000;
    return done;
  };
  try {
    const folder = await timed('install', () => installExample(example, tarball, room));
    await timed('build', () => buildExample(folder, proxy));
    const site = await serveExample(folder, proxy);
    try {
      const seen = await lookAt(browser, site.address, EXPECTED);
      const wrong = Object.entries(EXPECTED).filter(([name, value]) => !isSame(Reflect.get(seen, name), value));
      const failure = wrong.map(([name]) => `${name}: ${JSON.stringify(Reflect.get(seen, name))}`).join('\n');
      return { example, ...times, ...(failure && { failure }) };
    } finally {
      await site.close();
    }
  } catch (error) {
    return { example, ...times, failure: error instanceof Error ? error.message : String(error) };
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const results = await run();
const row = (...cells: readonly string[]): string => cells.map((cell) => cell.padEnd(12)).join('');
console.log(`\n${row('example', 'install', 'build', 'shown')}`);
for (const { example, install, build, failure } of results)
  console.log(row(example, `${install.toFixed(1)} s`, `${build.toFixed(1)} s`, failure === undefined ? '✓' : '✗'));
process.exit(results.some(({ failure }) => failure !== undefined) ? 1 : 0);
