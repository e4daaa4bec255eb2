import { beforeEach, describe, expect, it } from 'vitest';
import { VendorError, type CatalogueEntry } from '../../../src/server/vendors/review-vendor.js';
import { DAY, HOUR, MINUTE, PlayedProxy } from '../played-proxy.js';

let played: PlayedProxy;
beforeEach(() => {
  played = new PlayedProxy();
});

const entry = (sku: string, count: number, average: number | null, itemGroup?: string): CatalogueEntry => ({
  sku,
  itemGroup,
  rating: { count, average },
});

/** Asks, lets the walk that follows end, and asks again. */
const settledRatings = async (...ids: string[]) => {
  await played.ratings(...ids);
  await played.rest();
  return played.ratings(...ids);
};

describe('ratings', () => {
  it('are not known until the catalogue is, and then of nobody for what it does not name', async () => {
    played.vendor.entries = [entry('mug', 12, 4.333)];
    expect(await played.ratings('mug', 'lamp')).toEqual({ mug: null, lamp: null });
    await played.rest();
    expect(await played.ratings('mug', 'lamp')).toEqual({
      mug: { count: 12, average: 4.33 },
      lamp: { count: 0, average: null },
    });
  });

  it('cost no call of their own, whatever is asked', async () => {
    played.vendor.entries = [entry('mug', 12, 4.5)];
    await settledRatings('mug');
    played.vendor.calls.length = 0;
    for (let page = 0; page < 20; page += 1)
      await settledRatings(...Array.from({ length: 50 }, (_, id) => `p${page}-${id}`));
    expect(played.vendor.calls).toEqual([]);
  });

  it("of an item group are those of all its products' reviews together", async () => {
    played = new PlayedProxy({ productKey: (itemGroup) => ({ itemGroup }) });
    played.vendor.entries = [entry('red', 30, 5, 'mugs'), entry('blue', 10, 3, 'mugs'), entry('new', 0, null, 'mugs')];
    expect(await settledRatings('mugs')).toEqual({ mugs: { count: 40, average: 4.5 } });
  });

  it("are the set's own once it is whole, as its page says", async () => {
    played.vendor.entries = [entry('mug', 99, 1.5)];
    played.vendor.fill(20);
    await settledRatings('mug');
    const { summary } = await played.settledPage();
    expect(await played.ratings('mug')).toEqual({ mug: { count: 20, average: summary.average } });
  });

  it('of a set that is being gathered agree with its page', async () => {
    played.vendor.entries = [entry('mug', 60, 4.2)];
    played.vendor.fill(60);
    await settledRatings('mug');
    played.vendor.pause = async ({ method }) => {
      if (method === 'rating') await new Promise(() => {});
    };
    const { summary } = await played.page();
    expect(summary).toMatchObject({ count: 60, average: 4.2 });
    expect(await played.ratings('mug')).toEqual({ mug: { count: 60, average: 4.2 } });
  });

  it('of an id that is none of the shop are of nobody', async () => {
    played = new PlayedProxy({ productKey: () => undefined });
    expect(await played.ratings('stray')).toEqual({ stray: { count: 0, average: null } });
  });

  it('hold an entry for every id, however it is spelled', async () => {
    played.vendor.entries = [entry('mug', 1, 5)];
    const ids = ['constructor', '__proto__', 'ünï cødé', 'a&id=b'];
    await settledRatings(...ids);
    const response = await played.ask(`/v1/ratings?${new URLSearchParams(ids.map((id) => ['id', id]))}`);
    const text = await response.text();
    for (const id of ids) expect(text).toContain(`${JSON.stringify(id)}:{"count":0,"average":null}`);
  });
});

describe('the catalogue', () => {
  it('is walked whole, in overlapping runs that count each product once', async () => {
    played = new PlayedProxy({ productKey: (id) => (id === 'all' ? { itemGroup: 'all' } : { sku: id }) });
    played.vendor.entries = Array.from({ length: 23 }, (_, index) => entry(`p${index}`, 1, 5, 'all'));
    expect(await settledRatings('all', 'p22')).toEqual({
      all: { count: 23, average: 5 },
      p22: { count: 1, average: 5 },
    });
    expect(played.vendor.calls.map(({ start }) => start)).toEqual([0, 5, 10, 15]);
  });

  it('is walked at the start and every six hours', async () => {
    played.proxy.start();
    await expect.poll(() => played.vendor.count('catalogue')).toBe(1);
    await played.rest();
    for (let hour = 0; hour < 5; hour += 1) await played.clock.advance(HOUR);
    expect(played.vendor.count('catalogue')).toBe(1);
    await played.clock.advance(HOUR + MINUTE);
    await expect.poll(() => played.vendor.count('catalogue')).toBe(2);
    played.proxy.close();
    await expect.poll(() => played.clock.alarms).toBe(0);
  });

  it('that was not read to its end says nothing of what it does not name', async () => {
    played.vendor.entries = Array.from({ length: 15 }, (_, index) => entry(`p${index}`, 1, 5));
    played.vendor.pause = async ({ start }) => {
      if (start === 5) throw new VendorError('timeout');
    };
    expect(await settledRatings('p3', 'p14')).toEqual({ p3: { count: 1, average: 5 }, p14: null });
  });

  it('that fails is not walked again by every request, and is known again later', async () => {
    played.vendor.failure = new VendorError('unavailable');
    for (let request = 0; request < 10; request += 1) await settledRatings('mug');
    expect(played.vendor.count('catalogue')).toBe(1);
    played.vendor.failure = undefined;
    played.vendor.entries = [entry('mug', 3, 4)];
    await played.clock.advance(10_000);
    expect(await settledRatings('mug')).toEqual({ mug: { count: 3, average: 4 } });
  });

  it('outlives failures up to the largest age', async () => {
    played.vendor.entries = [entry('mug', 3, 4)];
    await settledRatings('mug');
    played.vendor.failure = new VendorError('unavailable');
    await played.clock.advance(6 * DAY);
    expect(await settledRatings('mug')).toEqual({ mug: { count: 3, average: 4 } });
    await played.clock.advance(2 * DAY);
    expect(await settledRatings('mug')).toEqual({ mug: null });
  });

  it('is shared by every instance', async () => {
    played.vendor.entries = [entry('mug', 3, 4)];
    await settledRatings('mug');
    const other = new PlayedProxy({}, played);
    expect(await other.ratings('mug', 'lamp')).toEqual({
      mug: { count: 3, average: 4 },
      lamp: { count: 0, average: null },
    });
    expect(played.vendor.count('catalogue')).toBe(1);
  });

  it('saves the call for reviews of a product that it does not name', async () => {
    played.vendor.entries = [entry('lamp', 3, 4)];
    await settledRatings('mug');
    played.vendor.calls.length = 0;
    expect(await played.settledPage()).toMatchObject({ total: 0, complete: true, summary: { count: 0 } });
    expect(played.vendor.calls).toEqual([]);
  });
});
