/**
 * `npm run pictures`: opens the demo shop in a browser and takes the README's pictures, `docs/images/*.webp`. The
 * sandbox's reviews are the same each time but for their dates, which move with the day. Expects the package to be
 * built.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startDemo } from '../../demo/start-demo.js';
import { CHROMIUM_ARGS, findBrowsers } from './browsers.mjs';
import { gathered } from './gathered.js';

/** One picture. */
interface Picture {
  readonly name: string;
  readonly path: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What a shopper does before it is taken. */
  readonly prepare: (page: Page) => Promise<unknown>;
}

/** What a machine without a desktop calls its own font is often a wide one. */
const FONT = `body { font-family: 'Noto Sans', 'Liberation Sans', system-ui, sans-serif }`;

/** WebP's, 0 to 100. */
const QUALITY = 82;

/** Waits until something can be seen, through shadow roots. */
const see = (page: Page, selector: string): Promise<unknown> => page.waitForSelector(selector, { visible: true });

/** Types a code, and waits for what comes of it. */
async function enterCode(page: Page, code: string, result: string): Promise<void> {
  const field = await page.waitForSelector('>>> input#code');
  await field?.type(code);
  await page.keyboard.press('Enter');
  await see(page, `vouch-coupon >>> ${result}`);
}

/** Scrolls until a part of the page is at the top. */
const bringUp = (page: Page, selector: string): Promise<void> =>
  page.$eval(selector, (target) => target.scrollIntoView({ behavior: 'instant' }));

const PICTURES: readonly Picture[] = [
  {
    name: 'product',
    path: '/product.html?id=demo-full&scheme=light',
    width: 1280,
    height: 1240,
    prepare: (page) => see(page, 'vouch-reviews >>> vouch-review'),
  },
  {
    name: 'phone-dark',
    path: '/product.html?id=demo-full&scheme=dark',
    width: 390,
    height: 844,
    prepare: async (page) => {
      await bringUp(page, '#reviews');
      await see(page, 'vouch-reviews >>> vouch-review');
      await bringUp(page, '#reviews');
    },
  },
  {
    name: 'collection',
    path: '/collection.html?scheme=light',
    width: 1000,
    height: 844,
    prepare: (page) => see(page, 'vouch-rating >>> .average'),
  },
  {
    name: 'coupon',
    path: '/cart.html?cart=demo-picture&open&scheme=light',
    width: 1280,
    height: 780,
    prepare: async (page) => {
      await enterCode(page, 'SAVE10', '.row:nth-child(1)');
      await enterCode(page, 'UNIQUE4', '.row:nth-child(2)');
      await enterCode(page, 'FREESHIP', '.row.waiting');
      await enterCode(page, 'WELCOME5', '[role=alert] button');
    },
  },
];

/** Takes a picture once nothing moves, loads or blinks any more. */
async function take(browser: Browser, address: string, { name, path, width, height, prepare }: Picture): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.setBypassCSP(true);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(address + path, { waitUntil: 'networkidle0' });
  await page.addStyleTag({ content: FONT });
  await prepare(page);
  await page.waitForNetworkIdle();
  await page.screenshot({ path: `docs/images/${name}.webp`, type: 'webp', quality: QUALITY });
  await page.close();
}

const { chromium } = findBrowsers();
if (!chromium) throw new Error('The pictures need Chromium: install it, or set CHROME_PATH.');
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const demo = await startDemo({ logger: silent });
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
try {
  await gathered(demo.address, 'demo-full');
  for (const picture of PICTURES) await take(browser, demo.address, picture);
} finally {
  await browser.close();
  await demo.close();
}
