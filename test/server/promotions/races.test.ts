import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CartContents } from '../../../src/server/promotions/cart-contents.js';
import { CartLock } from '../../../src/server/promotions/cart-lock.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import { redisStore } from '../../../src/server/stores/redis-store.js';
import { sqliteStore } from '../../../src/server/stores/sqlite-store.js';
import type { Store } from '../../../src/server/platform/store.js';
import { KeyedMutex } from '../../../src/server/concurrency/keyed-mutex.js';
import { withTimeout } from '../../../src/server/concurrency/time-limit.js';
import { systemClock } from '../../../src/server/platform/clock.js';
import { FakeClock, settled } from '../vendors/calls/fake-clock.js';
import { findRedis } from '../../tools/redis.mjs';
import { RedisServer } from '../redis-server.js';
import { appliedOf, PlayedPromotions, PromotionsProxy } from './played-promotions.js';

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-races-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));
let server: RedisServer | undefined;
afterAll(() => server?.stop());
const STORES: readonly (readonly [string, () => Promise<{ one: Store; other: Store }>])[] = [
  [
    'memory',
    async () => {
      const one = memoryStore();
      return { one, other: one };
    },
  ],
  [
    'a file',
    async () => {
      const path = join(folder, `${files++}.sqlite`);
      return { one: await sqliteStore(path), other: await sqliteStore(path) };
    },
  ],
  ...(findRedis()
    ? [
        [
          'a Redis server',
          async () => {
            server ??= await RedisServer.start();
            await server.empty();
            return { one: await redisStore(server.url), other: await redisStore(server.url) };
          },
        ] as const,
      ]
    : []),
];

describe.each(STORES)('two instances over %s', (_, open) => {
  let stores: { one: Store; other: Store };
  let vendor: PlayedPromotions;
  let instances: readonly [PromotionsProxy, PromotionsProxy];
  beforeEach(async () => {
    stores = await open();
    vendor = new PlayedPromotions();
    instances = [
      new PromotionsProxy({}, { clock: systemClock, vendor, store: stores.one }),
      new PromotionsProxy({}, { clock: systemClock, vendor, store: stores.other }),
    ];
  });
  afterEach(async () => {
    await stores.one.close();
    if (stores.other !== stores.one) await stores.other.close();
  });

  it('ask for a code once that is added twice at the same time', async () => {
    const answers = await Promise.all(
      [...instances, ...instances].map((instance) => instance.change({ add: ['SAVE10'] })),
    );
    for (const answer of answers) expect(appliedOf(answer)).toEqual(['SAVE10']);
    expect(vendor.codes.filter((code) => code === 'SAVE10')).toHaveLength(1);
    expect(new Set(answers.map(({ revision }) => revision)).size).toBe(answers.length);
  });

  it('lose no code of two tabs, and ask one question at a time', async () => {
    let asking = 0;
    let most = 0;
    vendor.pause = async () => {
      most = Math.max(most, ++asking);
      await settled();
      asking--;
    };
    const codes = ['SAVE10', 'WELCOME5', 'FREESHIP'];
    await Promise.all(
      codes.flatMap((code, index) => [
        instances[0].change({ add: [code] }),
        instances[1].change(index === 0 ? {} : { add: [code] }),
      ]),
    );
    expect([...appliedOf(await instances[1].change())].sort()).toEqual([...codes].sort());
    expect(most).toBe(1);
    expect(vendor.codes.filter((code) => code !== undefined)).toHaveLength(3);
  });

  it('count guesses together', async () => {
    const asks = Array.from({ length: 60 }, (_unused, at) =>
      instances[at % 2 === 0 ? 0 : 1].ask({ cart: `cart-${at}`, add: [`GUESS-${at}`] }),
    );
    await Promise.all(asks);
    expect(vendor.questions.length).toBeLessThanOrEqual(21);
  });
});

describe('a lost lease', () => {
  it('never overwrites what was written meanwhile', async () => {
    const clock = new FakeClock();
    const vendor = new PlayedPromotions();
    const store = memoryStore({ clock: clock.now });
    // The first instance's renewals are lost, as of a machine that fell asleep.
    let asleep = false;
    const sleepy: Store = {
      ...store,
      update: async (key, change, options) =>
        asleep && key.startsWith('lease:') ? undefined : store.update(key, change, options),
    };
    const first = new PromotionsProxy({}, { clock, vendor, store: sleepy });
    const second = new PromotionsProxy({}, { clock, vendor, store });
    let wake = (): void => {};
    vendor.pause = async ({ code }) => {
      if (code !== 'SAVE10') return;
      asleep = true;
      await new Promise<void>((resolve) => (wake = resolve));
    };
    const late = first.ask({ add: ['SAVE10'] });
    await expect.poll(() => asleep).toBe(true);
    await clock.advance(16_000);
    expect(appliedOf(await second.change({ add: ['WELCOME5'] }))).toEqual(['WELCOME5']);
    wake();
    const response = await late;
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'upstream_unavailable' });
    expect(appliedOf(await second.change())).toEqual(['WELCOME5']);
  });
});

describe('bad luck', () => {
  it('lets no request speak of a cart as it was before the last one', async () => {
    const steps: string[] = [];
    const cart = async (): Promise<CartContents> => {
      steps.push('looked up');
      await settled();
      return { order: {} };
    };
    const played = new PromotionsProxy({ cart });
    played.vendor.pause = async () => void steps.push('asked');
    await Promise.all([played.change(), played.change({ add: ['SAVE10'] }), played.change()]);
    expect(steps).toEqual(['looked up', 'asked', 'looked up', 'asked', 'looked up', 'asked']);
  });

  it.each(['guard:', 'lease:'])('with the store once all is kept takes nothing from the answer: %s', async (room) => {
    const store = memoryStore();
    let kept = false;
    const failing: Store = {
      ...store,
      update: async (key, change, options) => {
        if (kept && key.startsWith(room)) throw new Error('the store is gone');
        kept ||= key.startsWith('promotions:');
        return store.update(key, change, options);
      },
    };
    const played = new PromotionsProxy({}, { clock: systemClock, store: failing });
    expect(appliedOf(await played.change({ add: ['SAVE10'] }))).toEqual(['SAVE10']);
  });
});

describe('waiting for a cart', () => {
  it('ends after ten seconds, at this instance and at another', async () => {
    const clock = new FakeClock();
    const store = memoryStore({ clock: clock.now });
    const [here, there] = [new CartLock(store, clock, () => 0), new CartLock(store, clock, () => 0)];
    let done = (): void => {};
    const long = here.hold('cart', () => new Promise<void>((resolve) => (done = resolve)));
    await settled();
    const waiting = [here, there].map((lock) => lock.hold('cart', async () => 'mine').catch((error: unknown) => error));
    await clock.advance(9_900);
    let ended = 0;
    for (const one of waiting) void one.then(() => ended++);
    await settled();
    expect(ended).toBe(0);
    await clock.advance(200);
    for (const one of waiting) expect(await one).toMatchObject({ name: 'VendorError', kind: 'busy' });
    // Another cart is free, and this one when its holder is done.
    expect(await there.hold('other', async () => 'mine')).toBe('mine');
    done();
    await long;
    expect(await there.hold('cart', async () => 'mine')).toBe('mine');
    expect(clock.alarms).toBe(0);
  });

  it('ends at once when the holder fails', async () => {
    const clock = new FakeClock();
    const lock = new CartLock(memoryStore({ clock: clock.now }), clock);
    const failing = lock.hold('cart', () => Promise.reject(new Error('no')));
    const next = lock.hold('cart', async () => 'mine');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('mine');
  });
});

describe('turns', () => {
  it('come in order, each after those before it, also after one that gave up', async () => {
    const clock = new FakeClock();
    const turns = new KeyedMutex();
    const upTo = (ms: number) => (before: Promise<unknown>) =>
      withTimeout(
        () => before,
        ms,
        clock,
        () => new Error('late'),
      );
    const order: string[] = [];
    let end = (): void => {};
    const first = turns.run('a', () => new Promise<void>((resolve) => (end = resolve)));
    const second = turns.run('a', async () => void order.push('second'), upTo(10)).catch(() => order.push('gave up'));
    const third = turns.run('a', async () => void order.push('third'));
    await turns.run('b', async () => void order.push('other'), upTo(10));
    await clock.advance(20);
    await second;
    expect(order).toEqual(['other', 'gave up']);
    end();
    await Promise.all([first, third]);
    expect(order).toEqual(['other', 'gave up', 'third']);
  });
});
