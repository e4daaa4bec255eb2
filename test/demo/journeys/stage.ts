import puppeteer, { type Browser } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { Clock, Logger } from 'vouchsafe/proxy';
import { isPublished, type ShopReview } from '../../../demo/sandbox/review.js';
import { startDemo, type Demo } from '../../../demo/start-demo.js';
import { CHROMIUM_ARGS, findBrowsers } from '../../tools/browsers.mjs';
import { isGathered } from '../../tools/gathered.js';
import { Visit } from './visit.js';

export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** The demo shop and a browser, both real, for as long as the journeys take. */
class Stage {
  #parts: { demo: Demo; browser: Browser } | undefined;
  #visits: Visit[] = [];
  #ahead = 0;

  get demo(): Demo {
    return this.#open.demo;
  }

  async open(): Promise<void> {
    const { chromium } = findBrowsers();
    if (!chromium) throw new Error('The journeys need Chromium: install it, or set CHROME_PATH.');
    const clock: Clock = {
      now: () => Date.now() + this.#ahead,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    };
    const demo = await startDemo({ logger: silent, clock });
    this.#parts = { demo, browser: await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS }) };
    // The demo waits for its vendor as shops do; ten thousand reviews need not take the journeys so long.
    demo.sandbox.latency = demo.yotpo.latency = 5;
    await vi.waitFor(async () => expect(await isGathered(demo.address, 'demo-full')).toBe(true), { timeout: 30_000 });
  }

  async close(): Promise<void> {
    await this.#parts?.browser.close();
    await this.#parts?.demo.close();
  }

  /** A new page that has gone nowhere yet. */
  async arrive(viewport = DESK): Promise<Visit> {
    const page = await this.#open.browser.newPage();
    await page.setViewport(viewport);
    const visit = await new Visit(page).watch();
    this.#visits.push(visit);
    return visit;
  }

  /** A shopper goes to a page of the shop. */
  async visit(path: string, viewport = DESK): Promise<Visit> {
    const visit = await this.arrive(viewport);
    await this.go(visit, path);
    return visit;
  }

  async go({ page }: Visit, path: string): Promise<void> {
    await page.goto(this.demo.address + path, { waitUntil: 'load' });
  }

  /** Everybody goes home. Whatever the journey was, it left the console of every page silent. */
  async leave(): Promise<void> {
    const visits = this.#visits.splice(0);
    await Promise.all(visits.map(({ page }) => page.close()));
    expect(visits.flatMap(({ noise }) => noise)).toEqual([]);
  }

  /** The proxy's clock goes on by so many minutes. */
  passMinutes(minutes: number): void {
    this.#ahead += minutes * 60_000;
  }

  /** A product's published reviews, as the vendor has them: what a page's numbers are held against. */
  published(productId: string): readonly ShopReview[] {
    return this.demo.sandbox.shop.reviews(productId).filter(isPublished);
  }

  get #open(): { demo: Demo; browser: Browser } {
    if (!this.#parts) throw new Error('the stage is not open');
    return this.#parts;
  }
}

export const stage = new Stage();
