import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { startDemo, type Demo } from '../../demo/start-demo.js';
import { serveSandbox } from '../../demo/sandbox/serve.js';
import { createStorefront } from '../../demo/storefront/storefront.js';
import { gathered } from '../tools/gathered.js';
import { bundle } from './bundle.js';
import { launchChromium } from './shop-browser.js';

/** What every measurement is made with: the demo shop in three editions, a browser, and the script for its pages. */
export interface Setting {
  /** The address of the shop with the built elements; its `/embed/bare.html` is a page with nothing on it. */
  readonly ours: string;
  /** The same shop whose script tag brings the widget written by hand. */
  readonly byHand: string;
  /** The same shop whose script tag brings nothing. */
  readonly without: string;
  /** The demo as it is started, for its pages without the script tag. */
  readonly demo: string;
  readonly browser: Browser;
  /** Run inside a page, it gives the global `bench`. */
  readonly probe: string;
  close(): Promise<void>;
}

/** The products whose reviews are measured; all of them must be gathered before. */
const PRODUCTS = ['demo-full', 'demo-huge'];

/** An empty section makes the embed fetch and define its parts. */
const BARE_PAGE = `<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>Bench</title>
      <script type="module" src="/embed/vouchsafe.js"></script>
    </head>
    <body><vouch-reviews></vouch-reviews></body>
  </html>`;

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** Opens the shops and a browser. Expects the package to be built. @throws when one of them cannot be had */
export async function openSetting(): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
  const editions = await writeEditions(folder);
  const demo = await startDemo({ logger: quiet });
  const shops = await Promise.all(editions.map((embed) => openShop(demo, embed)));
  const closeShops = async (): Promise<void> => {
    await Promise.all([...shops, demo].map((shop) => shop.close()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const id of PRODUCTS) await gathered(demo.address, id);
    const [browser, probe] = await Promise.all([launchChromium(), bundle('probe.ts', 'iife')]);
    const [ours = '', byHand = '', without = ''] = shops.map(({ origin }) => origin);
    const close = async (): Promise<void> => {
      await browser.close();
      await closeShops();
    };
    return { ours, byHand, without, demo: demo.address, browser, probe, close };
  } catch (error) {
    await closeShops();
    throw error;
  }
}

/** Folders to serve as `/embed/`: ours, by hand, nothing. Ours is a copy, so that a build meanwhile changes nothing. */
async function writeEditions(folder: string): Promise<string[]> {
  const [ours, byHand, without] = [join(folder, 'ours'), join(folder, 'by-hand'), join(folder, 'without')];
  cpSync('dist/embed', ours, { recursive: true });
  writeFileSync(join(ours, 'bare.html'), BARE_PAGE);
  mkdirSync(byHand);
  writeFileSync(join(byHand, 'vouchsafe.js'), await bundle('hand-written.ts', 'es'));
  mkdirSync(without);
  writeFileSync(join(without, 'vouchsafe.js'), '');
  for (const other of [byHand, without]) cpSync('dist/embed/placeholder.css', join(other, 'placeholder.css'));
  return [ours, byHand, without];
}

/** An edition of the shop over the demo's proxy. Only its script tag differs. */
async function openShop(
  { proxy, yotpoProxy: yotpo, carts, vendorOfPromotions: vendor }: Demo,
  embed: string,
): ReturnType<typeof serveSandbox> {
  const { fetch } = createStorefront({ proxy, yotpo, carts, vendor, files: { embed, scripts: embed } });
  return serveSandbox({ fetch: async (request: Request, connection?: object) => fetch(request, connection) });
}
