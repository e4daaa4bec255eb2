import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERSION } from '../../../src/version.js';
import { stage } from './stage.js';
import type { Interference, Visit } from './visit.js';

const PRODUCT = '/product.html?id=demo-full';

/** Marks that lit leaves for its other copies, and ours. */
const MARKS = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

/** The page with more tags in its head. */
const withTags =
  (...tags: readonly string[]): Interference =>
  async (request) => {
    const answer = await fetch(request.url());
    const body = (await answer.text()).replace('</head>', `${tags.join('')}</head>`);
    await request.respond({ status: 200, headers: Object.fromEntries(answer.headers), body });
  };

/** The page with more scripts in its head. */
const withScripts = (...sources: readonly string[]): Interference =>
  withTags(...sources.map((source) => `<script type="module" src="${source}" data-proxy="/apps/vouchsafe"></script>`));

/** The script of an older release, at an address of its own. */
const older: Interference = async (request) => {
  const answer = await fetch(request.url().replace('/older/', '/embed/'));
  const body = (await answer.text()).replaceAll(VERSION, '0.0.1');
  await request.respond({ status: 200, contentType: 'text/javascript', body });
};

/** A rating that is known at once: "not known yet" is asked for once more, whatever number of copies there is. */
const known: Interference = (request) =>
  request.respond({
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ ratings: { 'demo-full': { count: 240, average: 4.3 } } }),
  });

/** Reviews that are all there at once: of an unfinished set a page asks again by itself. */
const whole: Interference = async (request) => {
  const answer: unknown = await (await fetch(request.url())).json();
  const body = JSON.stringify({ ...Object(answer), complete: true, refreshAfter: undefined });
  await request.respond({ status: 200, contentType: 'application/json', body });
};

/** Names on the page's global object. */
const globals = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.ownKeys(window).map(String));

/** What a script does to the page around it. */
export function embedding(): void {
  it.each([PRODUCT, '/collection.html', '/cart.html'])(
    '%s gets no globals but one of ours, and the marks of lit',
    async (path) => {
      const bare = await stage.arrive();
      await bare.interfere('.js', (request) => request.abort('blockedbyclient'));
      await stage.go(bare, path);
      const before = await globals(bare);
      bare.forgive(/^Failed to load resource/);
      const visit = await stage.visit(path);
      await visit.until(async () => (await visit.snippets())[0]?.text !== '', true);
      if (path === PRODUCT) await visit.showsReviews(10);
      if (path === '/cart.html') await visit.find('>>> .toggle');
      const added = (await globals(visit)).filter((name) => !before.includes(name));
      expect(added.sort()).toEqual([...MARKS, 'Symbol(vouchsafe)'].sort());
    },
  );

  it('twice, and from npm beside it: works once, and says nothing', async () => {
    const visit = await stage.arrive();
    await visit.interfere(PRODUCT, withScripts('/embed/vouchsafe.js?again', '/storefront/collection-page.js'));
    await visit.interfere('/v1/ratings', known);
    await visit.interfere('/v1/reviews', whole);
    await stage.go(visit, PRODUCT);
    await visit.showsReviews(10);
    await visit.until(async () => (await visit.snippets())[0]?.text, '4.3 (240)');
    expect(visit.requests.filter((path) => path.includes('/v1/ratings'))).toHaveLength(1);
    expect(visit.requests.filter((path) => path.includes('/v1/reviews'))).toEqual([expect.any(String)]);
  });

  it.each([
    ['without a proxy', ''],
    ['with another proxy', ' data-proxy="/elsewhere"'],
  ])('twice, the second tag %s: keeps what the first says', async (_, says) => {
    const visit = await stage.arrive();
    await visit.interfere('/other/', (request) =>
      request.continue({ url: request.url().replace('/other/', '/embed/') }),
    );
    await visit.interfere(PRODUCT, withTags(`<script type="module" src="/other/vouchsafe.js"${says}></script>`));
    await stage.go(visit, PRODUCT);
    await visit.showsReviews(10);
    expect(visit.requests).toContain('/other/vouchsafe.js');
    expect(visit.requests.filter((path) => path.startsWith('/elsewhere'))).toEqual([]);
  });

  it('beside another version: works, with one warning that names both', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/older/', older);
    await visit.interfere(PRODUCT, withScripts('/older/vouchsafe.js'));
    await stage.go(visit, PRODUCT);
    await visit.showsReviews(10);
    await visit.until(async () => (await visit.snippets())[0]?.text, '4.3 (240)');
    await visit.until(() => visit.noise.length, 1);
    expect(visit.noise[0]).toMatch(/^vouchsafe .+ is not used: this page has .+ already\.$/);
    expect(visit.noise[0]).toContain(VERSION);
    expect(visit.noise[0]).toContain('0.0.1');
    await visit.click(/^1 star,/);
    await visit.shows({ found: '11 reviews match' });
    visit.forgive(/is not used/);
  });

  it('as a classic script: works the same', async () => {
    const visit = await stage.arrive();
    await visit.interfere(PRODUCT, async (request) => {
      const answer = await fetch(request.url());
      const body = (await answer.text()).replace(
        '<script type="module" src="/embed/vouchsafe.js"',
        '<script async src="/embed/vouchsafe.classic.js"',
      );
      await request.respond({ status: 200, headers: Object.fromEntries(answer.headers), body });
    });
    await stage.go(visit, PRODUCT);
    await visit.showsReviews(10);
    expect(visit.requests).toContain('/embed/vouchsafe.classic.js');
  });

  it('and has words of its own, said before the element’s code has come', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/own-words.js', (request) =>
      request.respond({
        status: 200,
        contentType: 'text/javascript',
        body: `
          import { configure } from '/embed/vouchsafe.js';
          configure({ messages: { en: { heading: 'Voices', basedOn: { one: '# voice', other: '# voices' } } } });
          const section = document.querySelector('vouch-reviews');
          section.messages = { en: { heading: 'Guest book' } };
          section.dataset.spoken = '';`,
      }),
    );
    await visit.interfere('/embed/chunks/reviews-', async (request) => {
      await visit.page.waitForFunction(() => document.querySelector('vouch-reviews[data-spoken]'));
      await request.continue();
    });
    await visit.interfere(PRODUCT, withTags('<script type="module" src="/own-words.js"></script>'));
    await stage.go(visit, PRODUCT);
    await visit.shows({ basedOn: '240 voices' });
    await visit.find('vouch-reviews >>> ::-p-text(Guest book)');
  });

  it('in a folder with scripts of the shop’s own: reads what its own tag says', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/embed/theme.js', (request) =>
      request.respond({ status: 200, contentType: 'text/javascript', body: '' }),
    );
    await visit.interfere(PRODUCT, async (request) => {
      const answer = await fetch(request.url());
      const body = (await answer.text()).replace(
        '<head>',
        '<head><script type="module" src="/embed/theme.js"></script>',
      );
      await request.respond({ status: 200, headers: Object.fromEntries(answer.headers), body });
    });
    await stage.go(visit, PRODUCT);
    await visit.showsReviews(10);
    expect(visit.requests).toContain('/embed/theme.js');
  });

  it('under a name with its version, checked by its hash: works the same', async () => {
    const integrity: Record<string, string> = JSON.parse(readFileSync('dist/embed/integrity.json', 'utf8'));
    const file = `vouchsafe-${VERSION}.js`;
    const visit = await stage.arrive();
    await visit.interfere(PRODUCT, async (request) => {
      const answer = await fetch(request.url());
      const body = (await answer.text()).replace(
        '<script type="module" src="/embed/vouchsafe.js"',
        `<script type="module" src="/embed/${file}" integrity="${integrity[file]}"`,
      );
      await request.respond({ status: 200, headers: Object.fromEntries(answer.headers), body });
    });
    await stage.go(visit, PRODUCT);
    await visit.showsReviews(10);
    expect(visit.requests.filter((path) => path.startsWith('/embed/vouchsafe'))).toEqual([`/embed/${file}`]);
  });

  it('and scrolls to an element far down: its code is fetched when it comes near', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/embed/chunks/', (request) => request.continue());
    await stage.go(visit, '/product.html?id=demo-one');
    await visit.showsReviews(1);
    await visit.page.evaluate(() => {
      const far = document.createElement('div');
      far.id = 'far';
      const stars = document.createElement('vouch-stars');
      document.body.append(far, stars);
      far.style.setProperty('block-size', '6000px');
      scrollTo(0, 0);
    });
    const isDefined = (): Promise<boolean> =>
      visit.page.evaluate(() => customElements.get('vouch-stars') !== undefined);
    await visit.page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
    expect(await isDefined()).toBe(false);
    await visit.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await visit.until(isDefined, true);
  });

  it('and uses an element later: it is defined then', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/embed/chunks/', (request) => request.continue());
    await stage.go(visit, '/product.html?id=demo-one');
    await visit.showsReviews(1);
    await visit.page.evaluate(() => {
      const stars = document.createElement('vouch-stars');
      stars.setAttribute('rating', '3');
      document.body.append(stars);
    });
    await visit.until(() => visit.page.evaluate(() => customElements.get('vouch-stars') !== undefined), true);
  });
}
