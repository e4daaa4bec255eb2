import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../../src/server/platform/digest.js';
import { serveSandbox, type ServedSandbox } from '../../../demo/sandbox/serve.js';
import { createUniqodoSandbox, type UniqodoSandbox } from '../../../demo/sandbox/uniqodo.js';
import { createYotpoSandbox, type YotpoSandbox } from '../../../demo/sandbox/yotpo.js';
import {
  clientBySocket,
  createProxy,
  memoryStore,
  OrderRefused,
  type ReviewProxy,
} from '../../../src/server/create-proxy.js';
import type { Store } from '../../../src/server/platform/store.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';

const KEY = '7b0c1e5a-orders-come-from-the-shop-alone';
const SECRET = '4e1f6b9d-journeys-and-handles-by-this';
/** What must be told to the vendor, and to nobody else. */
const PRIVATE = ['ada@shopper.example', '+4930123456', '7 Sentinel Row', 'Lovelace'];
const [email, phone_number, address1, last_name] = PRIVATE as [string, string, string, string];

let yotpo: ServedSandbox<YotpoSandbox>;
let uniqodo: ServedSandbox<UniqodoSandbox>;
let store: Store;
let proxy: ReviewProxy;
let clock: FakeClock;
let background: Promise<unknown>[];
let lines: string[];

beforeEach(async () => {
  yotpo = await serveSandbox(createYotpoSandbox());
  uniqodo = await serveSandbox(createUniqodoSandbox());
  clock = new FakeClock(Date.parse('2026-05-01T12:00:00Z'));
  store = memoryStore({ clock: clock.now });
  background = [];
  lines = [];
  const log = (fields: object, message: string): void => void lines.push(JSON.stringify({ ...fields, message }));
  proxy = createProxy({
    ...{ store, clock, healthKey: 'open sesame', logger: { info: log, warn: log, error: log } },
    yotpo: { ...yotpo.sandbox.account, origin: yotpo.origin },
    uniqodo: { origin: uniqodo.origin, accessKey: uniqodo.sandbox.account.accessKey },
    promotions: {
      secret: SECRET,
      cart: () => ({ order: { currency: 'GBP', products: [{ id: 'mug', kind: 'mug', price: 40, quantity: 1 }] } }),
    },
    client: clientBySocket,
    orders: { key: KEY, volatile: true },
  });
});
afterEach(async () => {
  proxy.close();
  await yotpo.close();
  await uniqodo.close();
});

const call = (path: string, body: string, headers: Record<string, string>): Promise<Response> =>
  proxy.fetch(
    new Request(`https://shop.example/apps/vouchsafe${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    }),
    { clientAddress: '192.0.2.1', waitUntil: (work) => void background.push(work) },
  );
const send = (body: object, key = KEY): Promise<Response> =>
  call('/v1/orders', JSON.stringify(body), { Authorization: `Bearer ${key}` });
/** Lets everything be delivered that is due. */
async function delivered(): Promise<void> {
  await Promise.all(background.splice(0));
}
const health = async (): Promise<unknown> => {
  const headers = { Authorization: 'Bearer open sesame' };
  const response = await proxy.fetch(new Request('https://shop.example/apps/vouchsafe/v1/health', { headers }));
  return response.json();
};

const item = (id: string, quantity = 1): object => ({ external_product_id: id, quantity });
const line = (id: string, quantity = 1): object => ({ ...item(id, quantity), total_price: 20 * quantity });
const order = (more: object = {}): object => ({
  external_id: '1001',
  order_date: '2026-04-30T15:59:00Z',
  customer: { email, phone_number, last_name },
  shipping_address: { address1, country_code: 'DE' },
  line_items: [line('mug'), line('pen', 2)],
  ...more,
});

describe('POST /v1/orders', () => {
  it('takes an order in, brings it to the vendor once, and says and logs nothing of the customer', async () => {
    const response = await send({ order: order() });
    expect(response.status).toBe(202);
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ accepted: true, warnings: [] });
    await delivered();
    await send({ order: order() });
    await delivered();
    expect(yotpo.sandbox.orders.changes).toEqual([{ did: 'create', externalId: '1001' }]);
    expect(yotpo.sandbox.orders.find('1001')?.fields).toMatchObject({
      customer: { email, phone_number, last_name },
      custom_properties: { customer_country: 'DE' },
    });
    const told = [text, JSON.stringify(await health()), ...lines].join();
    for (const value of [...PRIVATE, KEY]) expect(told).not.toContain(value);
  });

  it('keeps the customer for as long as the vendor has not heard of the order, and no longer', async () => {
    const kept = async (): Promise<string> => (await store.get(`orders:order-${await digest('1001')}`)) ?? '';
    yotpo.sandbox.faults.plan({ kind: 'status', status: 503 }, { times: 1, endpoint: '/core/v3/stores/{key}/orders' });
    await send({ order: order(), cart: 'cart-1', transaction: { order: {}, linkedUniqueReference: email } });
    expect(await kept()).toContain(email);
    await delivered();
    await clock.advance(4_000);
    await proxy.deliverOrders();
    expect(yotpo.sandbox.orders.all).toHaveLength(1);
    expect(await kept()).toContain('"delivered":1');
  });

  it('asks for the key, and lets no page ask', async () => {
    const refused = await send({ order: order() }, 'another key');
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ type: 'authentication', code: 'unauthorized' });
    expect((await send({ order: order() })).headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect((await call('/v1/orders', '{}', {})).status).toBe(401);
  });

  it('refuses a wrong order with all that is wrong, and sends nothing', async () => {
    const response = await send({
      order: order({ currency: 'EURO', line_items: [{ ...line('mug'), quantity: 'two' }] }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      ...{ type: 'invalid_request', code: 'invalid_parameter', param: 'line_items[0].quantity' },
      errors: [
        { param: 'line_items[0].quantity', message: 'must be a whole number' },
        { param: 'currency', message: 'must be an ISO 4217 code such as EUR' },
      ],
    });
    await delivered();
    expect(yotpo.sandbox.calls).toEqual([]);
    await expect(proxy.submitOrder({})).rejects.toBeInstanceOf(OrderRefused);
  });

  it('takes an order with odd fields in without them, and says so to the asker and the log', async () => {
    const warnings = [
      { param: 'line_items[1].sku', message: 'is no field of an order' },
      { param: 'currency', message: 'must be an ISO 4217 code such as EUR' },
      { param: 'subtotal_price', message: 'must not be below zero' },
      { param: 'payment_method', message: 'must have at most 64 characters' },
    ];
    const line_items = [line('mug'), { ...line('pen'), sku: 'P-1', coupon_code: 'SAVE10' }];
    const odd = { currency: 'EURO', subtotal_price: -5, line_items, payment_method: 'x'.repeat(65) };
    const response = await send({ order: order(odd) });
    expect([response.status, await response.json()]).toEqual([202, { accepted: true, warnings }]);
    await delivered();
    expect(yotpo.sandbox.orders.find('1001')?.line_items[1]).toMatchObject({ coupon_code: 'SAVE10' });
    const [logged = ''] = lines.filter((one) => one.includes('order taken in with warnings'));
    for (const { param } of warnings) expect(logged).toContain(param);
  });

  it('names the field beside the order that is wrong', async () => {
    const wrong: readonly (readonly [param: string, body: object])[] = [
      ['order', { order: 'x' }],
      ['cart', { order: order(), cart: 5 }],
      ['transaction.order', { order: order(), transaction: {} }],
      ['external_id', { external_id: 5, fulfillments: [] }],
      ['fulfillments', { external_id: '1001' }],
      ['body', [order()]],
    ];
    for (const [param, body] of wrong) expect(await (await send(body)).json()).toMatchObject({ param });
  });

  it('adds lines, and says of a line that went that it is cancelled, and of one that came back that it is open', async () => {
    const changes = [
      [line('mug'), line('pen', 2)],
      [line('mug'), line('cup')],
      [line('mug'), line('pen')],
    ];
    const states: unknown[] = [];
    for (const line_items of changes) {
      await send({ order: order({ line_items }) });
      await delivered();
      const kept = yotpo.sandbox.orders.find('1001');
      states.push([kept?.line_items.map((one) => one['external_product_id']), kept?.fulfillments]);
    }
    const about = (id: string, status: string, quantity: number): object => ({
      ...{ external_id: `1001-removed-${id}`, status },
      fulfilled_items: [{ external_product_id: id, quantity }],
    });
    expect(states).toEqual([
      [['mug', 'pen'], []],
      [['pen', 'mug', 'cup'], [about('pen', 'cancelled', 2)]],
      [
        ['cup', 'mug', 'pen'],
        [about('pen', 'open', 2), about('cup', 'cancelled', 1)],
      ],
    ]);
  });

  it('takes fulfilments by themselves, before their order or after it, of its products alone', async () => {
    const note = (external_id: string, id: string): object => ({
      external_id: '1001',
      fulfillments: [{ external_id, status: 'open', fulfilled_items: [item(id)] }],
    });
    expect((await send(note('early', 'mug'))).status).toBe(202);
    await delivered();
    expect(yotpo.sandbox.orders.all).toEqual([]);
    await send({ order: order() });
    await delivered();
    await send(note('late', 'pen'));
    await delivered();
    expect(yotpo.sandbox.orders.find('1001')?.fulfillments.map((one) => one['external_id'])).toEqual(['early', 'late']);
    expect(await (await send(note('wrong', 'cup'))).json()).toMatchObject({
      param: 'fulfillments[0].fulfilled_items[0].external_product_id',
    });
  });

  it('takes an order that the vendor has already for what it is', async () => {
    yotpo.sandbox.orders.create({ external_id: '1001', line_items: [line('mug')] });
    await send({ order: order() });
    await delivered();
    expect(yotpo.sandbox.orders.changes.map(({ did }) => did)).toEqual(['create', 'update']);
  });

  it('renews a token that the vendor does not take any more', async () => {
    await send({ order: order() });
    await delivered();
    yotpo.sandbox.access.expire();
    await clock.advance(120_000);
    await send({ order: order({ order_name: '#1001' }) });
    await delivered();
    expect(yotpo.sandbox.orders.find('1001')?.fields).toMatchObject({ order_name: '#1001' });
  });

  it('tries again after an outage, no sooner than it was asked, with the newest state alone', async () => {
    const path = '/core/v3/stores/{key}/orders';
    yotpo.sandbox.faults.plan({ kind: 'status', status: 503 }, { times: 1, endpoint: path });
    yotpo.sandbox.faults.plan({ kind: 'truncated' }, { times: 1, endpoint: path });
    await send({ order: order() });
    await delivered();
    await send({ order: order({ order_name: 'the newest' }) });
    await delivered();
    expect(yotpo.sandbox.orders.all).toEqual([]);
    // The clock stands still while something is under way, however long that takes.
    for (let time = 0; time < 5 && yotpo.sandbox.orders.all.length === 0; time++) {
      await clock.advance(10_000);
      await proxy.deliverOrders();
    }
    expect(yotpo.sandbox.orders.find('1001')?.fields).toMatchObject({ order_name: 'the newest' });
  });

  it('gives up what the vendor does not take, shows it to who has the key, and delivers it once it can be', async () => {
    yotpo.sandbox.orders.products = new Set(['mug']);
    await send({ order: order() });
    await delivered();
    expect(await health()).toMatchObject({
      orders: {
        vendors: ['yotpo', 'uniqodo'],
        deadLetters: {
          count: 1,
          latest: [{ queue: 'orders', order: '1001', attempts: 1, reason: 'refused: code 400' }],
        },
      },
    });
    yotpo.sandbox.orders.products = undefined;
    await send({ order: order({ order_name: 'again' }) });
    await delivered();
    expect(yotpo.sandbox.orders.all).toHaveLength(1);
    expect(await health()).toMatchObject({ orders: { deadLetters: { count: 0, latest: [] } } });
  });
});

describe('an order of a cart', () => {
  const apply = (cart: string, code: string): Promise<Response> =>
    call('/v1/promotions', JSON.stringify({ cart, add: [code] }), { Origin: 'https://shop.example' });
  const used = (): unknown => yotpo.sandbox.orders.find('1001')?.fields['custom_properties'];

  it('is reported with the promotions of the cart, which say whether a coupon was used, and cancelled with them', async () => {
    await apply('cart-1', 'SAVE10');
    await send({ order: order(), cart: 'cart-1' });
    await delivered();
    expect(uniqodo.sandbox.transactions).toMatchObject([
      { status: 'confirmed', order: '1001', promotions: ['SAVE10'] },
    ]);
    expect(used()).toEqual({ customer_country: 'DE', coupon_used: true });
    const cancellation = { cancellation_date: '2026-05-01T00:00:00Z' };
    await send({ order: order({ cancellation }), cart: 'cart-1' });
    await delivered();
    expect(uniqodo.sandbox.transactions.map(({ status, promotions }) => [status, promotions])).toEqual([
      ['confirmed', ['SAVE10']],
      ['cancelled', ['SAVE10']],
    ]);
    expect(used()).toEqual({ customer_country: 'DE', coupon_used: true });
  });

  it('without a code used none, and what the shop says of it stands', async () => {
    await send({ order: order(), cart: 'cart-2' });
    await delivered();
    expect(used()).toEqual({ customer_country: 'DE', coupon_used: false });
    await send({ order: order({ custom_properties: { coupon_used: true } }) });
    await delivered();
    expect(used()).toEqual({ customer_country: 'DE', coupon_used: true });
  });

  it('is reported though the other vendor refuses it, and cancelled as well', async () => {
    await apply('cart-5', 'SAVE10');
    const odd = order({ order_date: undefined, line_items: [line('mug'), {}], shipping_address: undefined });
    const response = await send({ order: odd, cart: 'cart-5' });
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({
      accepted: true,
      errors: [
        { param: 'order_date', message: 'is missing' },
        { param: 'line_items[1].external_product_id', message: 'is missing' },
        { param: 'line_items[1].quantity', message: 'is missing' },
        { param: 'custom_properties.customer_country' },
      ],
    });
    await delivered();
    await send({ order: { ...odd, payment_status: 'voided' } });
    await delivered();
    expect(uniqodo.sandbox.transactions).toMatchObject([
      { status: 'confirmed', order: '1001', promotions: ['SAVE10'] },
      { status: 'cancelled', order: '1001', promotions: ['SAVE10'] },
    ]);
    expect(yotpo.sandbox.calls.filter(({ path }) => path.includes('orders'))).toEqual([]);
    expect(await health()).toMatchObject({ orders: { deadLetters: { count: 0 } } });
    expect(lines.join()).toContain('order not for this vendor');
  });

  it('reaches each vendor whatever happens to the other', async () => {
    await apply('cart-3', 'SAVE10');
    yotpo.sandbox.faults.plan({ kind: 'status', status: 500 });
    await send({ order: order(), cart: 'cart-3' });
    await delivered();
    expect(uniqodo.sandbox.transactions).toHaveLength(1);
    expect(yotpo.sandbox.orders.all).toHaveLength(0);
    yotpo.sandbox.faults.clear();
    // Nobody fetches a token for a while once that has failed.
    await clock.advance(11_000);
    uniqodo.sandbox.faults.plan({ kind: 'status', status: 500 });
    await send({ order: order({ external_id: '1002' }), cart: 'cart-4' });
    await delivered();
    expect(uniqodo.sandbox.transactions).toHaveLength(1);
    expect(yotpo.sandbox.orders.find('1002')).toBeDefined();
  });
});
