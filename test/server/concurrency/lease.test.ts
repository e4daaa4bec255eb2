import { beforeEach, describe, expect, it } from 'vitest';
import { Lease } from '../../../src/server/concurrency/lease.js';
import type { Store } from '../../../src/server/platform/store.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import { FakeClock, settled } from '../vendors/calls/fake-clock.js';

const DURATION = 9_000;

let clock: FakeClock;
let store: Store;
beforeEach(() => {
  clock = new FakeClock();
  store = memoryStore({ clock: clock.now });
});

const instance = (holder: string): Lease => new Lease(store, clock, { duration: DURATION, holder });

/** Work that ends when a test says so. */
function work(): { run: () => Promise<void>; end: () => void; begun: () => number } {
  let begun = 0;
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { run: () => (begun++, ended), end, begun: () => begun };
}

describe('a lease', () => {
  it('lets one instance work at a time, and once at a time', async () => {
    const [one, other] = [instance('one'), instance('other')];
    const { run, end, begun } = work();
    const first = one.hold('walk', run);
    await settled();
    expect(await one.hold('walk', run)).toBe(false);
    expect(await other.hold('walk', run)).toBe(false);
    expect(begun()).toBe(1);
    end();
    expect(await first).toBe(true);
    expect(await other.hold('walk', async () => {})).toBe(true);
  });

  it('is kept for as long as the work lasts', async () => {
    const { run, end } = work();
    const first = instance('one').hold('walk', run);
    await clock.advance(10 * DURATION);
    expect(await instance('other').hold('walk', async () => {})).toBe(false);
    end();
    expect(await first).toBe(true);
  });

  it('of an instance that has died is free when it has run out', async () => {
    await store.set('lease:walk', JSON.stringify({ holder: 'dead', until: clock.now() + DURATION }));
    expect(await instance('heir').hold('walk', async () => {})).toBe(false);
    await clock.advance(DURATION);
    expect(await instance('heir').hold('walk', async () => {})).toBe(true);
  });

  it('that has run out is free, though it is still stored', async () => {
    await store.set('lease:walk', JSON.stringify({ holder: 'dead', until: clock.now() }));
    expect(await instance('heir').hold('walk', async () => {})).toBe(true);
  });

  it('is given back when the work fails', async () => {
    const failing = instance('one').hold('walk', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await instance('other').hold('walk', async () => {})).toBe(true);
  });

  it('that cannot be read is free', async () => {
    for (const value of ['junk', 'null', '{"v":2}']) {
      await store.set('lease:walk', value);
      expect(await instance('one').hold('walk', async () => {})).toBe(true);
    }
  });

  it('lost to another is left alone, with the time that it has left', async () => {
    const { run, end } = work();
    const lost = instance('slow').hold('walk', run);
    await settled();
    const others = JSON.stringify({ holder: 'other', until: clock.now() + DURATION });
    await store.set('lease:walk', others, { ttl: DURATION / 1_000 });
    end();
    await lost;
    expect(await store.get('lease:walk')).toBe(others);
    await clock.advance(DURATION);
    expect(await store.get('lease:walk')).toBeUndefined();
  });

  it('goes by the time of the store, however far the clocks of the instances are apart', async () => {
    const ahead = new FakeClock(clock.now() + 20_000);
    const { run, end } = work();
    const first = instance('one').hold('walk', run);
    await settled();
    expect(await new Lease(store, ahead, { duration: DURATION, holder: 'ahead' }).hold('walk', async () => {})).toBe(
      false,
    );
    end();
    expect(await first).toBe(true);
  });
});
