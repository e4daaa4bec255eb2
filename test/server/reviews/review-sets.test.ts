import { beforeEach, describe, expect, it } from 'vitest';
import { VendorError } from '../../../src/server/vendors/review-vendor.js';
import { Secret } from '../../../src/server/platform/secret.js';
import { SET_LIMITS } from '../../../src/server/reviews/set-limits.js';
import { review } from '../review-set/invented-reviews.js';
import { DAY, HOUR, idsOf, MINUTE, PlayedProxy } from '../played-proxy.js';

let played: PlayedProxy;
beforeEach(() => {
  played = new PlayedProxy();
});

describe('a product asked for the first time', () => {
  it('costs one call, however many ask at once', async () => {
    played.vendor.fill(7);
    const pages = await Promise.all(Array.from({ length: 10 }, () => played.page()));
    await played.rest();
    expect(pages.map(({ total }) => total)).toEqual(Array(10).fill(7));
    expect(played.vendor.calls).toEqual([{ method: 'reviews', start: 0, priority: 'first-page' }]);
  });

  it('is answered at once with what has come, and gathered behind the answer in overlapping runs', async () => {
    played.vendor.fill(23);
    const first = await played.page();
    expect(first).toMatchObject({ complete: false, total: 10, refreshAfter: 3 });
    // No review of two stars so far is not none.
    expect(first.counts).not.toHaveProperty('stars');
    await played.rest();
    const starts = played.vendor.calls.flatMap(({ method, start }) => (method === 'reviews' ? [start] : []));
    expect(starts).toEqual([0, 5, 10, 15]);
    expect(played.vendor.calls.filter(({ method }) => method === 'reviews').map(({ priority }) => priority)).toEqual([
      'first-page',
      ...Array(3).fill('gather'),
    ]);
    const whole = await played.page();
    expect(whole).toMatchObject({ complete: true, total: 23, summary: { count: 23 } });
    expect(whole.counts.stars).toEqual(whole.summary.distribution);
    expect(whole.refreshAfter).toBeUndefined();
    expect(idsOf(whole)).toEqual(idsOf(first));
  });

  it("tells the vendor's own count and average while reviews are missing", async () => {
    played.vendor.fill(40);
    played.vendor.pause = async ({ method, start }) => {
      if (method === 'reviews' && start !== 0) await new Promise(() => {});
    };
    await played.page();
    await expect.poll(() => played.vendor.count('reviews')).toBe(2);
    const page = await played.page();
    expect(page).toMatchObject({ complete: false, total: 10, summary: { count: 40, average: 3 } });
    expect(Object.values(page.summary.distribution).reduce((sum, count) => sum + count)).toBe(10);
  });

  it('holds each review once, and one that arrives while it is gathered', async () => {
    played.vendor.fill(30);
    played.vendor.pause = async ({ method, start }) => {
      if (method === 'reviews' && start === 10) played.vendor.write('newcomer');
    };
    const page = await played.settledPage({ per_page: '50' });
    expect(page).toMatchObject({ complete: true, total: 31 });
    expect(new Set(idsOf(page)).size).toBe(31);
    expect(idsOf(page)[0]).toBe('newcomer');
  });

  it('loses none when reviews go while it is gathered', async () => {
    played.vendor.fill(30);
    played.vendor.pause = async ({ method, start }) => {
      if (method === 'reviews' && start === 5) for (const id of ['r0001', 'r0002', 'r0003']) played.vendor.remove(id);
    };
    expect(await played.settledPage()).toMatchObject({ complete: true, total: 27 });
  });

  it('holds at most so many, the newest, and says how many there are', async () => {
    played = new PlayedProxy({ limits: { ...SET_LIMITS, reviews: 25 } });
    played.vendor.fill(60);
    expect(await played.settledPage()).toMatchObject({ complete: true, total: 25, summary: { count: 60, average: 3 } });
  });
});

describe('a set that has been held for a while', () => {
  it('is left alone while it is fresh', async () => {
    played.vendor.fill(30);
    await played.settledPage();
    const calls = played.vendor.calls.length;
    await played.clock.advance(14 * MINUTE);
    await played.settledPage();
    expect(played.vendor.calls).toHaveLength(calls);
  });

  it("costs one call while the vendor's rating is the same", async () => {
    played.vendor.fill(30);
    const { version } = await played.settledPage();
    played.vendor.calls.length = 0;
    await played.clock.advance(20 * MINUTE);
    expect((await played.settledPage()).version).toBe(version);
    expect(played.vendor.calls).toEqual([{ method: 'rating', start: undefined, priority: 'refresh' }]);
  });

  it('takes in what has been written, without reading the rest again', async () => {
    played.vendor.fill(30);
    const { version } = await played.settledPage();
    played.vendor.calls.length = 0;
    await played.clock.advance(20 * MINUTE);
    played.vendor.write('newcomer');
    const page = await played.settledPage();
    expect(page.version).not.toBe(version);
    expect(page.total).toBe(31);
    expect(idsOf(page)[0]).toBe('newcomer');
    expect(played.vendor.count('reviews')).toBe(0);
  });

  it('takes in what the vendor lists late', async () => {
    played.vendor.fill(30);
    await played.settledPage();
    await played.clock.advance(20 * MINUTE);
    const createdAt = new Date(played.clock.now() - DAY).toISOString();
    played.vendor.list.push(review({ id: 'latecomer', createdAt }));
    played.vendor.calls.length = 0;
    expect((await played.settledPage()).total).toBe(31);
    expect(played.vendor.count('reviews')).toBe(0);
  });

  it('lets go of what has been taken down', async () => {
    played.vendor.fill(30);
    await played.settledPage();
    await played.clock.advance(20 * MINUTE);
    played.vendor.remove('r0004');
    const page = await played.settledPage({ per_page: '50' });
    expect(page.total).toBe(29);
    expect(idsOf(page)).not.toContain('r0004');
    expect(played.vendor.count('removedSince')).toBe(1);
  });

  it('is gathered anew when the changes do not explain the count', async () => {
    played.vendor.fill(30);
    await played.settledPage();
    await played.clock.advance(20 * MINUTE);
    // Gone without a trace in the vendor's list of removed reviews.
    played.vendor.list = played.vendor.list.filter(({ id }) => id !== 'r0020');
    const page = await played.settledPage({ per_page: '50' });
    expect(page.total).toBe(29);
    expect(idsOf(page)).not.toContain('r0020');
  });

  it('is gathered anew every day, since an edit changes no count', async () => {
    played.vendor.fill(30);
    await played.settledPage();
    await played.clock.advance(DAY + HOUR);
    played.vendor.list = played.vendor.list.map((review) => ({ ...review, title: 'Edited' }));
    const page = await played.settledPage();
    expect(page.reviews[0]?.title).toBe('Edited');
  });

  it('is read again whole when it is small, which costs the same one call', async () => {
    played.vendor.fill(5);
    await played.settledPage();
    played.vendor.calls.length = 0;
    await played.clock.advance(20 * MINUTE);
    played.vendor.list = played.vendor.list.map((review) => ({ ...review, title: 'Edited' }));
    expect((await played.settledPage()).reviews[0]?.title).toBe('Edited');
    expect(played.vendor.calls).toEqual([{ method: 'reviews', start: 0, priority: 'refresh' }]);
  });
});

describe('versions', () => {
  const changed = async (): Promise<string> => {
    played.vendor.fill(30);
    const { version } = await played.settledPage();
    await played.clock.advance(20 * MINUTE);
    played.vendor.write('newcomer');
    await played.settledPage();
    return version;
  };

  it('cuts the second page from what the first was cut from, across a refresh', async () => {
    played.vendor.fill(30);
    const first = await played.settledPage();
    const version = await changed();
    expect(first.version).toBe(version);
    const second = await played.page({ page: '2', version });
    expect(idsOf(second)).not.toContain(idsOf(first).at(-1));
    expect([...idsOf(first), ...idsOf(second)]).toEqual(played.vendor.list.slice(1, 21).map(({ id }) => id));
  });

  it('answers the version before for ten minutes, and not after', async () => {
    const version = await changed();
    await played.clock.advance(9 * MINUTE);
    expect(await played.page({ page: '2', version })).toMatchObject({ version, total: 30 });
    await played.clock.advance(2 * MINUTE);
    const late = await played.ask(`/v1/reviews?product_id=mug&page=2&version=${version}`);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'stale_version', param: 'version' });
  });

  it('refuses one that never was', async () => {
    played.vendor.fill(30);
    expect((await played.ask('/v1/reviews?product_id=mug&version=invented')).status).toBe(409);
  });
});

describe('a vendor that fails', () => {
  it('leaves what is there, and is not asked again by every request', async () => {
    played.vendor.fill(30);
    await played.settledPage();
    await played.clock.advance(20 * MINUTE);
    played.vendor.failure = new VendorError('unavailable');
    const calls = played.vendor.calls.length;
    for (let request = 0; request < 20; request += 1) expect((await played.settledPage()).total).toBe(30);
    expect(played.vendor.calls).toHaveLength(calls + 1);
    await played.clock.advance(10 * MINUTE);
    played.vendor.failure = undefined;
    played.vendor.write('newcomer');
    expect((await played.settledPage()).total).toBe(31);
  });

  it('keeps a set that was being gathered, and goes on where it was', async () => {
    played.vendor.fill(40);
    played.vendor.pause = async ({ start }) => {
      played.vendor.failure = start === 15 ? new VendorError('timeout') : undefined;
    };
    expect(await played.settledPage()).toMatchObject({ complete: false, total: 15 });
    played.vendor.pause = async () => {};
    played.vendor.failure = undefined;
    await played.clock.advance(MINUTE);
    played.vendor.calls.length = 0;
    expect(await played.settledPage()).toMatchObject({ complete: true, total: 40 });
    expect(played.vendor.calls.find(({ method }) => method === 'reviews')?.start).toBe(10);
  });

  it('is told from our own faults, with when to come back, and is asked once for all who ask', async () => {
    played.vendor.failure = new VendorError('busy', { retryAfter: 30 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => played.ask('/v1/reviews?product_id=mug')));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(503));
    expect(answers[0]?.headers.get('Retry-After')).toBe('30');
    expect((await played.ask('/v1/reviews?product_id=mug')).status).toBe(503);
    expect(played.vendor.calls).toHaveLength(1);
    await played.clock.advance(31_000);
    played.vendor.failure = undefined;
    expect((await played.page()).total).toBe(0);
  });

  it('is waited for no longer than a shopper would; who asks later finds the answer', async () => {
    played.vendor.fill(3);
    let answer = (): void => {};
    played.vendor.pause = () => new Promise((resolve) => (answer = resolve));
    const waiting = played.ask('/v1/reviews?product_id=mug');
    await expect.poll(() => played.vendor.calls.length).toBe(1);
    await played.clock.advance(8_000);
    expect((await waiting).status).toBe(503);
    answer();
    await played.rest();
    expect((await played.page()).total).toBe(3);
    expect(played.vendor.calls).toHaveLength(1);
  });

  it('is not covered for past the largest age', async () => {
    played.vendor.fill(30);
    await played.settledPage();
    played.vendor.failure = new VendorError('unavailable');
    await played.clock.advance(7 * DAY - MINUTE);
    expect((await played.settledPage()).total).toBe(30);
    await played.clock.advance(2 * MINUTE);
    expect((await played.ask('/v1/reviews?product_id=mug')).status).toBe(503);
  });
});

describe('the store', () => {
  it('lets a restarted proxy answer at once', async () => {
    played.vendor.fill(30);
    const before = await played.settledPage();
    const restarted = new PlayedProxy({}, played);
    played.vendor.calls.length = 0;
    expect(await restarted.page()).toEqual(before);
    await restarted.rest();
    expect(played.vendor.calls).toEqual([]);
  });

  it('keeps a set that is asked for every day', async () => {
    played.vendor.fill(30);
    for (let day = 0; day < 20; day += 1) {
      await played.settledPage();
      await played.clock.advance(DAY);
    }
    await played.settledPage();
    played.vendor.failure = new VendorError('unavailable');
    expect((await new PlayedProxy({}, played).page()).total).toBe(30);
  });

  it('lets a restarted proxy answer the version before', async () => {
    played.vendor.fill(30);
    const { version } = await played.settledPage();
    await played.clock.advance(20 * MINUTE);
    played.vendor.write('newcomer');
    await played.settledPage();
    const restarted = new PlayedProxy({}, played);
    expect(await restarted.page({ page: '2', version })).toMatchObject({ version, total: 30 });
  });

  it("shows one instance's work to another, which does not do it again", async () => {
    const other = new PlayedProxy({}, played);
    played.vendor.fill(30);
    await played.settledPage();
    expect((await other.page()).total).toBe(30);
    await played.clock.advance(20 * MINUTE);
    played.vendor.write('newcomer');
    await played.settledPage();
    const calls = played.vendor.calls.length;
    await played.clock.advance(10_000);
    expect((await other.settledPage()).total).toBe(31);
    expect(played.vendor.calls).toHaveLength(calls);
  });

  it('lets one instance at a time gather', async () => {
    const other = new PlayedProxy({}, played);
    played.vendor.fill(40);
    let goOn = (): void => {};
    played.vendor.pause = async ({ start }) => {
      if (start === 5) await new Promise<void>((resolve) => (goOn = resolve));
    };
    await played.page();
    await expect.poll(() => played.vendor.count('reviews')).toBe(2);
    expect((await other.settledPage()).complete).toBe(false);
    expect(played.vendor.count('reviews')).toBe(2);
    goOn();
    await played.rest();
    await played.clock.advance(10_000);
    expect(await other.page()).toMatchObject({ complete: true, total: 40 });
  });

  it('that fails costs nothing but its help', async () => {
    const broken = async (): Promise<never> => {
      throw new Error('https://store.example/?password=hunter2');
    };
    const { store } = played.parts;
    const lame = new PlayedProxy({ store: { ...store, get: broken, set: broken } });
    lame.vendor.fill(5);
    expect((await lame.page()).total).toBe(5);
    expect((await lame.page()).total).toBe(5);
    expect(lame.vendor.calls).toHaveLength(1);
    expect(lame.lines.some(({ message }) => message === 'store failed')).toBe(true);
    expect(JSON.stringify(lame.lines)).not.toContain('hunter2');
  });

  it('answers for the memory, which holds so many reviews and no more', async () => {
    const limits = { ...SET_LIMITS, reviews: 5, heldReviews: 12 };
    const small = new PlayedProxy({ limits, healthKey: new Secret('open sesame') });
    small.vendor.fill(5);
    for (const id of ['a', 'b', 'c', 'd']) await small.page({ product_id: id });
    const health = await small.ask('/v1/health', { headers: { Authorization: 'Bearer open sesame' } });
    expect(await health.json()).toMatchObject({ held: { products: 2, reviews: 10 } });
    small.vendor.calls.length = 0;
    expect((await small.page({ product_id: 'a' })).total).toBe(5);
    expect(small.vendor.calls).toEqual([]);
  });
});
