import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/model/review.js';
import { VendorError } from '../../src/server/vendors/review-vendor.js';
import { DAY, MINUTE, PlayedProxy } from './played-proxy.js';

const REPLY = { author: 'The shop', body: 'Thank you.', createdAt: '2026-02-01T00:00:00Z' };
const BUSINESS = { subject: 'business', product_id: '' };

const json = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();

describe('the shop’s own rating', () => {
  it('is answered as the vendor has it, and asked for anew in the background', async () => {
    const played = new PlayedProxy();
    expect(await json(played.ask('/v1/business'))).toEqual(played.vendor.shop);
    played.vendor.shop = { ...played.vendor.shop, name: 'Renamed' };
    await played.ask('/v1/business');
    expect(played.vendor.count('business')).toBe(1);
    await played.clock.advance(16 * MINUTE);
    expect(await json(played.ask('/v1/business'))).toMatchObject({ name: 'The shop' });
    await played.rest();
    expect(await json(played.ask('/v1/business'))).toMatchObject({ name: 'Renamed' });
  });

  it('stays while the vendor is down, up to its largest age', async () => {
    const played = new PlayedProxy();
    await played.ask('/v1/business');
    played.vendor.failure = new VendorError('unavailable');
    await played.clock.advance(6 * DAY);
    expect((await played.ask('/v1/business')).status).toBe(200);
    await played.rest();
    await played.clock.advance(DAY);
    expect((await played.ask('/v1/business')).status).toBe(503);
  });

  it('has a tag that is known again', async () => {
    const played = new PlayedProxy();
    const etag = (await played.ask('/v1/business')).headers.get('etag') ?? '';
    expect((await played.ask('/v1/business', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('is rebuilt from what may pass', async () => {
    const played = new PlayedProxy();
    Object.assign(played.vendor.shop, {
      email: 'owner@shop.example',
      summary: { ...played.vendor.shop.summary, phone: 1 },
    });
    expect(JSON.stringify(await json(played.ask('/v1/business')))).not.toMatch(/owner@|phone/);
  });

  it('is none of a vendor that has none', async () => {
    const played = new PlayedProxy();
    Reflect.set(played.vendor, 'business', undefined);
    expect((await played.ask('/v1/business')).status).toBe(502);
  });
});

describe('the rating of another business of the merchant’s', () => {
  const siblings = ['Outlet.example', 'closed.example'];

  it('is answered by its name, all of them asked for at once', async () => {
    const played = new PlayedProxy({ siblings });
    for (const name of ['outlet.example', 'OUTLET.example']) {
      expect(await json(played.ask(`/v1/business?name=${name}`))).toMatchObject({ name: 'outlet.example' });
    }
    expect([played.vendor.count('businesses'), played.vendor.count('business')]).toEqual([1, 0]);
  });

  it('stays while the vendor is down', async () => {
    const played = new PlayedProxy({ siblings });
    await played.ask('/v1/business?name=outlet.example');
    played.vendor.failure = new VendorError('unavailable');
    await played.clock.advance(DAY);
    expect((await played.ask('/v1/business?name=outlet.example')).status).toBe(200);
  });

  it('is refused where the merchant has not named it, and nothing is asked', async () => {
    const played = new PlayedProxy({ siblings });
    const answer = await played.ask('/v1/business?name=rival.example');
    expect([answer.status, await answer.json()]).toMatchObject([400, { param: 'name' }]);
    expect(played.vendor.calls).toEqual([]);
  });

  it('is none where the vendor does not show it', async () => {
    const played = new PlayedProxy({ siblings });
    expect((await played.ask('/v1/business?name=closed.example')).status).toBe(502);
  });
});

describe('the best rated products', () => {
  it('are answered by category and currency, each question asked once', async () => {
    const played = new PlayedProxy();
    for (const path of ['?category=Mugs&currency=gbp', '?currency=GBP&category=Mugs', '?category=Jugs'])
      expect(await json(played.ask(`/v1/top-rated${path}`))).toEqual(played.vendor.best);
    expect(played.vendor.count('topRated')).toBe(2);
  });

  it.each([
    ['?currency=pounds', 'currency'],
    [`?category=${'x'.repeat(129)}`, 'category'],
    ['?category=a%00b', 'category'],
  ])('%s is refused, naming %s', async (path, param) => {
    const answer = await new PlayedProxy().ask(`/v1/top-rated${path}`);
    expect([answer.status, await answer.json()]).toMatchObject([400, { param }]);
  });
});

describe('reviews of the shop', () => {
  it('are a set of their own, beside those of products', async () => {
    const played = new PlayedProxy();
    played.vendor.fill(25);
    const page = await played.settledPage(BUSINESS);
    expect([page.total, page.complete]).toEqual([25, true]);
    expect(page.reviews.every(({ productId }) => productId === undefined)).toBe(true);
    expect((await played.page()).reviews.every(({ productId }) => productId === 'mug')).toBe(true);
  });
});

describe('reviews of the shop that are being gathered', () => {
  it('are counted as the shop’s rating counts them', async () => {
    const played = new PlayedProxy();
    played.vendor.fill(25);
    played.vendor.shop = {
      ...played.vendor.shop,
      summary: { ...played.vendor.shop.summary, count: 204, average: 4.2 },
    };
    await played.ask('/v1/business');
    const first = await played.page(BUSINESS);
    expect(first.complete).toBe(false);
    expect(first.summary).toMatchObject({ count: 204, average: 4.2 });
    expect((await played.settledPage(BUSINESS)).summary.count).toBe(25);
  });
});

describe('answers to reviews', () => {
  const apart = (count: number, parts: ConstructorParameters<typeof PlayedProxy>[0] = {}): PlayedProxy => {
    const played = new PlayedProxy(parts);
    played.vendor.keepRepliesApart();
    played.vendor.fill(count);
    played.vendor.answers.set('r0001', [REPLY]);
    return played;
  };

  it('are gathered with the set, at the lowest priority, and no page asks for them', async () => {
    const played = apart(25);
    expect((await played.page({ per_page: '3' })).reviews.map(({ replies }) => replies)).toEqual([[], [], []]);
    await played.rest();
    expect((await played.page({ per_page: '3' })).reviews.map(({ replies }) => replies)).toEqual([[], [REPLY], []]);
    for (const page of ['1', '2', '3']) await played.page({ per_page: '10', page });
    await played.rest();
    const asked = played.vendor.calls.filter(({ method }) => method === 'replies');
    expect(asked.map(({ priority }) => priority)).toEqual(Array(25).fill('gather'));
  });

  it('are asked for once a day, and of a new review at once', async () => {
    const played = apart(25);
    await played.settledPage();
    played.vendor.calls.length = 0;
    await played.clock.advance(20 * MINUTE);
    played.vendor.write('newcomer');
    played.vendor.answers.set('newcomer', [REPLY]);
    const page = await played.settledPage();
    expect(page.reviews.slice(0, 3).map(({ replies }) => replies)).toEqual([[REPLY], [], [REPLY]]);
    expect(played.vendor.count('replies')).toBe(1);
    played.vendor.answers.delete('r0001');
    await played.clock.advance(DAY);
    expect((await played.settledPage()).reviews[2]?.replies).toEqual([]);
    expect(played.vendor.count('replies')).toBe(1 + 26);
  });

  it('of the newest five hundred alone', async () => {
    const played = apart(600);
    await played.settledPage();
    expect(played.vendor.count('replies')).toBe(500);
  });

  it('make another page of it when one is edited', async () => {
    const tagAfter = async (body: string): Promise<string | null> => {
      const played = apart(3);
      played.vendor.answers.set('r0001', [{ ...REPLY, body }]);
      await played.settledPage();
      return (await played.ask('/v1/reviews?product_id=mug')).headers.get('etag');
    };
    expect(await tagAfter('Thank you!')).toBe(await tagAfter('Thank you!'));
    expect(await tagAfter('Thank you, Ann!')).not.toBe(await tagAfter('Thank you!'));
  });

  it('that fail are asked for again later, and those that were read stay meanwhile', async () => {
    const played = apart(25);
    let left = 22;
    played.vendor.pause = async ({ method }) => {
      if (method === 'replies' && left-- <= 0) throw new VendorError('busy');
    };
    const page = await played.settledPage();
    expect([page.complete, page.reviews[1]?.replies]).toEqual([true, [REPLY]]);
    expect(played.vendor.count('replies')).toBe(23);
    left = 25;
    await played.clock.advance(10_000);
    await played.settledPage();
    // Twenty were read before the failure.
    expect(played.vendor.count('replies')).toBe(23 + 5);
  });

  it('keep no page waiting', async () => {
    const played = apart(3);
    played.vendor.pause = ({ method }) => (method === 'replies' ? new Promise(() => {}) : Promise.resolve());
    await played.page();
    await expect.poll(() => played.vendor.count('replies')).toBe(1);
    const answer = await played.ask('/v1/reviews?product_id=mug');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, expect.stringMatching(/^public/)]);
  });

  it('are read by one instance for all', async () => {
    const played = apart(25);
    await played.page();
    const other = new PlayedProxy({}, played);
    await Promise.all([played.settledPage(), other.settledPage()]);
    await played.clock.advance(6_000);
    expect((await other.settledPage()).reviews[1]?.replies).toEqual([REPLY]);
    expect(played.vendor.count('replies')).toBe(25);
  });
});

describe('the first page', () => {
  const written = (id: string, changes: Partial<Review>): Partial<Review> => ({ id, ...changes });
  const PICTURE = { kind: 'image' as const, alt: 'A mug', sizes: [{ src: '/p.jpg' }] };

  async function pageOf(...changes: readonly Partial<Review>[]) {
    const played = new PlayedProxy();
    played.vendor.fill(changes.length);
    played.vendor.list = played.vendor.list.map((review, index) => ({ ...review, ...changes[index] }));
    return played;
  }

  it('has the most helpful of the content beside the most helpful of those who are not', async () => {
    const played = await pageOf(
      written('a', { rating: 5, body: 'Good.', votes: { up: 2, down: 0 } }),
      written('b', { rating: 5, body: 'Better.', votes: { up: 9, down: 1 } }),
      written('c', { rating: 2, body: 'Bad.', votes: { up: 3, down: 0 } }),
      written('d', { rating: 1, body: 'Worse.', votes: { up: 5, down: 5 } }),
      written('e', { rating: 1, body: '', votes: { up: 8, down: 0 } }),
    );
    const { highlights } = await played.settledPage({ stars: '1' });
    expect([highlights?.positive.id, highlights?.critical.id]).toEqual(['b', 'c']);
    expect(highlights?.positive.productId).toBe('mug');
  });

  it('has neither where there is only one of the two', async () => {
    const played = await pageOf(written('a', { rating: 5, body: 'Good.', votes: { up: 2, down: 0 } }));
    expect((await played.settledPage()).highlights).toBeUndefined();
  });

  it('has the newest pictures, at most twelve and three of one review, and later pages have none', async () => {
    const many = Array.from({ length: 6 }, (_, index) => written(`p${index}`, { media: Array(4).fill(PICTURE) }));
    const played = await pageOf(...many);
    const { photos = [] } = await played.settledPage({ per_page: '2' });
    expect(photos.map(({ reviewId }) => reviewId)).toEqual(['p0', 'p1', 'p2', 'p3'].flatMap((id) => [id, id, id]));
    const second = await played.page({ per_page: '2', page: '2' });
    expect([second.photos, second.highlights]).toEqual([undefined, undefined]);
  });
});
