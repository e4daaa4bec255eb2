import { describe, expect, it } from 'vitest';
import { VendorError } from '../../../src/server/vendors/review-vendor.js';
import { GUARD_LIMITS } from '../../../src/server/promotions/guess-record.js';
import { deferred } from '../../browser/transport/deferred.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';
import { DAY, HOUR, MINUTE } from '../played-proxy.js';
import { appliedOf, objection, PromotionsProxy, type Ask } from './played-promotions.js';

/** No limit on requests, so that only the guesses are counted. */
const GUESSES_ALONE = { ...GUARD_LIMITS, requestsByClient: 1e9, requestsByCart: 1e9 };
const GUESSES = 10_000;
/**
 * Calls that a list of codes may come to in a day: the free ones, those that wait less than an hour, and one an hour.
 */
const FEW = 70;

type Attack = (guess: number) => Ask;

const ATTACKS: readonly [string, Attack][] = [
  ['one client, in one cart', () => ({})],
  ['one client, in ever new carts', (guess) => ({ cart: `cart-${guess}` })],
  ['ever new clients, in one cart', (guess) => ({ client: `198.51.${guess >> 8}.${guess & 0xff}` })],
  ['nobody, in ever new carts', (guess) => ({ cart: `cart-${guess}`, client: '' })],
  [
    'ever new addresses of one IPv6 client, in ever new carts',
    (guess) => ({ cart: `cart-${guess}`, client: `2001:db8:1:2::${guess.toString(16)}` }),
  ],
];

/** Clients of IPv6 in one /48, which one subscriber may have: 65,536 of them. */
const neighbour = (at: number): string => `2001:db8:5:${(at % 65_536).toString(16)}::1`;

const guessOf = (guess: number): string => `GUESS-${guess}`;

/** Somebody else, somewhere else, who makes five mistakes before a code is right. */
async function expectHonestShopperServed(played: PromotionsProxy): Promise<void> {
  const honest = { cart: 'honest', client: '192.0.2.1' };
  const typos = ['SVAE10', 'SAVE1O', 'SAVE', 'SAVE100', 'SAVES10'];
  for (const typo of typos) {
    expect((await played.change({ ...honest, add: [typo] })).messages).toMatchObject([{ id: 'resource_not_found' }]);
  }
  expect(appliedOf(await played.change({ ...honest, add: ['SAVE10'] }))).toEqual(['SAVE10']);
}

describe('ten thousand codes', () => {
  it.each(ATTACKS)('tried by %s over a day are few', async (_, attack) => {
    const clock = new FakeClock();
    const played = new PromotionsProxy({}, { clock });
    const statuses = new Set<number>();
    for (let guess = 0; guess < GUESSES; guess++) {
      statuses.add((await played.ask({ ...attack(guess), add: [guessOf(guess)] })).status);
      await clock.advance(DAY / GUESSES);
    }
    expect([...statuses].sort()).toEqual([200, 429]);
    expect(played.vendor.questions.length).toBeLessThan(FEW);
    expect(played.vendor.questions.length).toBeGreaterThanOrEqual(GUARD_LIMITS.cart);
    await expectHonestShopperServed(played);
  });

  it.each(ATTACKS)('tried by %s, ten at a time, are few', async (_, attack) => {
    const clock = new FakeClock();
    const played = new PromotionsProxy({}, { clock });
    for (let guess = 0; guess < GUESSES; guess += 10) {
      const add = Array.from({ length: 10 }, (_unused, index) => guessOf(guess + index));
      await played.ask({ ...attack(guess), add });
      await clock.advance((DAY / GUESSES) * 10);
    }
    expect(played.vendor.questions.length).toBeLessThan(FEW);
    await expectHonestShopperServed(played);
  });

  it.each(ATTACKS)('tried by %s all at once are few', async (_, attack) => {
    const played = new PromotionsProxy({ limits: GUESSES_ALONE });
    const asks = Array.from({ length: GUESSES }, (_unused, guess) =>
      played.ask({ ...attack(guess), add: [guessOf(guess)] }),
    );
    const statuses = (await Promise.all(asks)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBe(played.vendor.questions.length);
    expect(played.vendor.questions.length).toBeLessThanOrEqual(GUARD_LIMITS.client + 1);
    await expectHonestShopperServed(played);
  });
});

describe('wrong codes', () => {
  /** Tries so many wrong codes and says what each was answered. */
  async function guess(played: PromotionsProxy, count: number, from = 0): Promise<number[]> {
    const statuses: number[] = [];
    for (let at = from; at < from + count; at++) {
      statuses.push((await played.ask({ cart: `cart-${at}`, add: [guessOf(at)] })).status);
    }
    return statuses;
  }

  it('past the free ones block for ever longer, up to an hour, and say for how long', async () => {
    const clock = new FakeClock();
    const played = new PromotionsProxy({}, { clock });
    expect(await guess(played, GUARD_LIMITS.client + 1)).not.toContain(429);
    const waits: number[] = [];
    for (let at = 100; at < 110; at++) {
      const refused = await played.ask({ cart: `cart-${at}`, add: [guessOf(at)] });
      expect(refused.status).toBe(429);
      expect(await refused.json()).toMatchObject({ type: 'rate_limit', code: 'rate_limited' });
      const wait = Number(refused.headers.get('Retry-After'));
      waits.push(wait);
      await clock.advance((wait - 1) * 1_000);
      expect(await guess(played, 1, at)).toEqual([429]);
      await clock.advance(1_000);
      expect(await guess(played, 1, at)).toEqual([200]);
    }
    // An hour has passed by the eighth, and has forgiven one.
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 1920, 3600, 3600]);
  });

  it('are free again after an hour, and each that has blocked is forgiven in an hour of its own', async () => {
    const clock = new FakeClock();
    const played = new PromotionsProxy({}, { clock });
    await guess(played, GUARD_LIMITS.client);
    await clock.advance(HOUR);
    expect(await guess(played, GUARD_LIMITS.client + 1, 100)).not.toContain(429);
    await clock.advance(MINUTE);
    expect(await guess(played, 2, 200)).toEqual([200, 429]);
    await clock.advance(HOUR);
    expect(await guess(played, 2, 300)).toEqual([200, 429]);
    await clock.advance(2 * HOUR);
    expect(await guess(played, GUARD_LIMITS.client, 400)).not.toContain(429);
  });

  it('of many behind one address do not add up for ever, however often they come with right ones', async () => {
    const clock = new FakeClock();
    const played = new PromotionsProxy({}, { clock });
    await guess(played, GUARD_LIMITS.client + 1);
    for (let day = 1; day <= 10; day++) {
      for (let hour = 0; hour < 24; hour++) {
        await clock.advance(HOUR / 2);
        await played.change({ cart: `right-${day}-${hour}`, add: ['SAVE10'] });
        await clock.advance(HOUR / 2);
      }
      expect(await guess(played, 2, day * 100)).toEqual([200, 200]);
    }
  });

  it('tried one by one, each as soon as it may be, are hardly more than one an hour', async () => {
    const clock = new FakeClock();
    const played = new PromotionsProxy({}, { clock });
    const end = clock.now() + 7 * DAY;
    for (let at = 0; clock.now() < end; at++) {
      const { headers } = await played.ask({ cart: `cart-${at}`, add: [guessOf(at)] });
      await clock.advance(Number(headers.get('Retry-After') ?? 0) * 1_000);
    }
    expect(played.vendor.questions.length).toBeLessThan(7 * 24 + 40);
  });

  it('count once each, however often they are sent', async () => {
    const played = new PromotionsProxy();
    for (let turn = 0; turn < 30; turn++) await played.change({ add: [turn % 2 === 0 ? 'WRONG' : 'wrong'] });
    expect(played.vendor.questions).toHaveLength(30);
  });

  it('leave removing and looking anew free, and codes that are applied', async () => {
    const played = new PromotionsProxy();
    await played.change({ add: ['SAVE10', 'WELCOME5'] });
    for (let at = 0; at <= GUARD_LIMITS.cart; at++) await played.ask({ add: [guessOf(at)] });
    expect((await played.ask({ add: ['FREESHIP'] })).status).toBe(429);
    expect((await played.ask({ add: [guessOf(0)] })).status).toBe(429);
    expect(appliedOf(await played.change({ add: ['save10'] }))).toEqual(['SAVE10', 'WELCOME5']);
    expect(appliedOf(await played.change())).toEqual(['SAVE10', 'WELCOME5']);
    expect(appliedOf(await played.change({ remove: ['SAVE10'] }))).toEqual(['WELCOME5']);
  });

  it('are counted in an hour’s worth of clients and carts apart', async () => {
    const played = new PromotionsProxy();
    for (let at = 0; at <= GUARD_LIMITS.cart; at++) await played.ask({ add: [guessOf(at)] });
    expect((await played.ask({ add: ['SAVE10'] })).status).toBe(429);
    expect((await played.ask({ add: ['SAVE10'], client: '192.0.2.1' })).status).toBe(429);
    expect((await played.ask({ add: ['SAVE10'], cart: 'other' })).status).toBe(200);
  });

  it.each([
    'unavailable',
    'code_locked',
    'promotion_already_applied',
    'product_discount_not_applicable',
    'bundle_items_not_in_order',
    'shipping_not_specified',
    'missing_linked_unique_reference',
  ] as const)('are not those that are %s', async (id) => {
    const played = new PromotionsProxy();
    for (let at = 0; at < 30; at++) {
      played.vendor.bad.set(guessOf(at), objection(id, guessOf(at)));
      expect((await played.change({ add: [guessOf(at)] })).messages).toMatchObject([{ id }]);
    }
    expect((await played.ask({ add: ['WRONG'] })).status).toBe(200);
  });

  it('are those as well that the vendor refuses in a spelling of its own', async () => {
    const played = new PromotionsProxy({ limits: GUESSES_ALONE });
    played.vendor.answer = ({ code = '' }) => ({
      ...{ earned: [], totals: undefined },
      objections: [objection('resource_not_found', code.replace(' ', ''))],
    });
    for (let at = 0; at < 100; at++) await played.ask({ add: [`GUESS ${at}`] });
    expect(played.vendor.questions).toHaveLength(GUARD_LIMITS.cart + 1);
  });

  it('are neither right ones, nor those that the vendor does not answer', async () => {
    const played = new PromotionsProxy();
    for (let at = 0; at < 30; at++) {
      played.vendor.good.add(`GOOD-${at}`);
      await played.change({ cart: `cart-${at}`, add: [`GOOD-${at}`] });
    }
    played.vendor.failure = () => new VendorError('unavailable');
    for (let at = 0; at < 30; at++) {
      expect((await played.ask({ cart: `c-${at}`, add: [guessOf(at)] })).status).toBe(503);
    }
    played.vendor.failure = () => undefined;
    expect((await played.ask({ add: ['WRONG'] })).status).toBe(200);
  });

  it('block nobody any longer when the last was a right one', async () => {
    const played = new PromotionsProxy();
    await guess(played, GUARD_LIMITS.client);
    await played.change({ cart: 'right', add: ['SAVE10'] });
    await played.change({ cart: 'right', add: ['WELCOME5'] });
    expect(await guess(played, 2, 100)).toEqual([200, 429]);
  });

  it('stay counted when a request that never came to ask for them gives them back, whoever noted them first', async () => {
    const played = new PromotionsProxy({ limits: GUESSES_ALONE });
    await played.change({ cart: 'decoy', add: ['SAVE10'] });
    let [reached, answer] = [deferred<void>(), deferred<void>()];
    played.vendor.pause = async ({ code }) => {
      if (code !== 'DECOY') return;
      reached.resolve();
      await answer.promise;
    };
    const answered: number[] = [];
    for (let round = 0; round < 10; round++) {
      [reached, answer] = [deferred<void>(), deferred<void>()];
      const add = Array.from({ length: 9 }, (_, index) => guessOf(round * 9 + index));
      const decoy = played.ask({ cart: 'decoy', add: ['DECOY', ...add], remove: ['SAVE10'] });
      await Promise.race([decoy, reached.promise]);
      answered.push((await played.ask({ cart: `cart-${round}`, add })).status);
      answer.resolve();
      await decoy;
    }
    expect(answered.filter((status) => status === 200)).toHaveLength(2);
  });

  it('that a blocked cart refuses are not held against the client', async () => {
    const played = new PromotionsProxy();
    for (let at = 0; at <= GUARD_LIMITS.cart; at++) await played.ask({ client: '192.0.2.1', add: [guessOf(at)] });
    for (let at = 0; at < 30; at++) expect((await played.ask({ add: [guessOf(at)] })).status).toBe(429);
    expect(await guess(played, GUARD_LIMITS.client, 100)).not.toContain(429);
  });

  it('do not count that nobody was asked for', async () => {
    const played = new PromotionsProxy({ cart: (_, cart) => ({ order: {}, empty: cart === 'empty' }) });
    const full = Array.from({ length: 10 }, (_, index) => `FULL-${index}`);
    for (const code of full) played.vendor.good.add(code);
    await played.change({ cart: 'full', add: full });
    for (let at = 0; at < 30; at++) {
      await played.change({ cart: 'full', add: [guessOf(at)] });
      await played.change({ cart: 'empty', add: [guessOf(at)] });
    }
    expect(played.vendor.questions).toHaveLength(10);
  });

  it('count under one answer to every rejected code as they do without', async () => {
    const played = new PromotionsProxy({ uniform: true });
    const statuses = await guess(played, GUARD_LIMITS.client + 2);
    expect(statuses.indexOf(429)).toBe(GUARD_LIMITS.client + 1);
  });

  it.each(['unavailable', 'code_locked', 'promotion_already_applied', 'shipping_not_specified'] as const)(
    'are under one answer to every rejected code those too that are %s, or the count would tell them apart',
    async (id) => {
      const played = new PromotionsProxy({ uniform: true });
      for (let at = 0; at <= GUARD_LIMITS.client; at++) played.vendor.bad.set(guessOf(at), objection(id, guessOf(at)));
      expect((await guess(played, GUARD_LIMITS.client + 2)).indexOf(429)).toBe(GUARD_LIMITS.client + 1);
    },
  );
});

describe('ever new addresses of IPv6', () => {
  const clock = new FakeClock();
  const tryAll = async (clientOf: (at: number) => string, from?: PromotionsProxy): Promise<number> => {
    const played = from ?? new PromotionsProxy({}, { clock });
    for (let at = 0; at < 1_200; at++) {
      await played.ask({ client: clientOf(at), cart: `cart-${at}`, add: [guessOf(at)] });
      await clock.advance(3_000);
    }
    return played.vendor.questions.length;
  };

  it('of one /56 together have more free codes than one client, and of one /48 more than that', async () => {
    const within56 = await tryAll((at) => neighbour(at % 256));
    const within48 = await tryAll((at) => neighbour(256 * at + (at >> 8)));
    expect(within56).toBeGreaterThan(GUARD_LIMITS.network56);
    expect(within56).toBeLessThan(GUARD_LIMITS.network56 + 10);
    expect(within48).toBeGreaterThan(GUARD_LIMITS.network48);
    expect(within48).toBeLessThan(GUARD_LIMITS.network48 + 10);
  });

  it('do not block a neighbour who has had a right code', async () => {
    const played = new PromotionsProxy({}, { clock });
    const [known, unknown] = [neighbour(0xab00), neighbour(0xac00)];
    await played.change({ client: known, cart: 'known', add: ['SAVE10'] });
    await tryAll(neighbour, played);
    expect((await played.ask({ client: unknown, cart: 'unknown', add: ['SAVE10'] })).status).toBe(429);
    expect(appliedOf(await played.change({ client: known, cart: 'another', add: ['SAVE10'] }))).toEqual(['SAVE10']);
  });
});

describe('ever new clients in ever new carts', () => {
  const limits = { ...GUARD_LIMITS, shop: 50 };
  const stranger = (at: number): Ask => ({ client: `198.51.${at >> 8}.${at & 0xff}`, cart: `cart-${at}` });

  it('are slowed together past what the shop allows, one code in a while', async () => {
    const clock = new FakeClock();
    const played = new PromotionsProxy({ limits }, { clock });
    const statuses: number[] = [];
    for (let at = 0; at < 200; at++) {
      statuses.push((await played.ask({ ...stranger(at), add: [guessOf(at)] })).status);
      await clock.advance(1_000);
    }
    expect(statuses.indexOf(429)).toBe(limits.shop + 1);
    // Ten seconds for each: fifteen in the last 150.
    expect(statuses.filter((status) => status === 200)).toHaveLength(limits.shop + 15);
    const refused = await played.ask({ ...stranger(999), add: ['SAVE10'] });
    expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(10);
  });

  it('slow no client that has had a right code, nor looks without one', async () => {
    const played = new PromotionsProxy({ limits }, { clock: new FakeClock() });
    const honest = { client: '192.0.2.1', cart: 'honest' };
    await played.change({ ...honest, add: ['SAVE10'] });
    for (let at = 0; at <= limits.shop; at++) await played.ask({ ...stranger(at), add: [guessOf(at)] });
    expect((await played.ask({ ...stranger(999), add: ['WELCOME5'] })).status).toBe(429);
    expect((await played.ask({ ...stranger(999) })).status).toBe(200);
    expect(appliedOf(await played.change({ ...honest, add: ['WELCOME5'] }))).toEqual(['SAVE10', 'WELCOME5']);
  });

  it('count a wrong code once, however many try it, and a right one not at all', async () => {
    const played = new PromotionsProxy({ limits }, { clock: new FakeClock() });
    for (let at = 0; at < 100; at++) {
      expect((await played.ask({ ...stranger(at), add: ['EXPIRED'] })).status).toBe(200);
      expect((await played.ask({ ...stranger(at), add: ['SAVE10'] })).status).toBe(200);
    }
    for (let at = 0; at < limits.shop - 1; at++) await played.ask({ ...stranger(1_000 + at), add: [guessOf(at)] });
    expect((await played.ask({ ...stranger(999), add: ['SAVE10'] })).status).toBe(200);
  });
});

describe('a stranger who knows a cart’s address', () => {
  const [shopper, stranger] = ['192.0.2.1', '198.51.100.7'];

  it('blocks no code of its shopper', async () => {
    const played = new PromotionsProxy({ limits: GUESSES_ALONE });
    await played.change({ client: shopper });
    for (let at = 0; at < 40; at++) await played.ask({ client: `198.51.100.${at}`, add: [guessOf(at)] });
    expect((await played.ask({ client: stranger, add: ['SAVE10'] })).status).toBe(429);
    expect(appliedOf(await played.change({ client: shopper, add: ['SVAE10', 'SAVE10'] }))).toEqual(['SAVE10']);
  });

  it('spends none of its shopper’s requests', async () => {
    const played = new PromotionsProxy();
    await played.change({ client: shopper });
    for (let at = 0; at < 100; at++) await played.ask({ client: `198.51.100.${at}` });
    expect((await played.ask({ client: stranger })).status).toBe(429);
    expect((await played.ask({ client: shopper })).status).toBe(200);
  });

  it('is told apart though the shopper has moved on, as soon as a right code is there', async () => {
    const played = new PromotionsProxy({ limits: GUESSES_ALONE });
    await played.change({ client: shopper });
    await played.change({ client: '192.0.2.2', add: ['SAVE10'] });
    for (let at = 0; at < 40; at++) await played.ask({ client: stranger, add: [guessOf(at)] });
    for (const client of [shopper, '192.0.2.2']) {
      expect((await played.ask({ client, add: [`${client}-typo`] })).status).toBe(200);
    }
  });

  it('does not free its shopper of the shopper’s own guesses', async () => {
    const played = new PromotionsProxy({ limits: { ...GUESSES_ALONE, client: 1e9 } });
    const statuses: number[] = [];
    for (let at = 0; at < 20; at++) statuses.push((await played.ask({ client: shopper, add: [guessOf(at)] })).status);
    expect(statuses.indexOf(429)).toBe(GUARD_LIMITS.cart + 1);
  });
});

describe('requests', () => {
  it.each<[string, number, (at: number) => Ask]>([
    ['of one client', GUARD_LIMITS.requestsByClient, (at) => ({ cart: `cart-${at}` })],
    ['about one cart', GUARD_LIMITS.requestsByCart, (at) => ({ client: `198.51.100.${at % 256}` })],
  ])('%s are limited in any minute, whatever they ask', async (_, most, ask) => {
    const clock = new FakeClock(Math.ceil(1_700_000_000_000 / MINUTE) * MINUTE);
    const played = new PromotionsProxy({}, { clock });
    for (let at = 0; at < most; at++) expect((await played.ask(ask(at))).status).toBe(200);
    const refused = await played.ask(ask(most));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBe(60);
    // At the next minute's start those of the last still count; half way through it, half of them.
    await clock.advance(MINUTE);
    expect((await played.ask(ask(most))).status).toBe(429);
    await clock.advance(MINUTE / 2);
    for (let at = 0; at < most / 2; at++) expect((await played.ask(ask(at))).status).toBe(200);
    expect((await played.ask(ask(1))).status).toBe(429);
    expect((await played.ask({ cart: 'honest', client: '192.0.2.1' })).status).toBe(200);
  });
});
