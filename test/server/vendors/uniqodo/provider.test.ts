import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PromotionQuestion, PromotionVerdict } from '../../../../src/server/vendors/promotion-vendor.js';
import { baseLanguage } from '../../../../src/server/vendors/uniqodo/mapping.js';
import { createUniqodo, type UniqodoOptions } from '../../../../src/server/vendors/uniqodo/provider.js';
import { uniqodo } from '../../../../src/server/vendors/uniqodo/vendor.js';
import { answer, startVendorServer, type VendorServer } from '../calls/vendor-server.js';
import { playedDeps } from '../played-deps.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/uniqodo/${name}.json`, import.meta.url), 'utf8');

const QUESTION: PromotionQuestion = { order: { id: 'o-1' }, applied: [], journey: 'j-1', locale: 'en' };

let server: VendorServer;
beforeEach(async () => void (server = await startVendorServer()));
afterEach(() => server.close());

const provider = ({ names = {}, ...options }: Partial<UniqodoOptions> = {}) => {
  const account = uniqodo.settings.parse({ origin: new URL(server.base).origin, accessKey: 'k-17', names });
  const request = account.open(playedDeps());
  return createUniqodo({ request, names, ...options });
};
const sent = (call = 0): unknown => JSON.parse(server.seen[call]?.body ?? '');

/** The verdict on an answer. */
async function verdictOn(body: unknown, question: Partial<PromotionQuestion> = {}): Promise<PromotionVerdict> {
  server.plan(answer(body));
  return provider().apply({ ...QUESTION, ...question });
}
const earnedBy = async (...appliedPromotions: unknown[]) => (await verdictOn({ order: { appliedPromotions } })).earned;

describe('a question', () => {
  it('is sent as the vendor documents it, with what the order had handed back as it came', async () => {
    server.plan(answer(fixture('apply')));
    const asked = provider({ languages: ['en', 'pt'] });
    const first = await asked.apply(QUESTION);
    await asked.apply({
      order: {
        id: 'o-1',
        status: 'new',
        lines: [{ sku: 'flask', price: '39.00' }],
        appliedPromotions: 'the merchant’s',
      },
      applied: first.earned.map(({ source }) => source),
      code: 'Save20',
      customer: { id: 'c-1', segment: ['vip'] },
      linkedUniqueReference: 'shopper@mail.example',
      metadata: { channel: 'web' },
      journey: 'j-1',
      locale: 'pt-BR',
    });
    expect(sent(0)).toEqual({ order: { id: 'o-1', appliedPromotions: [] }, journeyId: 'j-1', locale: 'en' });
    expect(sent(1)).toEqual({
      order: {
        id: 'o-1',
        status: 'new',
        lines: [{ sku: 'flask', price: '39.00' }],
        appliedPromotions: JSON.parse(fixture('apply')).order.appliedPromotions,
      },
      couponCode: 'Save20',
      linkedUniqueReference: 'shopper@mail.example',
      customer: { id: 'c-1', segment: ['vip'] },
      journeyId: 'j-1',
      locale: 'pt',
      metadata: { channel: 'web' },
    });
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /v2/apply', 'POST /v2/apply']);
    expect(server.seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'uqd-access-key': 'k-17' });
  });

  it('calls everything what the account calls it, in both directions', async () => {
    const names = {
      accessKey: 'x-key',
      applyPath: 'api/apply',
      couponCode: 'code',
      journeyId: 'journerId',
      appliedPromotions: 'rewards',
      promotionId: 'id',
      promotionCode: 'voucher',
      title: 'name',
      applicationMethod: 'method',
      discount: 'saving',
      amount: 'gross',
      currency: 'iso',
      totals: 'sums',
      totalDiscount: 'saved',
      total: 'due',
    };
    const reward = { id: 'p-1', voucher: 'TEN', name: 'Ten', method: 'code', saving: { gross: 10, iso: 'EUR' } };
    server.plan(answer({ order: { rewards: [reward], sums: { saved: 10, due: 90, iso: 'EUR' } } }));
    const verdict = await provider({ names }).apply({ ...QUESTION, code: 'TEN' });
    expect(server.seen[0]).toMatchObject({ url: '/api/apply', headers: { 'x-key': 'k-17' } });
    expect(sent()).toEqual({ order: { id: 'o-1', rewards: [] }, code: 'TEN', journerId: 'j-1' });
    const amount = { value: 10, currency: 'EUR' };
    expect(verdict).toEqual({
      earned: [{ promotionId: 'p-1', code: 'TEN', title: 'Ten', amount, automatic: false, source: reward }],
      objections: [],
      totals: { discount: amount, total: { value: 90, currency: 'EUR' } },
    });
  });

  it('says twice which journey it is of, where the account names a member that unlocks codes', async () => {
    server.plan(answer({}), answer({}));
    const asked = provider({ names: { unlock: 'unlock' } });
    await asked.apply(QUESTION);
    await asked.complete({ order: {}, applied: [], journey: 'j-1', status: 'confirmed' });
    for (const call of [0, 1]) expect(sent(call)).toMatchObject({ journeyId: 'j-1', unlock: 'j-1' });
  });

  it('ends when its asker leaves', async () => {
    const leaving = new AbortController();
    server.plan(() => leaving.abort(new Error('left the page')));
    await expect(provider().apply(QUESTION, leaving.signal)).rejects.toThrow('left the page');
  });
});

describe('the language', () => {
  it.each([
    ['pt-BR', 'pt'],
    ['zh-Hant-TW', 'zh'],
    ['en_GB', 'en'],
    ['EN', 'en'],
    ['de-CH-1996', 'de'],
    ['fil', undefined],
    ['gsw-CH', undefined],
    ['x-private', undefined],
    ['i-klingon', undefined],
    ['english', undefined],
    ['e', undefined],
    ['', undefined],
    ['en-', undefined],
    ['en US', undefined],
    ['en-\n', undefined],
    ['../en', undefined],
    ['12', undefined],
  ])('of %j is %s', (locale, language) => {
    expect(baseLanguage(locale)).toBe(language);
  });

  it.each([
    ['de-AT', ['en', 'de'], 'de', 'de'],
    ['fr', ['EN', 'de'], undefined, 'en'],
    ['fil', ['en', 'de'], undefined, 'en'],
    ['', ['en'], undefined, 'en'],
    ['de', [], undefined, undefined],
  ])('%j with %j set up is asked for as %s, and a sentence is in %s', async (locale, languages, asked, lang) => {
    server.plan(answer({ errors: [{ id: 'code_expired', message: 'Vorbei' }] }));
    const { objections } = await provider({ languages }).apply({ ...QUESTION, locale });
    expect(sent()).toEqual({ order: { id: 'o-1', appliedPromotions: [] }, journeyId: 'j-1', locale: asked });
    expect(objections).toMatchObject([{ id: 'code_expired', text: lang === undefined ? undefined : 'Vorbei', lang }]);
  });
});

describe('what an order has earned', () => {
  it('is read with its totals', async () => {
    const wire = JSON.parse(fixture('apply')).order.appliedPromotions;
    expect(await verdictOn(fixture('apply'))).toEqual({
      earned: [
        {
          promotionId: 'p-save',
          code: 'SAVE10',
          title: '10 % off',
          amount: { value: 7.8, currency: 'GBP' },
          automatic: false,
          source: wire[0],
        },
        {
          promotionId: 'p-auto',
          code: undefined,
          title: 'Free gift wrap',
          amount: undefined,
          automatic: true,
          source: wire[1],
        },
      ],
      objections: [],
      totals: { discount: { value: 7.8, currency: 'GBP' }, total: { value: 70.2, currency: 'GBP' } },
    });
  });

  it.each([
    ['a number', 7.8, 7.8],
    ['a number in a string', '7.80', 7.8],
    ['an amount', { amount: '7.8', currency: 'gbp' }, 7.8],
    ['a value', { value: 7.8, currency: 'GBP' }, 7.8],
    ['an amount that names no currency', { amount: 7.8, currency: null }, 7.8],
    ['nothing', 0, 0],
    ['nothing, with a sign', '-0', 0],
    ['no text', '', undefined],
    ['less than nothing', -7.8, undefined],
    ['no number', '£7.80', undefined],
    ['too large to be one', '1e999', undefined],
    ['a currency that is none', { amount: 7.8, currency: 'points' }, undefined],
    ['a list', [7.8], undefined],
    ['null', null, undefined],
    ['true', true, undefined],
  ])('saves what can be read, be it %s', async (_, discount, value) => {
    const order = { appliedPromotions: [{ promotionId: 'p', discount }], totals: { discount, currency: 'GBP' } };
    const { earned, totals } = await verdictOn({ order });
    const amount = value === undefined ? undefined : { value, currency: 'GBP' };
    expect([earned[0]?.amount, totals?.discount]).toEqual([amount, amount]);
  });

  it('saves nothing that has no currency', async () => {
    const order = { appliedPromotions: [{ promotionId: 'p', discount: 7.8 }], totals: { discount: 7.8, total: 70 } };
    const { earned, totals } = await verdictOn({ order });
    expect([earned[0]?.amount, totals]).toEqual([undefined, undefined]);
  });

  it('is automatic when the vendor says so, in any case', async () => {
    const methods = ['Automatic', ' AUTOMATIC', 'Code', 'code', 'Repeat', '', null, undefined, ['Automatic']];
    const earned = await earnedBy(...methods.map((applicationMethod) => ({ promotionId: 'p', applicationMethod })));
    expect(earned.map(({ automatic }) => automatic)).toEqual([true, true, false, false, ...Array(5).fill(undefined)]);
  });

  it('has a plain title and a code as sent, or none', async () => {
    const earned = await earnedBy(
      { promotionId: 7, title: ' Ten\n\u202eoff ', couponCode: ' TEN ' },
      { promotionId: 'p', title: { en: 'Ten' }, couponCode: 'x'.repeat(65) },
    );
    expect(earned.map(({ promotionId, title, code }) => [promotionId, title, code])).toEqual([
      ['7', 'Ten off', 'TEN'],
      ['p', '', undefined],
    ]);
  });

  it('is told apart without ids, the same each time', async () => {
    const promotions = [{ title: 'A' }, { title: 'B', promotionId: null }, { title: 'B', couponCode: 'X' }];
    const [first, again] = [await earnedBy(...promotions), await earnedBy(...promotions)];
    expect(new Set(first.map(({ promotionId }) => promotionId)).size).toBe(3);
    expect(again).toEqual(first);
  });

  it('is only what is a promotion at all', async () => {
    expect(
      (await earnedBy(null, 7, 'SAVE10', { promotionId: 'p' }, undefined)).map(({ promotionId }) => promotionId),
    ).toEqual(['p']);
  });

  it.each([
    ['no list', { order: {} }],
    ['no order', {}],
    ['a list that is text', { order: { appliedPromotions: 'none' } }],
    ['a failure of the whole call', { order: null, errors: [{ id: 'request_not_completed' }] }],
  ])('stays what it was when the answer has %s', async (_, body) => {
    const source = { promotionId: 'p-1', couponCode: 'TEN', title: 'Ten' };
    const { earned } = await verdictOn(body, { applied: [source], code: 'MORE' });
    expect(earned).toMatchObject([{ promotionId: 'p-1', code: 'TEN', title: 'Ten', source }]);
  });

  it.each([
    ['request_not_completed', 'unavailable'],
    ['authentication_failed', 'credentials'],
    ['technical_error', 'refused'],
  ])('is not known when the whole call failed: %s', async (id, kind) => {
    expect((await verdictOn({ errors: [{ id }] })).failure).toMatchObject({ kind, detail: id });
    expect((await verdictOn({ order: { appliedPromotions: [] }, errors: [{ id }] })).failure).toBeUndefined();
    expect((await verdictOn({ errors: [{ id }, { id: 'code_expired' }] })).failure).toBeUndefined();
  });

  it.each([[[]], [null], [{}]])('is nothing when the answer says so: %j', async (appliedPromotions) => {
    expect((await verdictOn({ order: { appliedPromotions } }, { applied: [{ promotionId: 'p' }] })).earned).toEqual([]);
  });

  it('is refused by the thousands, which would keep the proxy busy', async () => {
    const many = Array.from({ length: 9_000 }, (_, at) => ({
      promotionId: `p-${at}`,
      title: 'One of too many promotions',
    }));
    await expect(earnedBy(...many)).rejects.toMatchObject({ kind: 'shape', detail: 'too long' });
    expect(await earnedBy(...many.slice(0, 1_000))).toHaveLength(1_000);
  });

  it('may be a single promotion without its list', async () => {
    expect((await verdictOn({ order: { appliedPromotions: { promotionId: 'p' } } })).earned).toHaveLength(1);
  });
});

describe('a completed order', () => {
  const COMPLETION = { order: { id: 'o-1', status: 'new' }, applied: [{ promotionId: 'p-1' }], journey: 'j-1' };

  it.each(['confirmed', 'cancelled'] as const)('is reported as %s', async (status) => {
    server.plan(answer({}, 201));
    await provider().complete({
      ...COMPLETION,
      status,
      customer: { id: 'c' },
      linkedUniqueReference: 'ref',
      metadata: { a: 1 },
    });
    expect(server.seen[0]).toMatchObject({ method: 'POST', url: '/v2/transactions' });
    expect(sent()).toEqual({
      order: { id: 'o-1', status, appliedPromotions: [{ promotionId: 'p-1' }] },
      customer: { id: 'c' },
      linkedUniqueReference: 'ref',
      metadata: { a: 1 },
      journeyId: 'j-1',
    });
  });

  it.each([
    [200, 'code_redeemed', 'refused'],
    [400, 'request_parameter_error', 'refused'],
    [401, 'authentication_failed', 'credentials'],
    [500, 'request_not_completed', 'unavailable'],
  ])('is not reported when the vendor objects: %d %s', async (status, id, kind) => {
    server.plan(answer({ errors: [{ id, message: 'M', reason: 'R' }] }, status));
    await expect(provider().complete({ ...COMPLETION, status: 'confirmed' })).rejects.toMatchObject({
      kind,
      detail: id,
    });
  });
});

describe('a code for a customer', () => {
  const CLAIM = { promotionId: 'p-unique', customer: { id: 'c-1', email: 'c@mail.example' } };

  it('is issued', async () => {
    server.plan(answer(fixture('claim'), 201));
    expect(await provider().claim({ ...CLAIM, linkedUniqueReference: 'ref' })).toEqual({
      code: 'UNQ-7F3K',
      createdAt: '2026-03-01T09:30:00Z',
      expiresAt: '2026-04-01T09:30:00Z',
    });
    expect(server.seen[0]).toMatchObject({ method: 'POST', url: '/v2/claims' });
    expect(sent()).toEqual({ ...CLAIM, linkedUniqueReference: 'ref' });
  });

  it('may come without its moments', async () => {
    server.plan(answer({ claim: { code: 'X', createdAt: null }, errors: null }, 201));
    expect(await provider().claim(CLAIM)).toEqual({ code: 'X' });
  });

  it.each([
    [
      'a reason of the vendor’s',
      { errors: [{ id: 'promotion_is_repeat_code', message: 'M' }] },
      400,
      'refused',
      'promotion_is_repeat_code',
    ],
    ['a wrong key', { errors: [{ id: 'authentication_failed' }] }, 401, 'credentials', 'authentication_failed'],
    ['no code', { claim: {} }, 201, 'shape', 'claims'],
    ['no claim', {}, 200, 'shape', 'claims'],
    ['nothing readable', { errors: 'boom' }, 201, 'refused', 'unreadable'],
    ['HTTP alone', {}, 403, 'credentials', 'http 403'],
  ])('is not issued for %s', async (_, body, status, kind, detail) => {
    server.plan(answer(body, status));
    await expect(provider().claim(CLAIM)).rejects.toMatchObject({ kind, detail });
  });

  it('is withdrawn', async () => {
    server.plan(answer({}));
    expect(await provider().deactivate('UNQ-7F3K')).toBe(true);
    expect(server.seen[0]).toMatchObject({ method: 'POST', url: '/v2/deactivate' });
    expect(sent()).toEqual({ couponCode: 'UNQ-7F3K' });
  });

  it.each(['unique_coupon_code_not_found', 'resource_not_found'])('is not there to be withdrawn: %s', async (id) => {
    server.plan(answer({ errors: [{ id }] }, 404));
    expect(await provider().deactivate('NONE')).toBe(false);
  });

  it.each([
    [{ errors: [{ id: 'technical_error', reason: 'R' }] }, 400, 'technical_error'],
    [{ errors: [{}] }, 200, 'unreadable'],
    [{}, 404, 'http 404'],
  ])('is not withdrawn when the vendor objects otherwise: %j', async (body, status, detail) => {
    server.plan(answer(body, status));
    await expect(provider().deactivate('UNQ-7F3K')).rejects.toMatchObject({ kind: 'refused', detail });
  });
});
