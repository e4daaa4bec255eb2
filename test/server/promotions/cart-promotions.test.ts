import { beforeEach, describe, expect, it } from 'vitest';
import type { PromotionMessageId } from '../../../src/model/promotion-message-id.js';
import { VendorError } from '../../../src/server/vendors/review-vendor.js';
import { Secret } from '../../../src/server/platform/secret.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';
import { appliedOf, objection, PromotionsProxy, type PlayedPromotions } from './played-promotions.js';

let clock: FakeClock;
let vendor: PlayedPromotions;
let played: PromotionsProxy;
beforeEach(() => {
  clock = new FakeClock();
  played = new PromotionsProxy({}, { clock });
  vendor = played.vendor;
});

const TEN = Array.from({ length: 10 }, (_, index) => `TEN-${index}`);

describe('adding', () => {
  it('applies a code, and answers nothing that is the vendor’s own', async () => {
    const response = await played.ask({ add: ['save10'], locale: 'de-AT' });
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({
      applied: [
        {
          handle: expect.stringMatching(/^[\w-]{22}$/),
          ...{ code: 'save10', title: 'Title of promotion of SAVE10', amount: { value: 10, currency: 'GBP' } },
          ...{ automatic: false, removable: true },
        },
      ],
      messages: [],
      totals: { total: { value: 90, currency: 'GBP' } },
      revision: clock.now(),
    });
    expect(text).not.toMatch(/promotionId|source|never-for-shoppers/);
  });

  it('asks for one code a call, in order, each on top of those before', async () => {
    const answer = await played.change({ add: ['SAVE10', 'NOPE', 'WELCOME5'] });
    expect(appliedOf(answer)).toEqual(['SAVE10', 'WELCOME5']);
    expect(answer.messages).toEqual([{ id: 'resource_not_found', code: 'NOPE', retryable: false }]);
    expect(vendor.codes).toEqual(['SAVE10', 'NOPE', 'WELCOME5']);
    expect(vendor.questions.map(({ applied }) => applied.length)).toEqual([0, 1, 1]);
    expect(vendor.questions[2]).toMatchObject({
      ...{ order: { products: ['mug'] }, customer: { id: 'c-1' }, linkedUniqueReference: 'ada@shopper.example' },
      applied: [{ promotionId: 'promotion of SAVE10', hidden: 'never-for-shoppers' }],
    });
  });

  it('asks for a code once, however it is written and however often it is sent', async () => {
    await played.change({ add: ['SAVE10', 'save10', ' Save10 '] });
    expect(vendor.codes).toEqual(['SAVE10']);
    const again = await played.change({ add: ['Save10'] });
    expect(appliedOf(again)).toEqual(['SAVE10']);
    expect(again.messages).toEqual([]);
    // What is applied already is looked at anew.
    expect(vendor.codes).toEqual(['SAVE10', undefined]);
  });

  it('asks for no more codes than a cart can hold', async () => {
    for (const code of TEN) vendor.good.add(code);
    await played.change({ add: TEN });
    const answer = await played.change({ add: ['SAVE10'] });
    expect(answer.applied).toHaveLength(10);
    expect(answer.messages).toEqual([{ id: 'coupon_code_per_order_limit_reached', code: 'SAVE10', retryable: false }]);
    expect(vendor.questions).toHaveLength(10);
  });

  it('keeps what it has when the vendor falls silent half way', async () => {
    vendor.failure = (question) =>
      'code' in question && question.code === 'WELCOME5' ? new VendorError('timeout') : undefined;
    const answer = await played.change({ add: ['SAVE10', 'WELCOME5', 'FREESHIP'] });
    expect(appliedOf(answer)).toEqual(['SAVE10']);
    expect(answer.messages).toEqual([
      { id: 'unavailable', code: 'WELCOME5', retryable: true },
      { id: 'unavailable', code: 'FREESHIP', retryable: true },
    ]);
    expect(vendor.codes).toEqual(['SAVE10', 'WELCOME5']);
    expect(played.lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'promotions interrupted', vendor: 'timeout' }),
    );
    expect(appliedOf(await played.change())).toEqual(['SAVE10']);
  });

  it('says of a code that the next one drove out that it is not applied, and not that it dropped', async () => {
    vendor.pause = async ({ code }) => void (code === 'WELCOME5' && vendor.gone.add('promotion of SAVE10'));
    const { messages } = await played.change({ add: ['SAVE10', 'WELCOME5'] });
    expect(messages).toEqual([{ id: 'no_longer_applies', code: 'SAVE10', retryable: false }]);
  });
});

describe('looking anew', () => {
  it('tells what has gone, and why', async () => {
    await played.change({ add: ['SAVE10', 'WELCOME5'] });
    vendor.answer = () => ({
      ...{ earned: [], totals: undefined },
      objections: [objection('code_expired', 'WELCOME5', { text: 'Too late.', lang: 'en' })],
    });
    const answer = await played.change();
    expect(answer.applied).toEqual([]);
    expect(answer.messages).toEqual([
      { id: 'no_longer_applies', code: 'SAVE10', retryable: false, dropped: true },
      { id: 'code_expired', code: 'WELCOME5', text: 'Too late.', lang: 'en', retryable: false, dropped: true },
    ]);
  });

  it('shows automatic promotions as they come and go, without a word', async () => {
    vendor.automatic = ['over-60'];
    const [automatic] = (await played.change()).applied;
    expect(automatic).toMatchObject({ title: 'Title of over-60', automatic: true, removable: false });
    expect(automatic).not.toHaveProperty('code');
    vendor.automatic = [];
    vendor.gone.add('over-60');
    expect(await played.change()).toMatchObject({ applied: [], messages: [] });
  });

  it('gives promotions that nothing tells apart handles of their own, the same each time', async () => {
    vendor.automatic = ['twin', 'twin'];
    const handles = (await played.change()).applied.map(({ handle }) => handle);
    expect(new Set(handles).size).toBe(2);
    expect((await played.change()).applied.map(({ handle }) => handle)).toEqual(handles);
  });
});

describe('removing', () => {
  it.each<[string, (handle: string) => string]>([
    ['handle', (handle) => handle],
    ['code', () => 'SAVE10'],
  ])('goes by %s, in one call that leaves it out', async (_, name) => {
    const [first] = (await played.change({ add: ['save10', 'WELCOME5'] })).applied;
    const answer = await played.change({ remove: [name(first?.handle ?? '')] });
    expect(appliedOf(answer)).toEqual(['WELCOME5']);
    expect(answer.messages).toEqual([]);
    expect(vendor.questions.at(-1)).toMatchObject({ applied: [{ promotionId: 'promotion of WELCOME5' }] });
    expect(vendor.codes).toEqual(['save10', 'WELCOME5', undefined]);
    expect(appliedOf(await played.change({ remove: [name(first?.handle ?? '')] }))).toEqual(['WELCOME5']);
  });

  it('leaves automatic promotions alone', async () => {
    vendor.automatic = ['over-60'];
    const [automatic] = (await played.change({ add: ['SAVE10'] })).applied;
    const answer = await played.change({ remove: [automatic?.handle ?? '', 'SAVE10'] });
    expect(appliedOf(answer)).toEqual(['Title of over-60']);
    expect(vendor.questions.at(-1)?.applied).toHaveLength(1);
  });
});

describe('an exchange', () => {
  beforeEach(() => played.change({ add: ['SAVE10', 'FREESHIP'] }));

  it('takes one code for another', async () => {
    const answer = await played.change({ remove: ['SAVE10'], add: ['WELCOME5'] });
    expect(appliedOf(answer)).toEqual(['FREESHIP', 'WELCOME5']);
    expect(answer.messages).toEqual([]);
    expect(appliedOf(await played.change())).toEqual(['FREESHIP', 'WELCOME5']);
  });

  it('keeps what was there when its first code does not count, asks for no other, and looks at it anew', async () => {
    const asked = vendor.questions.length;
    const answer = await played.change({ remove: ['SAVE10'], add: ['NOPE', 'WELCOME5'] });
    expect(appliedOf(answer)).toEqual(['SAVE10', 'FREESHIP']);
    expect(answer.messages).toEqual([{ id: 'resource_not_found', code: 'NOPE', retryable: false }]);
    expect(answer.totals).toEqual({ total: { value: 80, currency: 'GBP' } });
    expect(vendor.codes.slice(asked)).toEqual(['NOPE', undefined]);
    expect(appliedOf(await played.change())).toEqual(['SAVE10', 'FREESHIP']);
  });

  it('keeps what was there when it breaks off, first or later', async () => {
    const lost = (code: string) => (question: object) =>
      'code' in question && question.code === code ? new VendorError('timeout') : undefined;
    vendor.failure = (question) => lost('WELCOME5')(question) && new TypeError('an accident');
    expect((await played.ask({ remove: ['SAVE10'], add: ['WELCOME5'] })).status).toBe(500);
    expect(appliedOf(await played.change())).toEqual(['SAVE10', 'FREESHIP']);
    for (const code of ['SAVE10', 'FREESHIP']) {
      vendor.failure = lost(code);
      const all = { remove: ['SAVE10', 'FREESHIP'], add: ['WELCOME5', 'SAVE10', 'FREESHIP'] };
      expect((await played.ask(all)).status).toBe(504);
      expect(appliedOf(await played.change())).toEqual(['SAVE10', 'FREESHIP']);
    }
  });

  it('that comes to nothing says so, also when the look at what was there has no answer', async () => {
    vendor.failure = (question) => ('code' in question && question.code ? undefined : new VendorError('timeout'));
    const answer = await played.change({ remove: ['SAVE10'], add: ['NOPE'] });
    expect(appliedOf(answer)).toEqual(['SAVE10', 'FREESHIP']);
    expect(answer.messages).toMatchObject([{ id: 'resource_not_found', code: 'NOPE' }]);
  });

  it('that comes to nothing says nothing of what else the attempt would have cost', async () => {
    vendor.answer = (question) => {
      vendor.answer = undefined;
      const objections = [
        objection('code_expired', question.code),
        objection('promotion_cannot_be_combined', 'FREESHIP'),
      ];
      return { earned: [], totals: undefined, objections };
    };
    const answer = await played.change({ remove: ['SAVE10'], add: ['WELCOME5'] });
    expect(appliedOf(answer)).toEqual(['SAVE10', 'FREESHIP']);
    expect(answer.messages).toMatchObject([{ id: 'code_expired', code: 'WELCOME5' }]);
    expect(answer.messages).toHaveLength(1);
  });

  it('lets those come back after it that go with the new one', async () => {
    const answer = await played.change({ remove: ['SAVE10', 'FREESHIP'], add: ['WELCOME5', 'FREESHIP', 'NOPE'] });
    expect(appliedOf(answer)).toEqual(['WELCOME5', 'FREESHIP']);
    expect(answer.messages).toMatchObject([{ code: 'NOPE' }]);
  });

  it('is done as well when the new code was there already', async () => {
    expect(appliedOf(await played.change({ remove: ['SAVE10'], add: ['freeship'] }))).toEqual(['FREESHIP']);
  });
});

describe('an empty cart', () => {
  it('earns nothing, asks nobody, and loses nothing', async () => {
    let empty = false;
    played = new PromotionsProxy({ cart: () => ({ order: {}, empty }) }, { clock });
    const full = await played.change({ add: ['SAVE10', 'WELCOME5'] });
    empty = true;
    const answer = await played.change({ add: ['FREESHIP'], remove: ['SAVE10'] });
    expect(answer).toMatchObject({
      applied: [],
      messages: [{ id: 'cart_empty', code: 'FREESHIP', retryable: true }],
    });
    expect(answer.revision).toBeGreaterThan(full.revision);
    await played.change({ remove: ['WELCOME5'] });
    expect(played.vendor.questions).toHaveLength(2);
    empty = false;
    expect(appliedOf(await played.change())).toEqual(['SAVE10']);
  });
});

describe('one answer to every rejected code', () => {
  const REASONS: readonly PromotionMessageId[] = [
    'resource_not_found',
    'code_expired',
    'code_locked',
    'promotion_already_applied',
    'coupon_code_per_order_limit_reached',
    'incorrect_linked_unique_reference',
    'shipping_not_specified',
    'unavailable',
  ];

  it.each(REASONS)('hides %s', async (id) => {
    played = new PromotionsProxy({ uniform: true }, { clock });
    played.vendor.bad.set('OTHER', objection(id, 'OTHER', { text: 'Some text.', lang: 'en' }));
    const { messages } = await played.change({ add: ['OTHER'] });
    expect(messages).toEqual([{ id: 'code_not_accepted', code: 'OTHER', retryable: false }]);
  });

  it('hides that the vendor kept silent, or spoke of a promotion that nobody has', async () => {
    played = new PromotionsProxy({ uniform: true }, { clock });
    for (const objections of [[], [objection('unavailable', undefined, { promotionId: 'p-9', technical: true })]]) {
      played.vendor.answer = () => ({ earned: [], objections, totals: undefined });
      const { messages } = await played.change({ add: ['OTHER'] });
      expect(messages).toEqual([{ id: 'code_not_accepted', code: 'OTHER', retryable: false }]);
    }
  });

  it('says truly what dropped out, what is out of order, and that a cart is empty', async () => {
    let empty = false;
    played = new PromotionsProxy({ uniform: true, cart: () => ({ order: {}, empty }) }, { clock });
    await played.change({ add: ['SAVE10'] });
    played.vendor.answer = () => ({
      ...{ earned: [], totals: undefined },
      objections: [objection('code_expired', 'SAVE10'), objection('unavailable', undefined, { technical: true })],
    });
    const { messages } = await played.change({ add: ['OTHER'] });
    expect(messages.map(({ id }) => id)).toEqual(['code_expired', 'unavailable']);
    empty = true;
    expect((await played.change({ add: ['OTHER'] })).messages).toMatchObject([{ id: 'cart_empty' }]);
  });
});

describe('what is kept of a cart', () => {
  it('is that cart’s alone, and the journey is the same for ever', async () => {
    await played.change({ cart: 'one', add: ['SAVE10'] });
    expect(appliedOf(await played.change({ cart: 'two' }))).toEqual([]);
    const restarted = new PromotionsProxy({}, { clock, vendor, store: played.store });
    expect(appliedOf(await restarted.change({ cart: 'one' }))).toEqual(['SAVE10']);
    const forgetful = new PromotionsProxy({}, { clock, vendor });
    await forgetful.change({ cart: 'one' });
    const [one, two, again, anew] = vendor.questions.map(({ journey }) => journey);
    expect([again, anew]).toEqual([one, one]);
    expect(two).not.toBe(one);
    expect(one).toMatch(/^[\w-]{22}$/);
    const other = new PromotionsProxy(
      { secret: new Secret('another secret of at least 32 characters') },
      { clock, vendor },
    );
    await other.change({ cart: 'one' });
    expect(vendor.questions.at(-1)?.journey).not.toBe(one);
  });

  it('has revisions that rise, within a moment, across time, and when all was lost', async () => {
    const revisions = [(await played.change()).revision, (await played.change({ add: ['SAVE10'] })).revision];
    revisions.push((await played.change({ add: ['NOPE'] })).revision);
    await clock.advance(1_000);
    revisions.push((await new PromotionsProxy({}, { clock }).change()).revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });

  it('ends thirty days after the last look', async () => {
    const day = 86_400_000;
    await played.change({ add: ['SAVE10'] });
    await clock.advance(29 * day);
    expect(appliedOf(await played.change())).toEqual(['SAVE10']);
    await clock.advance(31 * day);
    expect(appliedOf(await played.change())).toEqual([]);
  });

  it('names neither cart nor client, and no code but those that are applied', async () => {
    const written: string[] = [];
    const store = memoryStore({ clock: clock.now });
    const watched: typeof store = {
      ...store,
      update: async (key, change, options) => {
        const value = await store.update(key, change, options);
        written.push(key, value ?? '');
        return value;
      },
    };
    played = new PromotionsProxy({}, { clock, store: watched });
    await played.change({ cart: 'private-cart', add: ['SAVE10', 'WRONG-GUESS'] });
    const all = written.join('\n');
    expect(all).toContain('SAVE10');
    for (const secret of ['private-cart', '203.0.113.9', 'WRONG', 'ada@', 'wrong-guess'])
      expect(all).not.toContain(secret);
  });
});

describe('native codes', () => {
  it('are told with what is applied, and those of earlier ones that must go', async () => {
    const seen: unknown[] = [];
    played = new PromotionsProxy(
      {
        nativeCodes: (promotions, cart) => {
          seen.push({ promotions, cart });
          return promotions.flatMap(({ code }) => [`native-${code}`, `native-${code}`, '', 'x'.repeat(256)]);
        },
      },
      { clock },
    );
    expect(await played.change({ add: ['SAVE10'] })).toMatchObject({
      ...{ nativeCodes: ['native-SAVE10'], retiredNativeCodes: [] },
    });
    expect(seen).toEqual([
      {
        cart: 'cart-1',
        promotions: [
          {
            ...{ promotionId: 'promotion of SAVE10', code: 'SAVE10', title: 'Title of promotion of SAVE10' },
            automatic: false,
          },
        ],
      },
    ]);
    expect(await played.change({ add: ['WELCOME5'], remove: ['SAVE10'] })).toMatchObject({
      ...{ nativeCodes: ['native-WELCOME5'], retiredNativeCodes: ['native-SAVE10'] },
    });
    expect(await played.change({ remove: ['WELCOME5'] })).toMatchObject({
      ...{ nativeCodes: [], retiredNativeCodes: ['native-SAVE10', 'native-WELCOME5'] },
    });
  });

  it('are at most twenty', async () => {
    const nativeCodes = () => Array.from({ length: 30 }, (_, index) => `n${index}`);
    played = new PromotionsProxy({ nativeCodes }, { clock });
    expect((await played.change()).nativeCodes).toHaveLength(20);
  });

  it.each<[string, () => never[]]>([
    [
      'fails',
      () => {
        throw new Error('the platform is down');
      },
    ],
    ['gives no list', () => JSON.parse('{"codes":[]}') as never[]],
    ['gives other things', () => JSON.parse('[1]') as never[]],
  ])('are left out when their look-up %s, and the code counts all the same', async (_, nativeCodes) => {
    played = new PromotionsProxy({ nativeCodes }, { clock });
    const answer = await played.change({ add: ['SAVE10'] });
    expect(appliedOf(answer)).toEqual(['SAVE10']);
    expect(answer).not.toHaveProperty('nativeCodes');
    expect(answer).not.toHaveProperty('retiredNativeCodes');
    expect(played.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'native codes not found' }));
    expect(JSON.stringify(played.lines)).not.toContain('platform is down');
  });
});

describe('a placed order', () => {
  const order = { order: { id: 'ORD-1' }, customer: { id: 'c-1' } };

  it('is reported with what its cart has, which is forgotten then', async () => {
    await played.change({ add: ['SAVE10'] });
    await played.proxy.completeOrder('cart-1', order);
    expect(vendor.completions).toEqual([
      {
        ...{ ...order, status: 'confirmed', linkedUniqueReference: undefined, metadata: undefined },
        journey: vendor.questions[0]?.journey,
        applied: [{ promotionId: 'promotion of SAVE10', hidden: 'never-for-shoppers' }],
      },
    ]);
    expect(appliedOf(await played.change())).toEqual([]);
  });

  it('that is cancelled, or that the vendor does not take, keeps it', async () => {
    await played.change({ add: ['SAVE10'] });
    await played.proxy.completeOrder('cart-1', { ...order, status: 'cancelled' });
    expect(vendor.completions[0]?.status).toBe('cancelled');
    vendor.failure = () => new VendorError('unavailable');
    await expect(played.proxy.completeOrder('cart-1', order)).rejects.toBeInstanceOf(VendorError);
    vendor.failure = () => undefined;
    expect(appliedOf(await played.change())).toEqual(['SAVE10']);
  });

  it('of a cart that nobody has looked at is reported as well', async () => {
    await played.proxy.completeOrder('unseen', order);
    expect(vendor.completions).toMatchObject([{ applied: [], status: 'confirmed' }]);
  });
});
