import { expect, it } from 'vitest';
import { stage } from './stage.js';
import type { Interference, Visit } from './visit.js';

const PROXY = '/apps/vouchsafe/';
const PRODUCT = '/product.html?id=demo-full';
const SENTENCE = 'Reviews can’t be shown right now.';

/** What the browser itself writes for a request that fails, whatever the page does. */
const NETWORK_LINE = /^Failed to load resource/;

/** Never to be seen on a page. */
const DETAIL = 'at /srv/proxy/secret.js:12';

const json = (status: number, body: unknown, headers = {}): Interference => {
  return (request) => request.respond({ status, headers, contentType: 'application/json', body: JSON.stringify(body) });
};
const errorBody = (type: string, code: string): Record<string, string | null> => {
  return { type, code, message: DETAIL, param: null, requestId: 'r-1' };
};

/** How the way to the proxy can be broken. */
const FAULTS: Readonly<Record<string, Interference>> = {
  'a bare 500': (request) => request.respond({ status: 500, contentType: 'text/plain', body: DETAIL }),
  'a 500 in our own words': json(500, errorBody('api', 'internal_error')),
  'a page of HTML': (request) =>
    request.respond({ status: 200, contentType: 'text/html', body: `<!doctype html><h1>${DETAIL}</h1>` }),
  'JSON cut off': (request) =>
    request.respond({ status: 200, contentType: 'application/json', body: `{"summary": {"count": 2, "x": "${DETAIL}` }),
  'another shape': json(200, { error: DETAIL }),
  'too many requests': json(429, errorBody('rate_limit', 'rate_limited'), { 'retry-after': '60' }),
  'no connection': (request) => request.abort('internetdisconnected'),
};

/** A product page whose author put nothing inside the section's tag but white space. */
const withoutFallback: Interference = async (request) => {
  const answer = await fetch(request.url());
  const html = await answer.text();
  const body = html.replace(/(<vouch-reviews[^>]*>)[^]*?(<\/vouch-reviews>)/, '$1\n$2');
  expect(body).not.toBe(html);
  await request.respond({ status: 200, headers: Object.fromEntries(answer.headers), body });
};

/** All that can be read on a page, and all that an element says of itself. */
const everything = ({ page }: Visit): Promise<string> =>
  page.evaluate(() => {
    const read = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map((element) => {
          const attributes = element.getAttributeNames().map((name) => element.getAttribute(name));
          return `${attributes.join(' ')} ${element.shadowRoot ? read(element.shadowRoot) : ''}`;
        })
        .join(' ') + (root instanceof ShadowRoot ? root.textContent : document.body.textContent);
    return read(document);
  });

/** The snippet keeps its line and says nothing; the section says one sentence; the rest of the page is as it was. */
async function expectCalm(visit: Visit): Promise<void> {
  await visit.shows({ messages: [SENTENCE], reviews: [], rows: [], chips: [] });
  await visit.until(() => visit.page.$$eval('>>> .rating', (lines) => lines.length), 0);
  const [snippet] = await visit.snippets();
  expect(snippet).toMatchObject({ text: '', stars: '' });
  expect(snippet?.height).toBeGreaterThan(15);
  expect(await everything(visit)).not.toContain(DETAIL);
  expect(await visit.page.$eval('.buy', (button) => button.checkVisibility())).toBe(true);
}

/** Lets the browser's clock run on, however long the page waits for the network. */
async function passTime({ page }: Visit, seconds: number): Promise<void> {
  const devtools = await page.createCDPSession();
  const over = new Promise((resolve) => devtools.once('Emulation.virtualTimeBudgetExpired', resolve));
  await devtools.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: seconds * 1000 });
  await over;
}

const silence: Interference = () => {};

/** A product page whose elements say everything themselves, and a proxy that something happens to. */
async function arriveAt(fault: Interference): Promise<Visit> {
  const visit = await stage.arrive();
  await visit.interfere(PRODUCT, withoutFallback);
  await visit.interfere(PROXY, fault);
  await stage.go(visit, PRODUCT);
  return visit;
}

/** Everything that can go wrong between a page and its proxy. */
export function failing(): void {
  it.each(Object.entries(FAULTS))('with %s: the page stays calm, and one press has the reviews', async (_, fault) => {
    const visit = await arriveAt(fault);
    await expectCalm(visit);
    visit.forgive(NETWORK_LINE);
    await visit.interfere(PROXY, undefined);
    await visit.click(/^Try again$/);
    await visit.shows({ found: '10 of 240 reviews', messages: [] });
    await visit.until(async () => (await visit.snippets())[0]?.text, '4.3 (240)');
  });

  it('with no answer at all: holds the place, and says so in the end', async () => {
    const visit = await arriveAt(silence);
    await visit.until(async () => (await visit.section()).waiting, true);
    await passTime(visit, 60);
    await expectCalm(visit);
  });

  it('without a line: says so, and has the reviews as soon as it is back', async () => {
    const visit = await arriveAt(silence);
    await visit.until(async () => (await visit.section()).waiting, true);
    await visit.page.setOfflineMode(true);
    await visit.interfere(PROXY, FAULTS['no connection']);
    await passTime(visit, 60);
    await visit.shows({ messages: ['You’re offline. Reviews come as soon as you’re connected again.'], reviews: [] });
    visit.forgive(NETWORK_LINE);
    await visit.interfere(PROXY, undefined);
    await visit.page.setOfflineMode(false);
    await visit.shows({ found: '10 of 240 reviews', messages: [] });
  });

  it('while filtering: keeps what is there, and says that it may be old', async () => {
    const visit = await stage.visit(PRODUCT);
    const before = await visit.showsReviews(10);
    await visit.interfere('stars=1', FAULTS['a bare 500']);
    await visit.click(/^1 star,/);
    const messages = ['This may be out of date: reviews can’t be updated right now.'];
    const failed = await visit.shows({ messages });
    expect(failed.reviews).toEqual(before.reviews);
    visit.forgive(NETWORK_LINE);
    await visit.interfere('stars=1', undefined);
    await visit.click(/^Try again$/);
    await visit.shows({ messages: [], found: '11 reviews match' });
  });

  it('while loading more: keeps what is there, and offers to try again', async () => {
    const visit = await stage.visit(PRODUCT);
    const before = await visit.showsReviews(10);
    await visit.interfere('page=2', FAULTS['JSON cut off']);
    await visit.click(/^Show more reviews$/);
    await visit.until(async () => (await everything(visit)).includes('More reviews can’t be shown right now.'), true);
    expect((await visit.section()).reviews).toEqual(before.reviews);
    await visit.interfere('page=2', undefined);
    await visit.click(/^Try again$/);
    await visit.showsReviews(20);
  });

  it('for ratings alone: the snippet learns from the reviews beside it', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/v1/ratings', FAULTS['a page of HTML']);
    await stage.go(visit, PRODUCT);
    await visit.showsReviews(10);
    await visit.until(async () => (await visit.snippets())[0]?.text, '4.3 (240)');
  });

  it('on a category page: 48 lines stay empty and in place', async () => {
    const visit = await stage.arrive();
    await visit.interfere(PROXY, FAULTS['a 500 in our own words']);
    await stage.go(visit, '/collection.html');
    await visit.until(() => visit.noise.some((line) => NETWORK_LINE.test(line)), true);
    await visit.until(() => visit.page.$$eval('>>> .rating', (lines) => lines.length), 0);
    const snippets = await visit.snippets();
    expect(snippets).toHaveLength(48);
    expect(snippets.filter(({ text, height }) => text !== '' || height < 15)).toEqual([]);
    visit.forgive(NETWORK_LINE);
  });

  it('where the page has its own words inside the tag: says those, and tries again when asked', async () => {
    const visit = await stage.arrive();
    await visit.interfere(PROXY, FAULTS['a bare 500']);
    await stage.go(visit, PRODUCT);
    const { messages } = await visit.shows({ reviews: [], messages: [expect.stringContaining('Ask us')] });
    const words = await visit.page.$eval('vouch-reviews > p', (own) => [own.textContent, own.checkVisibility()]);
    expect(words).toEqual([messages[0], true]);
    visit.forgive(NETWORK_LINE);
    await visit.interfere(PROXY, undefined);
    await visit.click(/^Try again$/);
    await visit.shows({ found: '10 of 240 reviews', messages: [] });
  });

  it('before it can: where the script is blocked, the page’s own words stand there', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/embed/', (request) => request.abort('blockedbyclient'));
    await stage.go(visit, PRODUCT);
    await visit.until(
      () => visit.page.$eval('vouch-reviews > p', (words) => words.checkVisibility({ visibilityProperty: true })),
      true,
    );
    expect(await visit.page.$eval('vouch-rating', (snippet) => snippet.textContent)).toBe('');
    visit.forgive(NETWORK_LINE);
  });
}
