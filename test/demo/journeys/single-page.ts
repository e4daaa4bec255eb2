import { expect, it } from 'vitest';
import { enterCode, newCart, showsRows } from './cart.js';
import { stage } from './stage.js';
import type { Visit } from './visit.js';

const PRODUCT = '/single-page.html?product=demo-full';

/** Rounds of coming and going, and after how many of them memory has come to rest. */
const ROUNDS = 20;
const WARM = 4;

/** What a section looks like in one frame. */
interface Frame {
  readonly titles: readonly string[];
  readonly height: number;
  readonly waiting: boolean;
  readonly transition: boolean;
}

/** Each frame of the section, as long as it is in the page, from now until the returned function is called. */
async function watchFrames({ page }: Visit): Promise<() => Promise<Frame[]>> {
  const frames = await page.evaluateHandle(() => {
    const seen: Frame[] = [];
    const look = (): void => {
      const section = document.querySelector('vouch-reviews');
      const cards = [...(section?.shadowRoot?.querySelectorAll('vouch-review') ?? [])];
      if (section) {
        seen.push({
          titles: cards.map((card) => card.shadowRoot?.querySelector('[part=title]')?.textContent?.trim() ?? ''),
          height: section.getBoundingClientRect().height,
          waiting: section.shadowRoot?.querySelector('.ghost') instanceof Element,
          transition: document.activeViewTransition !== null,
        });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return seen;
  });
  return () => frames.jsonValue();
}

/** Presses a link of the shop. */
async function follow({ page }: Visit, selector: string, heading: string): Promise<void> {
  await page.$eval(selector, (link) => link instanceof HTMLElement && link.click());
  await showsPlace(page, heading);
}

const showsPlace = (page: Visit['page'], heading: string): Promise<unknown> =>
  page.waitForFunction(
    (text) => document.querySelector('h1')?.textContent === text && !document.activeViewTransition,
    {},
    heading,
  );

async function back({ page }: Visit, heading: string): Promise<void> {
  await page.evaluate(() => history.back());
  await showsPlace(page, heading);
}

const BAG = '.ways a:last-child';
const GOODS = '.ways a:first-child';

const asked = ({ requests }: Visit): string[] => requests.filter((path) => path.includes('/v1/'));

/** What the page holds in memory, when all that can go has gone. */
async function weigh({ page }: Visit): Promise<{ nodes: number; listeners: number }> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { Nodes = NaN, JSEventListeners = NaN } = await page.metrics();
  return { nodes: Nodes, listeners: JSEventListeners };
}

/** A shop that never loads a page: elements come, go and come back. */
export function moving(): void {
  it('goes from place to place without a new page, and the focus with it', async () => {
    const visit = await stage.visit('/single-page.html');
    await visit.page.evaluate(() => (document.documentElement.dataset['since'] = 'the start'));
    await visit.until(async () => (await visit.snippets())[0]?.text, '4.3 (240)');
    await follow(visit, 'a.card', 'Fjell Day Pack');
    await visit.shows({ found: '10 of 240 reviews' });
    await follow(visit, BAG, 'Your bag');
    await visit.find('>>> input#code');
    await back(visit, 'Fjell Day Pack');
    await back(visit, 'Twelve designs');
    await visit.page.evaluate(() => history.forward());
    await showsPlace(visit.page, 'Fjell Day Pack');
    expect((await visit.section()).reviews).toHaveLength(10);
    expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe('Fjell Day Pack');
    expect(await visit.page.title()).toBe('Fjell Day Pack · Hearth & Harbour');
    expect(await visit.page.$eval('html', (root) => root.dataset['since'])).toBe('the start');
  });

  it('another product never stands beside the old one’s reviews, nor over an empty place', async () => {
    const visit = await stage.visit(PRODUCT);
    const { reviews } = await visit.showsReviews(10);
    const old = reviews.map(({ title }) => title);
    await follow(visit, '.next', 'Everyday Mug, Oat');
    const next = (await visit.showsReviews(10)).reviews.map(({ title }) => title);
    const frames = await watchFrames(visit);
    await back(visit, 'Fjell Day Pack');
    await visit.until(async () => (await visit.section()).reviews[0]?.title, old[0]);
    const seen = await frames();
    // Reviews of both are seen, but never those of one product under the other's name, which has changed by then.
    const turned = seen.findIndex(({ titles }) => titles.join() !== next.join());
    expect(turned).toBeGreaterThanOrEqual(0);
    expect(seen.slice(turned).flatMap(({ titles }) => titles.filter((title) => !old.includes(title)))).toEqual([]);
    expect(Math.min(...seen.map(({ height }) => height))).toBeGreaterThan(300);
    expect(seen.filter(({ titles, waiting }) => titles.length === 0 && !waiting)).toEqual([]);
  });

  it('is there, whole, in each frame of a view transition that goes back to it', async () => {
    const visit = await stage.visit(PRODUCT);
    await visit.showsReviews(10);
    await visit.click(/^3 stars,/);
    const { reviews } = await visit.shows({ chips: ['3 stars'] });
    const titles = reviews.map(({ title }) => title);
    await follow(visit, BAG, 'Your bag');
    const before = asked(visit).length;
    const frames = await watchFrames(visit);
    await back(visit, 'Fjell Day Pack');
    await visit.shows({ chips: ['3 stars'] });
    const seen = await frames();
    expect(seen.some(({ transition }) => transition)).toBe(true);
    expect(seen.filter((frame) => frame.waiting || frame.titles.join() !== titles.join())).toEqual([]);
    expect(asked(visit).slice(before)).toEqual([]);
  });

  it('shows what the address says, whichever way the shopper came', async () => {
    const visit = await stage.visit(PRODUCT);
    await visit.showsReviews(10);
    await visit.click(/^1 star,/);
    await visit.shows({ chips: ['1 star'] });
    await follow(visit, GOODS, 'Twelve designs');
    await follow(visit, 'a.card', 'Fjell Day Pack');
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
    await back(visit, 'Twelve designs');
    await back(visit, 'Fjell Day Pack');
    await visit.shows({ chips: ['1 star'] });
    await visit.page.evaluate(() => history.back());
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
    await visit.page.evaluate(() => history.go(3));
    await showsPlace(visit.page, 'Fjell Day Pack');
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
  });

  it('keeps what was read on, and asks nothing again', async () => {
    const visit = await stage.visit(PRODUCT);
    await visit.showsReviews(10);
    await visit.click(/^Show more reviews$/);
    const { reviews } = await visit.showsReviews(20);
    const before = asked(visit).length;
    await follow(visit, BAG, 'Your bag');
    await back(visit, 'Fjell Day Pack');
    expect((await visit.section()).reviews).toEqual(reviews);
    expect(
      asked(visit)
        .slice(before)
        .filter((path) => path.includes('/v1/reviews')),
    ).toEqual([]);
  });

  it('has nothing more to ask, and nothing more in memory, after twenty times', async () => {
    const visit = await stage.visit(PRODUCT);
    const { reviews } = await visit.showsReviews(10);
    // Transitions go on, and take no time.
    await visit.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await follow(visit, BAG, 'Your bag');
    await visit.find('>>> input#code');
    let asked = 0;
    let before = await weigh(visit);
    for (let round = 1; round <= ROUNDS; round += 1) {
      await back(visit, 'Fjell Day Pack');
      await visit.page.evaluate(() => history.forward());
      await showsPlace(visit.page, 'Your bag');
      if (round === 1) asked = visit.requests.filter((path) => /\/v1\/(reviews|ratings)/.test(path)).length;
      if (round === WARM) before = await weigh(visit);
    }
    const after = await weigh(visit);
    // One that was left behind each time would make sixteen more.
    expect(after.listeners).toBeLessThan(before.listeners + (ROUNDS - WARM) / 2);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
    expect(visit.requests.filter((path) => /\/v1\/(reviews|ratings)/.test(path))).toHaveLength(asked);
    await back(visit, 'Fjell Day Pack');
    expect((await visit.section()).reviews).toEqual(reviews);
  });

  it('leaves nothing behind where each time a new section is made', async () => {
    const visit = await stage.visit(PRODUCT);
    await visit.showsReviews(10);
    const remake = (): Promise<void> =>
      visit.page.evaluate(async () => {
        const section = document.createElement('vouch-reviews');
        section.setAttribute('product-id', 'demo-full');
        section.setAttribute('url-state', '');
        const loaded = new Promise((resolve) => section.addEventListener('vouch-load', resolve, { once: true }));
        document.querySelector('.site-footer')?.append(section);
        await loaded;
        await section.updateComplete;
        section.remove();
      });
    let before = await weigh(visit);
    for (let round = 1; round <= ROUNDS; round += 1) {
      await remake();
      if (round === WARM) before = await weigh(visit);
    }
    const after = await weigh(visit);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 10);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 100);
  });

  it('a section that is out of the page asks no more', async () => {
    const visit = await stage.arrive();
    const path = '/apps/vouchsafe/v1/reviews?product_id=demo-one';
    await visit.interfere(path, async (request) => {
      const page = await (await fetch(request.url())).json();
      const body = JSON.stringify({ ...page, complete: false, refreshAfter: 1 });
      await request.respond({ status: 200, contentType: 'application/json', body });
    });
    await stage.go(visit, '/single-page.html?product=demo-one');
    const count = (part: string): number => visit.requests.filter((each) => each.includes(part)).length;
    const own = (): number => count(path) - count(`${path}&per_page=3`);
    await visit.until(() => own() > 1, true);
    await follow(visit, BAG, 'Your bag');
    const before = own();
    // Another section goes on asking: as often as it does, the first would have.
    await visit.page.evaluate(() => {
      const witness = document.createElement('vouch-reviews');
      witness.setAttribute('product-id', 'demo-one');
      witness.setAttribute('per-page', '3');
      document.querySelector('.site-footer')?.append(witness);
    });
    await visit.until(() => count(`${path}&per_page=3`) > 2, true);
    expect(own()).toBe(before);
    await back(visit, 'Arc Vase, Bone');
    await visit.until(() => own() > before, true);
  });

  it('comes back from the browser’s own cache, for which nothing of it is in the way', async () => {
    const visit = await stage.arrive();
    await visit.page.evaluateOnNewDocument(() => {
      addEventListener('pageshow', ({ persisted }) => document.documentElement.toggleAttribute('data-back', persisted));
    });
    const session = await visit.page.createCDPSession();
    const reasons: string[] = [];
    await session.send('Page.enable');
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
      reasons.push(...notRestoredExplanations.map(({ reason, details }) => `${reason} ${details?.[0]?.url ?? ''}`)),
    );
    await stage.go(visit, PRODUCT);
    await visit.showsReviews(10);
    await visit.click(/^3 stars,/);
    const before = await visit.shows({ chips: ['3 stars'] });
    await stage.go(visit, '/collection.html');
    await visit.page.goBack();
    expect(reasons).toEqual([]);
    await visit.until(() => visit.page.$eval('html', (root) => root.hasAttribute('data-back')), true);
    expect((await visit.shows({ chips: ['3 stars'] })).reviews).toEqual(before.reviews);
    expect(visit.page.url()).toContain('reviews.stars=3');
    await visit.page.evaluate(() => history.back());
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
    await follow(visit, BAG, 'Your bag');
  });

  it('looks at the bag anew when it was filled while no coupon field was there', async () => {
    const visit = await stage.visit(`/single-page.html?bag&cart=${newCart()}`);
    await visit.find('>>> input#code');
    await enterCode(visit, 'MUGS15');
    await showsRows(visit, 'Add matching items');
    await follow(visit, GOODS, 'Twelve designs');
    await follow(visit, 'a.card[href*=demo-huge]', 'Everyday Mug, Oat');
    await visit.click(/^Add to bag$/);
    await visit.until(() => visit.page.$eval('.held', (held) => held.textContent), '1 in your bag');
    await follow(visit, BAG, 'Your bag');
    await visit.until(() => visit.page.$eval('[data-discount-row]', (row) => row.hasAttribute('hidden')), false);
    const { rows } = await showsRows(visit, 'MUGS15');
    expect(rows.join()).not.toContain('Add matching items');
  });
}
