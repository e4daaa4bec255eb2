import axe, { type RunOptions } from 'axe-core';
import { expect, it } from 'vitest';
import { HOSTS } from '../../../demo/storefront/hosts.js';
import { enterCode, newCart } from './cart.js';
import { PHONE, stage } from './stage.js';
import type { Interference, Visit } from './visit.js';

/** All of WCAG 2.2, A and AA, that can be checked so, and what the makers of axe hold for good practice. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Off by default in axe, and part of WCAG 2.2 AA.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  // The pages' policy forbids to fetch their style sheets; no rule of these needs them.
  preload: false,
};

/** What else the other scheme can change. */
const COLOURS: RunOptions = { ...RULES, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

type Act = (visit: Visit) => unknown;

/** What is looked at on a page, in the order in which it is brought about. */
type States = Readonly<Record<string, Act>>;

interface Walk {
  readonly path: string;
  readonly viewport?: typeof PHONE;
  readonly states: States;
}

const sees =
  (selector: string): Act =>
  (visit) =>
    visit.find(`>>> ${selector}`);

const press =
  (selector: string, shown: string): Act =>
  async (visit) => {
    await visit.page.locator(`>>> ${selector}`).click();
    await visit.find(`>>> ${shown}`);
  };

const searchFor =
  (text: string, shown: string): Act =>
  async (visit) => {
    await visit.page.locator('>>> input[type=search]').fill(text);
    // It is typed, and so there may be an answer to its first letters.
    await visit.until(async () => (await visit.section()).chips.includes(`“${text}”`), true);
    await visit.find(`>>> ${shown}`);
  };

const enter =
  (code: string, shown: string): Act =>
  async (visit) => {
    await enterCode(visit, code);
    await visit.find(`>>> ${shown}`);
  };

const breaks =
  (part: string, act: Act): Act =>
  async (visit) => {
    await visit.interfere(part, outOfOrder);
    await act(visit);
  };
/** From now on an answer does not come. */
const holdsBack =
  (part: string, act: Act): Act =>
  async (visit) => {
    await visit.interfere(part, () => {});
    await act(visit);
  };
const outOfOrder: Interference = (request) => request.respond({ status: 500 });

const READ = sees('[part=body]');
const FIRST_ROW = '.row[aria-pressed]:not([aria-disabled=true])';

/** Three cards are enough where something else is looked at. */
const FEW: Act = async (visit) => {
  await READ(visit);
  await visit.page.$eval('vouch-reviews', (section) => section.setAttribute('per-page', '3'));
  await visit.showsReviews(3);
};

/** A section on a desk: all that opens, and all that becomes of a search. */
const AT_DESK: States = {
  'three reviews': FEW,
  'a badge explained': press('.badge', '.why'),
  'a menu open': press('.pills .menu > summary', '.menu[open] .panel'),
  'a value chosen': press('.menu[open] .option', '.chip'),
  'words marked': searchFor('bag', '.chips li + li'),
  'no match': searchFor('zzzz', '.main .message'),
};

/** A section on a phone: the sheet, the photos, and reading on. */
const ON_PHONE: States = {
  'three reviews': FEW,
  'a highlight unfolded': press('.pair button', '.pair [aria-expanded=true]'),
  'the sheet open': press('.toggle', 'dialog[open] .option'),
  'a photo open': async (visit) => {
    await visit.press('Escape');
    await press('.strip a', 'dialog[open] img')(visit);
  },
};

const PAGED: Act = async (visit) => {
  await visit.page.$eval('vouch-reviews', (section) => {
    section.setAttribute('paging', 'pages');
    section.setAttribute('per-page', '3');
  });
  await visit.find('>>> [aria-current=page]');
};

/** What few reviews are: long. */
const ALL: Act = async (visit) => {
  await visit.page.$eval('vouch-reviews', (section) => section.setAttribute('per-page', '50'));
  await visit.showsReviews(44);
  await press('.fold', '.fold[aria-expanded=true]')(visit);
};

const COUPON: States = {
  'no code': sees('#code'),
  'a code applied': enter('SAVE10', '.row .tick'),
  'a code on hold': enter('FREESHIP', '.row .ring'),
  'a code to exchange': enter('WELCOME5', '.message .link'),
  'a code rejected': enter('CODE_EXPIRED', '.box[data-invalid]'),
};

const WALKS: Readonly<Record<string, Walk>> = {
  'the way in': { path: '/', states: { 'the best products': sees('[part=price]') } },
  'a category': { path: '/collection.html', states: { 'the snippets': sees('.count') } },
  'a product': { path: '/product.html?id=demo-full', states: { ...AT_DESK } },
  'a product in Market, in Arabic, on a phone': {
    path: '/product.html?id=demo-full&theme=market&lang=ar',
    viewport: PHONE,
    states: ON_PHONE,
  },
  'a product in Noir': { path: '/product.html?id=demo-full&theme=noir', states: { ...AT_DESK } },
  'a product of another vendor': {
    path: '/product.html?id=demo-full&vendor=yotpo&theme=market',
    states: { 'the reviews': READ, paged: PAGED },
  },
  'a product with one review': { path: '/product.html?id=demo-one', states: { 'the review': READ } },
  'a product without': { path: '/product.html?id=demo-empty&theme=market', states: { nothing: sees('.empty') } },
  'the world’s scripts': { path: '/product.html?id=demo-scripts', states: { 'all reviews, one unfolded': ALL } },
  'the world’s scripts, of another vendor, in Arabic': {
    path: '/product.html?id=demo-scripts&vendor=yotpo&lang=ar&theme=noir',
    states: { 'the reviews': READ },
  },
  'the shop': { path: '/business.html?theme=market', states: { 'its rating and reviews': READ } },
  'the shop in Arabic': { path: '/business.html?lang=ar', viewport: PHONE, states: { 'its rating and reviews': READ } },
  'a cart': { path: '/cart.html?open', states: COUPON },
  'a cart in Market, in Arabic': { path: '/cart.html?open&lang=ar&theme=market', viewport: PHONE, states: COUPON },
  'a cart in Noir': { path: '/cart.html?theme=noir', states: { closed: sees('.toggle') } },
  'a playground': { path: '/playground.html', states: { 'the preview': sees('pre') } },
};

/** Pages whose proxy is silent, and then one that fails. */
const WAITS: readonly (readonly [path: string, waiting: Act, failed: Act])[] = [
  ['/product.html?id=demo-full', sees('.ghost'), sees('.message')],
  ['/business.html?theme=market', sees('.place.waiting'), sees('.message')],
  ['/collection.html?theme=noir', sees('.waiting'), () => {}],
  ['/cart.html?open&lang=ar', enter('SAVE10', '.wait'), enter('SAVE10', '.message')],
];

/** Finds what axe has to say of a page, in each scheme. */
async function findFaults(visit: Visit, state: string): Promise<string[]> {
  const { page } = visit;
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  }
  const faults: string[] = [];
  // Noir has one scheme.
  const schemes = page.url().includes('noir') ? (['dark'] as const) : (['light', 'dark'] as const);
  for (const [index, scheme] of schemes.entries()) {
    await dress(page, scheme);
    const { violations } = await page.evaluate(
      (options) => window.axe.run(document, options),
      index === 0 ? RULES : COLOURS,
    );
    const said = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${state}, ${scheme}: ${id} ${target.join(' ')} ${failureSummary}`),
    );
    faults.push(...said);
  }
  return faults;
}

/** What fades in is too pale to read halfway: nothing moves. */
const dress = (page: Visit['page'], scheme: 'light' | 'dark'): Promise<void> =>
  page.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'prefers-color-scheme', value: scheme },
  ]);

async function walk({ path, viewport, states }: Walk): Promise<string[]> {
  const visit = await stage.arrive(viewport);
  await dress(visit.page, 'light');
  await stage.go(visit, path.startsWith('/cart') ? `${path}&cart=${newCart()}` : path);
  const faults: string[] = [];
  for (const [state, bringAbout] of Object.entries(states)) {
    await bringAbout(visit);
    faults.push(...(await findFaults(visit, state)));
  }
  visit.forgive(/^Failed to load resource/);
  return faults;
}

/** An auditor looks at everything the shop can show, with the rules that a machine can check. */
export function auditing(): void {
  it.each(Object.entries(WALKS))('%s', async (_, it) => {
    expect(await walk(it)).toEqual([]);
  });

  it.each(HOSTS)('a stranger’s page: %s', async (host) => {
    expect(await walk({ path: `/hosts/${host}.html`, states: { 'the reviews': READ } })).toEqual([]);
  });

  it.each(WAITS)('%s while it waits, and when it has failed', async (path, waiting, failed) => {
    const [silent, failing] = [`${path}&proxy=silent`, `${path}&proxy=failing`];
    expect(await walk({ path: silent, states: { waiting } })).toEqual([]);
    expect(await walk({ path: failing, states: { failed } })).toEqual([]);
  });

  it('reviews that may be old, others that are on the way, and more that do not come', async () => {
    const states: States = {
      'no more': async (visit) => {
        await FEW(visit);
        await breaks('page=2', press('.more .button', '.more [role=alert]'))(visit);
      },
      waiting: holdsBack('stars=5', press(FIRST_ROW, '.list[aria-busy=true]')),
    };
    expect(await walk({ path: '/product.html?id=demo-full&theme=market', states })).toEqual([]);
    const old = breaks('stars=5', press(FIRST_ROW, '.notice'));
    expect(await walk({ path: '/product.html?id=demo-full&theme=market', states: { old } })).toEqual([]);
  });
}
