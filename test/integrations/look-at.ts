import type { Browser, Page } from 'puppeteer-core';
import { readSection, readSnippets } from '../demo/journeys/read-page.js';

/** What is there for a shopper, and for those who read the console. */
export interface Seen {
  /** "4.3 (240)": the first star snippet. */
  readonly stars: string;
  readonly reviews: number;
  /** What the page made of the event that says how many reviews there are. */
  readonly heard: string;
  /** Console messages, errors and requests that failed. */
  readonly noise: readonly string[];
}

/** Said to the merchant by design: see `vouch-load`. */
const ADVICE = /^vouchsafe: ten metadata filters are shown/;

/** Milliseconds until all must be there, and how often it is looked. */
const PATIENCE = 20_000;
const INTERVAL = 100;

/** Opens an address in a tab of its own, and waits until it shows what is expected; gives what it shows in the end. */
export async function lookAt(browser: Browser, address: string, expected: Seen): Promise<Seen> {
  const page = await browser.newPage();
  const noise: string[] = [];
  page.on('console', (message) => ADVICE.test(message.text()) || noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('response', (response) => response.ok() || noise.push(`${response.url()}: ${response.status()}`));
  page.on('requestfailed', (request) => noise.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`));
  // The runner's compiler names functions by a helper, which those that run in the page do not find there.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.goto(address, { waitUntil: 'load' });
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const seen = { ...(await read(page)), noise };
    const isThere = seen.stars === expected.stars && seen.reviews === expected.reviews && seen.heard === expected.heard;
    if (isThere || Date.now() > deadline) {
      await page.waitForNetworkIdle();
      await page.close();
      return seen;
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

async function read(page: Page): Promise<Omit<Seen, 'noise'>> {
  const [snippet] = await page.evaluate(readSnippets);
  const { reviews } = await page.evaluate(readSection);
  const heard = await page.evaluate(() => document.querySelector('output')?.textContent?.trim() ?? '');
  return { stars: snippet?.text ?? '', reviews: reviews.length, heard };
}
