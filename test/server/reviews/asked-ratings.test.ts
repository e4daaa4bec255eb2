import { beforeEach, describe, expect, it } from 'vitest';
import { VendorError } from '../../../src/server/vendors/review-vendor.js';
import { Secret } from '../../../src/server/platform/secret.js';
import { DAY, HOUR, PlayedProxy } from '../played-proxy.js';

let played: PlayedProxy;
beforeEach(() => {
  played = new PlayedProxy({ withoutCatalogue: true });
  played.vendor.fill(3);
});

/** Asks, lets what follows end, and asks again. */
const settledRatings = async (...ids: string[]) => {
  await played.ratings(...ids);
  await played.rest();
  return played.ratings(...ids);
};

const KNOWN = { count: 3, average: 2 };

describe('ratings of a vendor without a catalogue', () => {
  it('are not known at first, and asked for once, behind the answer', async () => {
    expect(await played.ratings('mug', 'lamp')).toEqual({ mug: null, lamp: null });
    await played.rest();
    expect(await played.ratings('mug', 'lamp')).toEqual({ mug: KNOWN, lamp: KNOWN });
    await played.rest();
    expect(played.vendor.calls).toEqual(Array(2).fill({ method: 'rating', start: undefined, priority: 'refresh' }));
  });

  it('say nothing of a product that was not asked about, whose reviews are read all the same', async () => {
    await settledRatings('mug');
    expect(await played.ratings('lamp')).toEqual({ lamp: null });
    expect(await played.page({ product_id: 'lamp' })).toMatchObject({ total: 3, complete: true });
  });

  it('are of a product without reviews where the vendor has none such', async () => {
    played.vendor.failure = new VendorError('product_not_found');
    expect(await settledRatings('ghost')).toEqual({ ghost: { count: 0, average: null } });
  });

  it('are asked for again after six hours, and stay meanwhile', async () => {
    await settledRatings('mug');
    await played.clock.advance(6 * HOUR);
    played.vendor.write('newcomer', 2);
    expect(await settledRatings('mug')).toEqual({ mug: { count: 4, average: 2 } });
    expect(played.vendor.count('rating')).toBe(2);
  });

  it('outlive failures up to the largest age, and are not asked for again by every request', async () => {
    await settledRatings('mug');
    played.vendor.failure = new VendorError('unavailable');
    await played.clock.advance(6 * DAY);
    for (let request = 0; request < 10; request += 1) expect(await settledRatings('mug')).toEqual({ mug: KNOWN });
    expect(played.vendor.count('rating')).toBe(2);
    expect(played.lines.filter(({ message }) => message === 'rating failed')).toHaveLength(1);
    await played.clock.advance(2 * DAY);
    expect(await settledRatings('mug')).toEqual({ mug: null });
  });

  it('wait in no long line: past a hundred at a time others are asked for later', async () => {
    let answer = (): void => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    played.vendor.pause = () => answered;
    const ids = (from: number) => Array.from({ length: 100 }, (_, index) => `p${from + index}`);
    await played.ratings(...ids(0));
    await played.ratings(...ids(100));
    expect(played.vendor.count('rating')).toBe(100);
    answer();
    await played.rest();
    expect((await settledRatings(...ids(100)))['p199']).toEqual(KNOWN);
  });

  it('say in the health how many are known', async () => {
    const withHealth = new PlayedProxy({ withoutCatalogue: true, healthKey: new Secret('open sesame') });
    await withHealth.ratings('mug');
    await withHealth.rest();
    const health = await withHealth.ask('/v1/health', { headers: { Authorization: 'Bearer open sesame' } });
    expect(await health.json()).toMatchObject({ catalogue: { products: 1, walkedAt: null, complete: false } });
  });
});
