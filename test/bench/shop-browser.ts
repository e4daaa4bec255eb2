import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findBrowsers } from '../tools/browsers.mjs';

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  /** How many times slower the processor is. */
  readonly slowdown?: number;
  /** Whether the network is a phone's: Lighthouse's "slow 4G", 1.6 Mbit/s and 150 ms. */
  readonly mobile?: boolean;
}

/** As in tests, and the bench may collect garbage. */
const ARGUMENTS = [...CHROMIUM_ARGS, '--js-flags=--expose-gc'];

/** @throws when there is no Chromium on this machine */
export function launchChromium(): Promise<Browser> {
  const { chromium } = findBrowsers();
  if (!chromium) throw new Error('The bench needs Chromium or Chrome: install one, or set CHROME_PATH.');
  return puppeteer.launch({ executablePath: chromium, args: ARGUMENTS, protocolTimeout: 60_000 });
}

/**
 * Gives a look at a fresh tab with an empty cache, and closes it. A tab, since a profile's window has a process of its
 * own to start.
 */
export async function inTab<T>(browser: Browser, look: Look, use: (page: Page) => Promise<T>): Promise<T> {
  const { width = 1280, height = 800, slowdown = 1, mobile = false } = look;
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height });
    // The hand-written widget parses its templates from text, which the shop's Trusted Types would refuse.
    await page.setBypassCSP(true);
    const session = await page.createCDPSession();
    await session.send('Network.clearBrowserCache');
    await page.emulateCPUThrottling(slowdown);
    if (mobile) await page.emulateNetworkConditions({ download: 204_800, upload: 93_750, latency: 150 });
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Opens an address until its network has been quiet for half a second. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle0' });
}
