import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/hydrate.js';
import { registry } from '../../../../src/browser/client/page/registry.js';
import { deepAll, deepText, fixtureUntil, scene, settled, until } from '../../elements/stage.js';

/** A proxy that answers nothing but errors: whoever asks it is found out. */
let proxies = 0;
const failing = (): string => `${scene('error')}?page=${(proxies += 1)}`;

const text = async (path: string): Promise<string> => (await fetch(`${scene('full')}${path}`)).text();

/** Puts answers on the page, as a server writes them into it. */
async function island(proxy: string, content: string): Promise<void> {
  const script = await fixture<HTMLScriptElement>(html`<script type="application/json"></script>`);
  script.dataset['vouchsafe'] = proxy;
  script.textContent = content;
}

const REVIEWS = '/v1/reviews?product_id=p';
const RATINGS = '/v1/ratings?id=A&id=B';

/** How often the proxy that fails was asked, by path. */
const asked = (path: string): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(`${scene('error')}${path}`)).length;

const cards = (element: Element): number => deepAll(element, 'vouch-review').length;

describe('answers that come with the page', () => {
  beforeEach(() => performance.clearResourceTimings());

  it('are a section’s first reviews, and nothing is asked', async () => {
    const proxy = failing();
    await island(proxy, `{"${REVIEWS}": ${await text(REVIEWS)}}`);
    const element = await fixtureUntil(
      html`<vouch-reviews product-id="p" proxy=${proxy}></vouch-reviews>`,
      'vouch-load',
    );
    await settled(element);
    expect(cards(element)).to.equal(10);
    expect(asked(REVIEWS)).to.equal(0);
  });

  it('tell a product’s snippet what its section says', async () => {
    const proxy = failing();
    await island(proxy, `{"${REVIEWS}": ${await text(REVIEWS)}}`);
    await fixtureUntil(html`<vouch-reviews product-id="p" proxy=${proxy}></vouch-reviews>`, 'vouch-load');
    const snippet = await fixture(html`<vouch-rating product-id="p" proxy=${proxy}></vouch-rating>`);
    await settled(snippet);
    expect(deepText(snippet)).to.equal('4.2 (25) 25 reviews');
  });

  it('are the ratings of snippets, in their first rendering', async () => {
    const proxy = failing();
    await island(proxy, `{"${RATINGS}": ${await text(RATINGS)}}`);
    // Read with the first answer that is looked for.
    registry().answer?.(proxy, '/nothing');
    const element = await fixture(html`<vouch-rating product-id="A" proxy=${proxy}></vouch-rating>`);
    expect(deepText(element)).to.equal('4.5 (12) 12 reviews');
    await settled(element);
    expect(asked('/v1/ratings?id=A')).to.equal(0);
  });

  it('are given once: a section that asks the same later asks the proxy', async () => {
    const proxy = failing();
    await island(proxy, `{"${REVIEWS}": ${await text(REVIEWS)}}`);
    const section = html`<vouch-reviews product-id="p" proxy=${proxy}></vouch-reviews>`;
    await fixtureUntil(section, 'vouch-load');
    await fixtureUntil(section, 'vouch-error');
    expect(asked(REVIEWS)).to.equal(1);
  });

  for (const [name, section, path] of [
    [
      'another product',
      (proxy: string) => html`<vouch-reviews product-id="q" proxy=${proxy}></vouch-reviews>`,
      '/v1/reviews?product_id=q',
    ],
    [
      'another order',
      (proxy: string) => html`<vouch-reviews product-id="p" sort="lowest" proxy=${proxy}></vouch-reviews>`,
      `${REVIEWS}&sort=lowest`,
    ],
    [
      'a longer page',
      (proxy: string) => html`<vouch-reviews product-id="p" per-page="20" proxy=${proxy}></vouch-reviews>`,
      `${REVIEWS}&per_page=20`,
    ],
    ['another proxy', () => html`<vouch-reviews product-id="p" proxy=${failing()}></vouch-reviews>`, REVIEWS],
  ] as const) {
    it(`are none to ${name}, which is asked as ever`, async () => {
      const proxy = failing();
      await island(proxy, `{"${REVIEWS}": ${await text(REVIEWS)}}`);
      await fixtureUntil(section(proxy), 'vouch-error');
      expect(asked(path)).to.equal(1);
    });
  }

  it('are the same in another language', async () => {
    const proxy = failing();
    await island(proxy, `{"${REVIEWS}": ${await text(REVIEWS)}}`);
    const element = await fixtureUntil(
      html`<vouch-reviews product-id="p" proxy=${proxy} locale="de"></vouch-reviews>`,
      'vouch-load',
    );
    await until(() => deepText(element).includes('25 Bewertungen'));
    expect(asked(REVIEWS)).to.equal(0);
  });

  for (const [name, content] of [
    ['broken off', '{"/v1/reviews?product_id=p": {"summary"'],
    ['of another shape', `{"${REVIEWS}": {"summary": "none"}, "${RATINGS}": [3]}`],
    ['no object', 'null'],
    ['empty', ''],
  ] as const) {
    it(`are as good as none when they are ${name}`, async () => {
      const proxy = failing();
      await island(proxy, content);
      await fixtureUntil(html`<vouch-reviews product-id="p" proxy=${proxy}></vouch-reviews>`, 'vouch-error');
      expect(asked(REVIEWS)).to.equal(1);
      const snippet = await fixture(html`<vouch-rating product-id="A" proxy=${proxy}></vouch-rating>`);
      await until(() => asked('/v1/ratings?id=A') === 1);
      expect(deepText(snippet)).to.equal('');
    });
  }
});
