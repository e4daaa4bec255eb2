import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSandbox, type ServedSandbox } from '../../../demo/sandbox/serve.js';
import { STATUSES, UNIQODO_ERRORS } from '../../../demo/sandbox/uniqodo-ids.js';
import { createUniqodoSandbox, UNIQODO_SENTINEL, type UniqodoSandbox } from '../../../demo/sandbox/uniqodo.js';
import { parsePromotionsAnswer, type PromotionsAnswer } from '../../../src/protocol/promotions.js';
import {
  clientBySocket,
  createProxy,
  memoryStore,
  type CartContents,
  type ReviewProxy,
} from '../../../src/server/create-proxy.js';
import { serve, type ServedProxy } from '../../../src/server/node.js';
import { appliedOf } from './played-promotions.js';

const EMAIL = 'ada@shopper.example';
const SECRET = '4e1f6b9d-journeys-and-handles-by-this';
const MUG = { id: 'demo-mug', kind: 'mug', price: 40, quantity: 1 };
/** Patient enough for every id to be tried from one address. */
const PATIENT = { client: 1e6, cart: 1e6, requestsByClient: 1e6, requestsByCart: 1e6 };

interface Asked {
  readonly cart: string;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly locale?: string;
}

describe('the proxy over Uniqodo, as the sandbox plays it, over HTTP from end to end', () => {
  let vendor: ServedSandbox<UniqodoSandbox>;
  let proxy: ReviewProxy;
  let served: ServedProxy;
  let lines: Record<string, unknown>[];
  const carts = new Map<string, CartContents>();
  const seen: (string | undefined)[] = [];

  beforeAll(async () => {
    vendor = await serveSandbox(createUniqodoSandbox());
    const log = (fields: Record<string, unknown>, message: string): void => void lines.push({ ...fields, message });
    proxy = createProxy({
      store: memoryStore(),
      logger: { info: log, warn: log, error: log },
      uniqodo: {
        origin: vendor.origin,
        accessKey: vendor.sandbox.account.accessKey,
        languages: ['en', 'de'],
      },
      promotions: {
        secret: SECRET,
        cart: (_, cart) => carts.get(cart) ?? { order: { status: 'new', currency: 'GBP', products: [MUG], total: 40 } },
        limits: PATIENT,
      },
      client: (request, context) => {
        seen.push(context?.clientAddress);
        return clientBySocket(request, context);
      },
    });
    served = await serve(proxy, { port: 0, hostname: '127.0.0.1' });
  });
  beforeEach(() => void (lines = []));
  afterAll(async () => {
    await served.close();
    await vendor.close();
  });

  const ask = (body: Asked): Promise<Response> =>
    fetch(`${served.address}/apps/vouchsafe/v1/promotions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: served.address },
      body: JSON.stringify(body),
    });
  const change = async (body: Asked): Promise<PromotionsAnswer> => {
    const response = await ask(body);
    const text = await response.text();
    expect(response.status, text).toBe(200);
    return parsePromotionsAnswer(JSON.parse(text));
  };

  it('applies codes whether the vendor names them or not, and takes them off again', async () => {
    const answer = await change({ cart: 'several', add: ['save10'] });
    expect(answer).toMatchObject({
      applied: [{ code: 'save10', title: '10% off', amount: { value: 4, currency: 'GBP' }, automatic: false }],
      messages: [],
    });
    expect(appliedOf(await change({ cart: 'several', remove: ['SAVE10'], add: ['welcome5'] }))).toEqual(['welcome5']);
    const refused = await change({ cart: 'several', add: ['SAVE10'] });
    expect(appliedOf(refused)).toEqual(['welcome5']);
    expect(refused.messages).toMatchObject([{ id: 'promotion_cannot_be_combined', code: 'SAVE10' }]);
    expect(appliedOf(await change({ cart: 'several', remove: [refused.applied[0]?.handle ?? ''] }))).toEqual([]);
  });

  it('keeps a unique code through a reload, which is the same journey, and tells others that it is in use', async () => {
    expect(appliedOf(await change({ cart: 'first', add: ['UNIQUE1'] }))).toEqual(['UNIQUE1']);
    expect((await change({ cart: 'second', add: ['UNIQUE1'] })).messages).toMatchObject([
      { id: 'code_locked', retryable: true },
    ]);
    await change({ cart: 'first', remove: ['UNIQUE1'] });
    expect(appliedOf(await change({ cart: 'first', add: ['UNIQUE1'] }))).toEqual(['UNIQUE1']);
  });

  it('has a code redeemed once its order was reported', async () => {
    const order = { order: { status: 'new', currency: 'GBP', products: [MUG], total: 40 } };
    await change({ cart: 'bought', add: ['UNIQUE2'] });
    await proxy.completeOrder('bought', order);
    expect((await change({ cart: 'bought', add: ['UNIQUE2'] })).messages).toMatchObject([{ id: 'code_redeemed' }]);
  });

  it('speaks the shopper’s language where the merchant has set it up, and says which it speaks', async () => {
    const german = await change({ cart: 'language', locale: 'de-CH', add: ['CODE_EXPIRED'] });
    const french = await change({ cart: 'language', locale: 'fr', add: ['CODE_EXPIRED'] });
    expect(german.messages).toMatchObject([{ lang: 'de' }]);
    expect(french.messages).toMatchObject([{ lang: 'en' }]);
    expect(german.messages[0]?.text).not.toBe(french.messages[0]?.text);
    expect(vendor.sandbox.calls.slice(-2).map(({ locale }) => locale)).toEqual(['de', undefined]);
  });

  it('drops what the cart no longer earns, and says why', async () => {
    const cart = 'changing';
    const order = { status: 'new', currency: 'GBP', products: [MUG], total: 40 };
    carts.set(cart, { order: { ...order, shipping: { method: 'standard', cost: 5 } } });
    expect(appliedOf(await change({ cart, add: ['FREESHIP'] }))).toEqual(['FREESHIP']);
    carts.set(cart, { order });
    expect(await change({ cart })).toMatchObject({
      applied: [],
      messages: [{ id: 'shipping_not_specified', code: 'FREESHIP', dropped: true, retryable: true }],
    });
  });

  const ATTEMPTS = Object.keys(UNIQODO_ERRORS).flatMap((id) =>
    ['', ...STATUSES.map((status) => `_${status}`)].map((status) => id.toUpperCase() + status),
  );

  it('tells no shopper anything technical, whatever id comes under whatever status, and loses no code by it', async () => {
    expect(ATTEMPTS).toHaveLength(38 * 6);
    await change({ cart: 'sentinel', add: ['SAVE10'] });
    const locales = ['en', 'de', 'ar', 'ja', 'fil'];
    for (const [index, code] of ATTEMPTS.entries()) {
      const locale = locales[index % locales.length] ?? '';
      const response = await ask({ cart: 'sentinel', locale, add: [code] });
      const text = await response.text();
      expect(text.toLowerCase(), code).not.toContain(UNIQODO_SENTINEL);
      expect(text.replaceAll(code, ''), code).not.toMatch(
        /reason|technical|authenticat|malformed|request_|promotionId|distributor|master|60c5ef/i,
      );
      const answer = parsePromotionsAnswer(JSON.parse(text));
      expect(appliedOf(answer), code).toEqual(['SAVE10']);
      expect(answer.messages, code).toMatchObject([{ code }]);
      if (['resource_not_found', 'unavailable'].includes(answer.messages[0]?.id ?? '')) {
        expect(answer.messages[0], code).not.toHaveProperty('text');
      }
    }
    const logged = JSON.stringify(lines);
    expect(logged).toContain(UNIQODO_SENTINEL);
    const technical = lines.filter(({ reason }) => reason !== undefined);
    expect(
      technical.every(
        ({ message, requestId }) => message === 'promotions need mending' && typeof requestId === 'string',
      ),
    ).toBe(true);
    for (const secret of [vendor.sandbox.account.accessKey, SECRET, EMAIL]) expect(logged).not.toContain(secret);
  });

  it('answers 502 and 503 for a vendor out of order, and is as before when it is back', async () => {
    await change({ cart: 'faulty', add: ['SAVE10'] });
    vendor.sandbox.faults.plan({ kind: 'status', status: 503 }, { times: 1 });
    expect((await ask({ cart: 'faulty', add: ['WELCOME5'] })).status).toBe(503);
    vendor.sandbox.faults.plan({ kind: 'truncated' }, { times: 1 });
    expect((await ask({ cart: 'faulty' })).status).toBe(502);
    expect(appliedOf(await change({ cart: 'faulty' }))).toEqual(['SAVE10']);
  });

  it('counts by the address at the other end of the socket', async () => {
    await change({ cart: 'socket' });
    expect(seen.at(-1)).toBe('127.0.0.1');
  });
});
