import { expect, it } from 'vitest';
import { DESK, PHONE, stage } from './stage.js';
import { shiftOf } from './shift-of.js';
import type { Interference, Visit } from './visit.js';

const PAGE = '/server.html?id=demo-full';
const asksProxy = (path: string): boolean => path.includes('/v1/');

/** A page of the shop whose elements' code is held back, as on a slow line, until the returned function is called. */
async function openBefore(path: string, viewport = DESK): Promise<{ visit: Visit; go: () => Promise<void> }> {
  const visit = await stage.arrive(viewport);
  const held: (() => void)[] = [];
  const hold: Interference = (request) => void held.push(() => void request.continue());
  const first = ['/embed/chunks/hydrate', '/storefront/server-page.js'];
  for (const script of first) await visit.interfere(script, hold);
  // What is held back may be waited for by the event that says the page is loaded.
  await visit.page.goto(stage.demo.address + path, { waitUntil: 'domcontentloaded' });
  const go = async (): Promise<void> => {
    for (const script of first) await visit.interfere(script, undefined);
    for (const release of held) release();
    await visit.until(() => isTakenOver(visit), true);
  };
  return { visit, go };
}

/** Whether every part of the section has been taken over by its element. */
const isTakenOver = ({ page }: Visit): Promise<boolean> =>
  page.evaluate(() => {
    const root = document.querySelector('vouch-reviews')?.shadowRoot;
    const parts = [...(root?.querySelectorAll('vouch-review, vouch-filters, vouch-breakdown, vouch-highlights') ?? [])];
    return parts.length > 0 && parts.every((part) => 'hasUpdated' in part && part.hasUpdated === true);
  });

/** Writes a mark on what the server has rendered: nodes that are rendered anew have none. */
const mark = ({ page }: Visit): Promise<number> =>
  page.evaluate(() => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    const nodes = [...document.querySelectorAll('vouch-rating, vouch-reviews')].flatMap(({ shadowRoot }) =>
      shadowRoot ? inside(shadowRoot) : [],
    );
    for (const node of nodes) Reflect.set(node, 'served', true);
    return nodes.length;
  });

/** How many marked nodes there are, and the others. */
const marked = ({ page }: Visit): Promise<{ served: number; others: string[] }> =>
  page.evaluate(() => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    const nodes = [...document.querySelectorAll('vouch-rating, vouch-reviews')].flatMap(({ shadowRoot }) =>
      shadowRoot ? inside(shadowRoot) : [],
    );
    const others = nodes.filter((node) => Reflect.get(node, 'served') !== true);
    return { served: nodes.length - others.length, others: others.map(({ localName }) => localName) };
  });

/** Where the cards and what is below them stand. */
const places = ({ page }: Visit): Promise<number[]> =>
  page.evaluate(async () => {
    // A card that has not been painted yet is as tall as its style sheet guesses.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((painted) => requestAnimationFrame(painted));
    const cards = document.querySelector('vouch-reviews')?.shadowRoot?.querySelectorAll('vouch-review') ?? [];
    const things = [...document.querySelectorAll('vouch-rating, .price, footer'), ...cards];
    return things.map((thing) => Math.round(thing.getBoundingClientRect().top));
  });

/** Rating and reviews that the server has put into the page. */
export function serverRendered(): void {
  it('who has no JavaScript reads the reviews', async () => {
    const visit = await stage.arrive();
    await visit.page.setJavaScriptEnabled(false);
    await stage.go(visit, PAGE);
    const { average, basedOn, reviews, rows } = await visit.section();
    const [newest] = stage.published('demo-full');
    expect({ basedOn, first: reviews[0]?.title }).toEqual({ basedOn: 'Based on 240 reviews', first: newest?.title });
    expect(reviews).toHaveLength(10);
    expect(rows).toHaveLength(5);
    expect(await visit.snippets()).toMatchObject([{ text: expect.stringContaining(average) }]);
    expect(visit.requests.filter((path) => /\/embed\/.*\.js/.test(path))).toEqual([]);
    const look = await visit.page.evaluate(() => {
      const root = document.querySelector('vouch-reviews')?.shadowRoot;
      const card = root?.querySelector('vouch-review')?.shadowRoot;
      const stars = card?.querySelector('.stars');
      const bars = root?.querySelector('vouch-breakdown')?.shadowRoot?.querySelectorAll('.bar') ?? [];
      return {
        text: card?.querySelector('[part=body]')?.getBoundingClientRect().height ?? 0,
        font: getComputedStyle(card?.querySelector('[part=title]') ?? document.body).fontWeight,
        stars: stars ? getComputedStyle(stars).getPropertyValue('--fill') : '',
        bars: [...bars].map((bar) => getComputedStyle(bar).getPropertyValue('--fill')),
        filters: root?.querySelector('vouch-filters')?.getBoundingClientRect().height,
      };
    });
    expect(look.text).toBeGreaterThan(10);
    expect(look).toMatchObject({ font: '600', stars: `${20 * (newest?.rating ?? 0)}%`, filters: 0 });
    expect(look.bars.every((fill) => /^\d+%$/.test(fill)) && new Set(look.bars).size).toBeGreaterThan(1);
  });

  for (const [name, path, viewport] of [
    ['at a desk', PAGE, DESK],
    ['on a phone', PAGE, PHONE],
    ['in a language that is fetched', `${PAGE}&lang=de`, DESK],
    ['from the shop’s own bundle', `${PAGE}&door=npm`, DESK],
    ['from right to left', `${PAGE}&lang=ar`, DESK],
  ] as const) {
    it(`the elements take over what is there: nothing is rendered anew, moves or is asked for, ${name}`, async () => {
      const { visit, go } = await openBefore(path, viewport);
      const served = await mark(visit);
      const before = await places(visit);
      const shown = await visit.section();
      // The page itself may arrive in pieces; what counts is that the elements add nothing to that.
      const arriving = await shiftOf(visit);
      expect(shown.reviews).toHaveLength(10);
      await go();
      expect(await marked(visit)).toEqual({ served, others: [] });
      expect(await places(visit)).toEqual(before);
      expect(await visit.section()).toEqual(shown);
      expect(await shiftOf(visit)).toBe(arriving);
      expect(visit.requests.filter(asksProxy)).toEqual([]);
    });
  }

  it('the filters work, and more reviews can be had', async () => {
    const { visit, go } = await openBefore(PAGE);
    await go();
    await visit.click(/^1 star,/);
    await visit.shows({ chips: ['1 star'] });
    await visit.click(/^Clear all$/);
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
    await visit.click(/^Show more/);
    await visit.showsReviews(20);
    expect(visit.requests.filter(asksProxy)[0]).toContain('stars=1');
  });

  it('a proxy that fails meanwhile is not missed', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/apps/vouchsafe/', (request) => request.respond({ status: 500 }));
    await stage.go(visit, PAGE);
    await visit.until(() => isTakenOver(visit), true);
    await visit.showsReviews(10);
    expect(visit.requests.filter(asksProxy)).toEqual([]);
  });

  it('what cannot be taken over is rendered anew, once', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/server.html', async (request) => {
      const answer = await fetch(request.url());
      const body = (await answer.text()).replaceAll('data-vouchsafe="', 'data-vouchsafe="/elsewhere');
      await request.respond({ status: 200, headers: Object.fromEntries(answer.headers), body });
    });
    await stage.go(visit, PAGE);
    await visit.until(() => visit.requests.filter((path) => path.includes('/v1/reviews')).length, 1);
    const { reviews, rows } = await visit.shows({ found: '10 of 240 reviews' });
    expect([reviews.length, rows.length]).toEqual([10, 5]);
    expect(await visit.page.$$eval('vouch-reviews >>> [part=heading]', (headings) => headings.length)).toBe(1);
  });

  it('where the server has no answer the browser asks', async () => {
    const visit = await stage.visit(`${PAGE}&proxy=failing`);
    expect(await visit.page.$$('script[data-vouchsafe]')).toHaveLength(0);
    await visit.shows({ messages: ['Reviews can’t be shown right now.'] });
    visit.forgive(/status of 500/);
  });
}
