import { ElementHandle, type HTTPRequest, type KeyInput, type Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  findControl,
  readFocus,
  readSection,
  readSnippets,
  type Focus,
  type ShownSection,
  type ShownSnippet,
} from './read-page.js';

/** What is done with a request instead of letting it through. */
export type Interference = (request: HTTPRequest) => unknown;

/** Said to the merchant by design: see `vouch-load`. */
const ADVICE = /^vouchsafe: ten metadata filters are shown/;

/** How long a condition is waited for; the machine may be busy. */
const PATIENCE = { timeout: 30_000, interval: 50 };

/** The most stops of the Tab key between two controls of a page. */
const STOPS = 70;

/** One shopper on one page, who sees all that goes wrong on it. */
export class Visit {
  readonly page: Page;
  /** Console messages, errors, unhandled rejections, dialogs and policy violations, as they came. */
  readonly noise: string[] = [];
  /** Advice to the merchant in the console, which is no noise. */
  readonly advice: string[] = [];
  /** Path and query of each request, as they were sent. */
  readonly requests: string[] = [];
  /** Path and query of each request that the page itself gave up. */
  readonly aborted: string[] = [];
  readonly #interferences = new Map<string, Interference>();

  constructor(page: Page) {
    this.page = page;
  }

  /** Begins to watch; called once, before the page goes anywhere. */
  async watch(): Promise<this> {
    const { page } = this;
    page.on('console', (message) => (ADVICE.test(message.text()) ? this.advice : this.noise).push(message.text()));
    page.on('pageerror', (error) => this.noise.push(String(error)));
    page.on('dialog', (dialog) => {
      this.noise.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => this.requests.push(pathOf(request)));
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'net::ERR_ABORTED') this.aborted.push(pathOf(request));
    });
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.warn(`securitypolicyviolation: ${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    return this;
  }

  /**
   * Does something with requests whose path and query contain a text; the latest word on a text wins, and undefined
   * lets them through.
   */
  async interfere(part: string, interference: Interference | undefined): Promise<void> {
    if (this.#interferences.size === 0) {
      await this.page.setRequestInterception(true);
      this.page.on('request', (request) => void this.#route(request));
    }
    this.#interferences.set(part, interference ?? ((request) => request.continue()));
  }

  /**
   * Takes something off the noise that a journey itself brought about, such as the browser's own line for a failed
   * request.
   */
  forgive(pattern: RegExp): void {
    this.noise.splice(0, Infinity, ...this.noise.filter((line) => !pattern.test(line)));
  }

  section(): Promise<ShownSection> {
    return this.page.evaluate(readSection);
  }

  snippets(): Promise<ShownSnippet[]> {
    return this.page.evaluate(readSnippets);
  }

  focus(): Promise<Focus> {
    return this.page.evaluate(readFocus);
  }

  /** Waits until the section has come to rest and shows this. */
  async shows(expected: Partial<ShownSection>): Promise<ShownSection> {
    const rest = { waiting: false, busy: false };
    await expect.poll(() => this.section(), PATIENCE).toMatchObject({ ...rest, ...expected });
    return this.section();
  }

  /** Waits until the section shows so many reviews. */
  async showsReviews(count: number): Promise<ShownSection> {
    const read = async (): Promise<unknown> => {
      const { waiting, busy, reviews } = await this.section();
      return waiting || busy ? 'waiting' : reviews.length;
    };
    await expect.poll(read, PATIENCE).toBe(count);
    return this.section();
  }

  /** Waits until a look at the page gives this. */
  async until<T>(look: () => T | Promise<T>, expected: T): Promise<void> {
    await expect.poll(look, PATIENCE).toEqual(expected);
  }

  /** Presses the mouse on what has this name. */
  async click(name: RegExp): Promise<void> {
    const control = await this.page.evaluateHandle(findControl, name.source);
    if (!(control instanceof ElementHandle)) throw new Error(`nothing to press is named ${String(name)}`);
    await control.scrollIntoView();
    await this.page.evaluate(comeToRest, control);
    await control.click();
  }

  /** Opens a menu of values, or the sheet of all, and waits until it is there: it is fetched when it is first used. */
  async open(name: RegExp, opened = '.menu[open] .panel'): Promise<void> {
    await this.click(name);
    await this.find(`vouch-reviews >>> ${opened}`);
  }

  /**
   * Waits until something can be seen: looked for in each frame, as changes within a shadow root wake no observer of
   * the page.
   */
  find(selector: string): Promise<ElementHandle | null> {
    return this.page.waitForSelector(selector, { visible: true });
  }

  /** Chooses in the one select of the section. */
  async sortBy(sort: string): Promise<void> {
    const select = await this.page.$('vouch-reviews >>> select');
    if (!select) throw new Error('there is no select');
    await select.select(sort);
  }

  /** Presses Tab until the focus is on what has this name; every stop on the way must be visible. */
  async tabTo(name: RegExp, { back = false } = {}): Promise<void> {
    const stops: string[] = [];
    if (back) await this.page.keyboard.down('Shift');
    for (let stop = 0; stop < STOPS && !name.test(stops.at(-1) ?? ''); stop += 1) {
      await this.page.keyboard.press('Tab');
      const focus = await this.focus();
      expect(focus, 'a stop that nobody sees').toMatchObject({ visible: true });
      stops.push(focus.name);
    }
    if (back) await this.page.keyboard.up('Shift');
    expect(stops.at(-1)).toMatch(name);
  }

  async press(...keys: readonly KeyInput[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async #route(request: HTTPRequest): Promise<void> {
    const path = pathOf(request);
    const [, interference] = [...this.#interferences].findLast(([part]) => path.includes(part)) ?? [];
    try {
      await (interference ? interference(request) : request.continue());
    } catch {
      // The page has given the request up meanwhile, or was left.
    }
  }
}

/** Cards that come into view take their real height: waits, in the page, until a control stays where it is. */
async function comeToRest(control: Node): Promise<void> {
  for (let before = ''; ;) {
    const { x, y } = control instanceof Element ? control.getBoundingClientRect() : new DOMRect();
    if (before === `${x} ${y}`) return;
    before = `${x} ${y}`;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }
}

function pathOf(request: HTTPRequest): string {
  const { pathname, search } = new URL(request.url());
  return pathname + search;
}
