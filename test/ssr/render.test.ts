import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/model/review.js';
import { answersIsland, renderRating, renderReviews, type AskedProxy, type ServerPage } from '../../src/ssr.js';

const MARKUP = '</script><img src=x onerror="alert(1)">\u2028<!--';

const review = (changes: Partial<Review> = {}): Review => ({
  id: 'r1',
  subject: 'product',
  productId: 'mug',
  rating: 4,
  dimensions: [],
  title: 'It holds tea',
  body: 'Every morning.',
  author: { name: 'Ann' },
  createdAt: '2026-01-31T12:00:00.000Z',
  media: [],
  metadata: [{ name: 'Size', value: 'M' }],
  votes: { up: 3, down: 0 },
  can: { vote: true, flag: false },
  replies: [],
  labels: [],
  ...changes,
});

const pageOf = (...reviews: readonly Review[]): object => ({
  summary: {
    count: reviews.length,
    average: reviews.length > 0 ? 4 : null,
    distribution: { 1: 0, 2: 0, 3: 0, 4: reviews.length, 5: 0 },
    dimensions: [],
  },
  reviews,
  page: 1,
  perPage: 10,
  total: reviews.length,
  counts: { media: 0 },
  filters: [],
  dropped: [],
  version: 'v1',
  complete: true,
});

const PAGE: ServerPage = { url: 'https://shop.example/mug', proxy: '/apps/vouchsafe', nonce: 'n0nce' };

/** A proxy that gives one answer, and remembers what it was asked. */
function proxyOf(answer: unknown): AskedProxy & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: (request) => {
      asked.push(request.url);
      return Promise.resolve(Response.json(answer));
    },
  };
}

const rendered = (answer: unknown, page = PAGE): Promise<string> =>
  renderReviews(proxyOf(answer), page, { productId: 'mug' });

const withoutIsland = (html: string): string => html.replace(/^<script[\s\S]*?<\/script>/, '');

/** What is to be read of HTML. */
const textOf = (html: string): string =>
  withoutIsland(html)
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a review section from a server', () => {
  it('is there to be read, in a shadow root that is declared', async () => {
    const html = await rendered(pageOf(review(), review({ id: 'r2', title: 'And coffee' })));
    expect(html).toMatch(/<vouch-reviews product-id="mug" proxy="\/apps\/vouchsafe"><template shadowrootmode="open">/);
    for (const part of ['Customer reviews', '4.0', 'It holds tea', 'Every morning.', 'And coffee', 'Ann', 'Size']) {
      expect(textOf(html)).toContain(part);
    }
    expect(html).toContain('[data-fill="80%"]{--fill:80%}');
  });

  it('asks the proxy once, for what its attributes say, and writes them down', async () => {
    const proxy = proxyOf(pageOf(review()));
    const attributes = {
      productId: 'mug',
      perPage: 5,
      sort: 'helpful',
      paging: 'pages',
      headingLevel: 3,
      urlState: '',
    } as const;
    const html = await renderReviews(proxy, PAGE, attributes);
    const path = '/v1/reviews?product_id=mug&per_page=5&sort=helpful';
    expect(proxy.asked).toEqual([`https://shop.example/apps/vouchsafe${path}`]);
    expect(html).toContain(`{"${path.replaceAll('&', '\\u0026')}":{`);
    expect(html).toMatch(
      /<vouch-reviews product-id="mug" per-page="5" sort="helpful" paging="pages" heading-level="3" proxy="[^"]+" url-state="">/,
    );
    expect(html).toContain('aria-level="3"');
  });

  it('has style sheets alone that a policy can let pass, and no style attribute', async () => {
    const html = await rendered(pageOf(review(), review({ id: 'r2' })));
    expect(html).toContain('selected="true"');
    const sheets = html.match(/<style[^>]*>/g) ?? [];
    expect(sheets.length).toBeGreaterThan(3);
    expect(new Set(sheets)).toEqual(new Set(['<style nonce="n0nce">']));
    expect(withoutIsland(html)).not.toMatch(/\sstyle=|\son\w+=|selected="false"/);
    expect(await rendered(pageOf(review()), { ...PAGE, nonce: undefined })).toMatch(/<style>/);
  });

  it('speaks the language of the page, or the one of its own', async () => {
    const answer = pageOf(review());
    const german = await rendered(answer, { ...PAGE, lang: 'de-AT' });
    expect(textOf(german)).toContain('4,0');
    expect(textOf(german)).toContain('1 Bewertung');
    expect(textOf(await rendered(answer, { ...PAGE, lang: 'nb' }))).toContain('1 review');
    const french = await renderReviews(proxyOf(answer), { ...PAGE, lang: 'de' }, { productId: 'mug', locale: 'fr' });
    expect(french).toContain('<vouch-reviews product-id="mug" locale="fr"');
    expect(textOf(french)).toContain('1 avis');
  });

  it('is text wherever strangers wrote, and the island ends where it ends', async () => {
    const hostile = review({
      title: MARKUP,
      body: MARKUP,
      author: { name: MARKUP, location: MARKUP, avatar: 'javascript:alert(1)' },
      metadata: [{ name: MARKUP, value: MARKUP }],
      tip: MARKUP,
      labels: [MARKUP],
    });
    const html = await rendered(pageOf(hostile));
    expect(withoutIsland(html)).not.toMatch(/<img|<script|javascript:/);
    expect(html.match(/<script/g)).toHaveLength(1);
    const island = /^<script type="application\/json" data-vouchsafe="\/apps\/vouchsafe">([\s\S]*?)<\/script>/.exec(
      html,
    );
    expect(island?.[1]).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(island?.[1] ?? '')).toEqual({ '/v1/reviews?product_id=mug': pageOf(hostile) });
  });

  it('has the pictures that the page may load, from where the page is', async () => {
    const media = ['/a.png', 'https://images.example/b.png', 'http://plain.example/c.png'].map((src) => ({
      kind: 'image' as const,
      alt: '',
      sizes: [{ src }],
    }));
    const answer = pageOf(review({ media }));
    const [here, elsewhere] = await Promise.all([
      rendered(answer),
      rendered(answer, { ...PAGE, url: 'http://localhost:5173/mug' }),
    ]);
    const sources = (html: string): string[] => [...html.matchAll(/ src="([^"]*)"/g)].map(([, src = '']) => src);
    expect(sources(here)).toEqual(['https://shop.example/a.png', 'https://images.example/b.png']);
    expect(sources(elsewhere)).toEqual(['http://localhost:5173/a.png', 'https://images.example/b.png']);
  });

  it('says that there are no reviews', async () => {
    expect(textOf(await rendered(pageOf()))).toContain('No reviews yet');
  });

  it('leaves nothing of a page on the server', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    await rendered(pageOf(review()));
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
    expect(before).not.toContain('document');
  });
});

describe('a star snippet from a server', () => {
  it('is there to be read, and leads where it is told', async () => {
    const proxy = proxyOf({ ratings: { mug: { count: 12, average: 4.46 } } });
    const html = await renderRating(proxy, PAGE, { productId: 'mug', href: '#reviews' });
    expect(textOf(html)).toContain('12 reviews');
    expect(html).toContain('<a class="rating" part="rating" href="#reviews">');
    expect(html).toContain('[data-fill="90%"]{--fill:90%}');
    expect(proxy.asked).toEqual(['https://shop.example/apps/vouchsafe/v1/ratings?id=mug']);
  });

  it('is left to the browser while the rating is not known', async () => {
    expect(await renderRating(proxyOf({ ratings: { mug: null } }), PAGE, { productId: 'mug' })).toBe(
      '<vouch-rating product-id="mug" proxy="/apps/vouchsafe"></vouch-rating>',
    );
  });
});

describe('a proxy that has no answer', () => {
  const ALONE = '<vouch-reviews product-id="&quot;&gt;&lt;b&gt;" proxy="/apps/vouchsafe"></vouch-reviews>';

  it.each<[string, () => Promise<Response>]>([
    ['fails', () => Promise.resolve(Response.json({ code: 'internal_error' }, { status: 500 }))],
    ['answers in another shape', () => Promise.resolve(Response.json({ summary: 'none' }))],
    ['answers with HTML', () => Promise.resolve(new Response('<h1>Maintenance</h1>'))],
    ['throws', () => Promise.reject(new TypeError('fetch failed'))],
    ['is silent', () => new Promise(() => {})],
  ])('that %s leaves the tag alone, for the browser to ask', async (_, fetch) => {
    const html = await renderReviews({ fetch }, { ...PAGE, patience: 50 }, { productId: '"><b>' });
    expect(html).toBe(ALONE);
  });

  it('is not asked where no product is named', async () => {
    const proxy = proxyOf(pageOf(review()));
    expect(await renderReviews(proxy, PAGE, {})).toBe('<vouch-reviews proxy="/apps/vouchsafe"></vouch-reviews>');
    expect(proxy.asked).toEqual([]);
  });
});

describe('an island', () => {
  it('can be written by itself', () => {
    expect(answersIsland('/a"b', { '/v1/business': { name: '</script>' } })).toBe(
      '<script type="application/json" data-vouchsafe="/a&quot;b">{"/v1/business":{"name":"\\u003c/script\\u003e"}}</script>',
    );
  });
});
