import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrdersConfig } from '../../../src/server/create-proxy.js';
import { OrdersProxy } from '../orders/orders-proxy.js';

const SECRET = 'shopify-signs-with-this';
const [email, phone_number, address1, last_name] = PRIVATE();

/** What must go to the vendors, and nowhere else. */
function PRIVATE(): [string, string, string, string] {
  return ['ada@shopper.example', '+4930123456', '7 Sentinel Row', 'Lovelace'];
}

let shop: OrdersProxy;
const open = async (shopify: Partial<OrdersConfig['shopify']> = {}, yotpo = true): Promise<void> => {
  shop = await OrdersProxy.open({ yotpo, orders: { shopify: { secret: SECRET, ...shopify } } });
};
beforeEach(() => open());
afterEach(() => shop.close());

/** Closes the proxy that is open, and opens another. */
async function reopen(...options: Parameters<typeof open>): Promise<void> {
  await shop.close();
  await open(...options);
}

const HEADERS = { id: 'X-Shopify-Webhook-Id', signature: 'X-Shopify-Hmac-Sha256', secret: SECRET };
const hook = (topic: string, body: object | string, more: Record<string, string> = {}): Promise<Response> =>
  shop.message('/v1/webhooks/shopify/orders', HEADERS, body, { 'X-Shopify-Topic': topic, ...more });

const shopify = (more: object = {}): object => ({
  ...{ id: 5501, name: '#5501', created_at: '2026-04-30T15:59:00-04:00', updated_at: '2026-04-30T16:00:00-04:00' },
  ...{ currency: 'EUR', total_price: '47.50', subtotal_price: '40.00', financial_status: 'paid', email },
  ...{ cart_token: 'cart-9', checkout_token: 'c0', landing_site: '/', payment_gateway_names: ['shopify_payments'] },
  customer: { id: 12, first_name: 'Ada', last_name, phone: '+49 30 123456' },
  shipping_address: { address1, country_code: 'DE', province: 'Berlin', province_code: null, phone: '030 1' },
  line_items: [
    { product_id: 77, quantity: 1, current_quantity: 1, price: '10.00', vendor: 'Kiln', discount_allocations: [{}] },
    { product_id: 77, quantity: 2, current_quantity: 2, price: '10.00' },
    { product_id: 78, quantity: 1, current_quantity: 0, price: '10.00' },
    { product_id: null, quantity: 1, price: '5.00', title: 'Tip' },
  ],
  discount_codes: [{ code: 'SAVE10' }],
  shipping_lines: [{ title: 'Express' }],
  fulfillments: [],
  ...more,
});
const fulfillment = (more: object = {}): object => ({
  ...{ id: 9, order_id: 5501, status: 'success', created_at: '2026-05-01T09:00:00Z' },
  line_items: [{ product_id: 77, quantity: 3 }],
  ...more,
});

describe('POST /v1/webhooks/shopify/orders', () => {
  it('takes what the shop signed over the raw bytes, and nothing else', async () => {
    expect((await hook('orders/create', shopify())).status).toBe(202);
    for (const signature of ['', 'AAAA', createHmac('sha256', 'x').update('{}').digest('base64')]) {
      expect((await hook('orders/create', shopify(), { [HEADERS.signature]: signature })).status).toBe(401);
    }
  });

  it('takes what either of two secrets has signed, while one is rotated', async () => {
    await reopen({ secret: ['shpss-its-next-one', SECRET] });
    expect((await hook('orders/create', shopify())).status).toBe(202);
    const body = JSON.stringify(shopify());
    for (const [secret, status] of [
      ['shpss-its-next-one', 202],
      ['another', 401],
    ] as const) {
      const signature = createHmac('sha256', secret).update(body).digest('base64');
      expect((await hook('orders/create', body, { [HEADERS.signature]: signature })).status).toBe(status);
    }
  });

  it('does not read a body that has no signature', async () => {
    let read = 0;
    const body = new ReadableStream({ pull: (stream) => void stream.enqueue(new Uint8Array(1_000 * ++read)) });
    const init = { method: 'POST', body, duplex: 'half', headers: { [HEADERS.signature]: 'none' } };
    const request = new Request('https://shop.example/apps/vouchsafe/v1/webhooks/shopify/orders', init);
    expect((await shop.proxy.fetch(request)).status).toBe(401);
    expect(read).toBeLessThan(3);
  });

  it('makes of the platform’s order what the vendor takes', async () => {
    const response = await hook('orders/create', shopify());
    expect(await response.json()).toEqual({ status: 'accepted' });
    await shop.delivered();
    expect(shop.kept('5501')).toMatchObject({
      fields: {
        ...{ order_name: '#5501', currency: 'EUR', total_price: 47.5, payment_status: 'paid' },
        customer: { external_id: '12', email, phone_number, first_name: 'Ada', last_name },
        custom_properties: {
          ...{ coupon_used: true, delivery_type: 'Express', customer_state: 'Berlin', customer_country: 'DE' },
        },
      },
      line_items: [
        {
          ...{ external_product_id: '77', quantity: 3, total_price: 30 },
          custom_properties: { coupon_used: true, vendor: 'Kiln' },
        },
      ],
    });
    expect(shop.uniqodo.sandbox.transactions).toMatchObject([{ status: 'confirmed', order: '5501' }]);
    for (const value of PRIVATE()) expect(shop.lines.join()).not.toContain(value);
  });

  it('keeps orders and products apart whose long ids differ in the last digit', async () => {
    const order = (id: string, product: string): string =>
      JSON.stringify(shopify({ id: 1, line_items: [{ product_id: 2, quantity: 1, price: '1.00' }] }))
        .replace('"id":1,', `"id":${id},`)
        .replace('"product_id":2', `"product_id":${product}`);
    await hook('orders/create', order('9007199254740992', '820982911946154507'));
    await hook('orders/create', order('9007199254740993', '820982911946154508'));
    await shop.delivered();
    const products = shop.yotpo.sandbox.orders.all.map(({ external_id, line_items }) => [
      external_id,
      line_items[0]?.['external_product_id'],
    ]);
    expect(products.sort()).toEqual([
      ['9007199254740992', '820982911946154507'],
      ['9007199254740993', '820982911946154508'],
    ]);
  });

  it('takes a message once, and no state older than the one that is known', async () => {
    const once = { [HEADERS.id]: 'the same' };
    await hook('orders/create', shopify(), once);
    expect(await (await hook('orders/create', shopify({ name: 'twice' }), once)).json()).toEqual({ status: 'known' });
    await hook('orders/updated', shopify({ name: 'newer', updated_at: '2026-05-01T00:00:00Z' }));
    await hook('orders/updated', shopify({ name: 'older', updated_at: '2026-04-30T23:00:00Z' }));
    await shop.delivered();
    expect(shop.kept('5501')?.fields['order_name']).toBe('newer');
  });

  it('takes of two messages of one second the one that was triggered last', async () => {
    const triggered = (ms: number) => ({ 'X-Shopify-Triggered-At': `2026-04-30T20:00:00.${ms}Z` });
    await hook('orders/paid', shopify(), triggered(900));
    await hook('orders/create', shopify({ financial_status: 'pending' }), triggered(100));
    await shop.delivered();
    expect(shop.kept('5501')?.fields['payment_status']).toBe('paid');
  });

  it('hears of cancelled orders and of fulfilments', async () => {
    await hook('orders/create', shopify());
    await hook('fulfillments/create', fulfillment({ tracking_url: 'x' }));
    await shop.delivered();
    const kept = shop.kept('5501');
    expect(kept?.fulfillments).toMatchObject([{ external_id: '9', status: 'success' }]);
    const cancelled_at = '2026-05-01T10:00:00Z';
    await hook('orders/cancelled', shopify({ cancelled_at, updated_at: cancelled_at }));
    await shop.delivered();
    expect(kept?.fields['cancellation']).toEqual({ cancellation_date: cancelled_at });
    expect(shop.uniqodo.sandbox.transactions.map(({ status }) => status)).toEqual(['confirmed', 'cancelled']);
  });

  it('keeps the newest of a fulfilment, in whatever order the platform tells of it', async () => {
    const older = fulfillment({ shipment_status: 'in_transit', updated_at: '2026-05-01T10:00:00Z' });
    const newer = fulfillment({ shipment_status: 'delivered', updated_at: '2026-05-01T11:00:00Z' });
    const shown = () => shop.kept('5501')?.fulfillments;
    const delivery = [{ external_id: '9', shipment_info: { shipment_status: 'delivered' } }];
    await hook('orders/create', shopify());
    await hook('fulfillments/update', newer);
    expect((await hook('fulfillments/update', older)).status).toBe(202);
    await shop.delivered();
    expect(shown()).toMatchObject(delivery);
    await hook('orders/updated', shopify({ fulfillments: [older], updated_at: '2026-05-01T12:00:00Z' }));
    await hook('fulfillments/update', { ...older, tracking_number: 'late' });
    await shop.delivered();
    expect(shown()).toMatchObject(delivery);
    expect(shown()).toHaveLength(1);
    await hook('fulfillments/update', { ...newer, shipment_status: 'failure', updated_at: '2026-05-01T13:00:00Z' });
    await shop.delivered();
    expect(shown()).toMatchObject([{ shipment_info: { shipment_status: 'failure' } }]);
  });

  it('tells the vendor of a delivery though one of its lines was given back since', async () => {
    const both = [
      { product_id: 77, quantity: 3 },
      { product_id: 78, quantity: 1 },
    ];
    await hook('orders/create', shopify());
    const delivered = fulfillment({ line_items: both, shipment_status: 'delivered' });
    expect(await (await hook('fulfillments/update', delivered)).json()).toEqual({ status: 'accepted' });
    await shop.delivered();
    expect(shop.kept('5501')?.fulfillments).toMatchObject([
      {
        ...{ external_id: '9', shipment_info: { shipment_status: 'delivered' } },
        fulfilled_items: [{ external_product_id: '77', quantity: 3 }],
      },
    ]);
  });

  it('tells the vendor that an order was given back in full', async () => {
    const [mug, pen] = [
      { product_id: 77, quantity: 3, current_quantity: 3, price: '10.00' },
      { product_id: 78, quantity: 1, current_quantity: 1, price: '10.00' },
    ];
    const fulfillments = [fulfillment({ line_items: [mug, pen] })];
    await hook('orders/fulfilled', shopify({ line_items: [mug, pen], fulfillments }));
    await shop.delivered();
    const none = [mug, pen].map((one) => ({ ...one, current_quantity: 0 }));
    const refunded = {
      financial_status: 'refunded',
      updated_at: '2026-05-01T10:00:00Z',
      line_items: none,
      fulfillments,
    };
    await hook('orders/updated', shopify(refunded));
    await shop.delivered();
    const kept = shop.kept('5501');
    expect(kept?.fields).toMatchObject({ custom_properties: { suppress_review_request: true } });
    expect(kept?.fulfillments.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('answers what it cannot use without failing, and tells the log by field', async () => {
    const refused = await hook('orders/create', shopify({ created_at: 'yesterday', cart_token: null }));
    expect(refused.status).toBe(202);
    expect(await refused.json()).toMatchObject({ status: 'refused', errors: [{ param: 'order_date' }] });
    expect(shop.lines.join()).toContain('order_date must be a date and time');
    expect(await (await hook('products/create', {})).json()).toEqual({ status: 'ignored' });
    expect(await (await hook('orders/create', {})).json()).toEqual({ status: 'ignored' });
    expect(await (await hook('orders/create', '{')).json()).toEqual({ status: 'ignored' });
  });

  it('takes in the platform’s own test message, whose odd price is left out', async () => {
    const test = await hook('orders/create', shopify({ subtotal_price: '-5.00' }));
    expect(await test.json()).toEqual({ status: 'accepted' });
    await shop.delivered();
    expect(shop.kept('5501')?.fields).not.toHaveProperty('subtotal_price');
    expect(shop.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('reports the redemption of an order without a country where there is no vendor of orders', async () => {
    await reopen({}, false);
    await shop.apply('cart-9', 'SAVE10');
    await hook('orders/create', shopify({ shipping_address: null, billing_address: null }));
    await shop.delivered();
    expect(shop.uniqodo.sandbox.transactions).toMatchObject([{ status: 'confirmed', promotions: ['SAVE10'] }]);
  });

  it('answers any body that was signed, and never with a failure of its own', async () => {
    const whole = shopify({ fulfillments: [fulfillment()], billing_address: { country_code: 'AT' } });
    const paths = Object.keys(whole);
    const topics = ['orders/create', 'orders/updated', 'fulfillments/update', 'orders/cancelled', 'refunds/create'];
    const change = fc.record({ name: fc.constantFrom(...paths), value: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...topics), fc.array(change, { maxLength: 6 }), async (topic, changes) => {
        const odd = Object.fromEntries(changes.map(({ name, value }) => [name, value]));
        expect((await hook(topic, { ...whole, ...odd })).status).toBe(202);
      }),
      { numRuns: 100 },
    );
    await shop.delivered();
  });
});

describe('a function of the shop’s', () => {
  const odd: readonly [string, () => unknown][] = [
    [
      'that throws',
      () => {
        throw new TypeError('Cannot read properties of undefined');
      },
    ],
    ['that rejects', () => Promise.reject(new Error('no answer'))],
    ['that throws what is no error', () => Promise.reject('no answer')],
    ['that gives nonsense', () => 42],
  ];

  it.each(odd)('for the cart, %s, costs the cart and not the order', async (_, cart) => {
    await reopen({ cart: cart as () => string });
    expect(await (await hook('orders/create', shopify())).json()).toEqual({ status: 'accepted' });
    await shop.delivered();
    expect(shop.kept('5501')).toBeDefined();
    expect(shop.uniqodo.sandbox.transactions).toEqual([]);
    expect(shop.lines.join()).toContain('orders.shopify.cart');
  });

  it.each(odd)('for corrections, %s, costs the corrections and not the order', async (_, order) => {
    await reopen({ order: order as () => object });
    expect(await (await hook('orders/create', shopify())).json()).toEqual({ status: 'accepted' });
    await shop.delivered();
    expect(shop.kept('5501')?.fields).toMatchObject({ order_name: '#5501' });
    expect(shop.lines.join()).toContain('orders.shopify.order');
  });

  it('that never ends costs its field after a while', async () => {
    await reopen({ cart: () => new Promise<string>(() => {}), order: () => new Promise<object>(() => {}) });
    const answered = hook('orders/create', shopify());
    let done = false;
    void answered.then(() => (done = true));
    while (!done) {
      await shop.clock.advance(1_000);
      await new Promise(setImmediate);
    }
    expect(await (await answered).json()).toEqual({ status: 'accepted' });
  });

  it('says which cart an order came from, and what of it is to be otherwise', async () => {
    await reopen({
      cart: async (raw) => `cart of ${Reflect.get(Object(raw), 'name')}`,
      order: (raw, { custom_properties }) => ({
        order_name: `order ${Reflect.get(Object(raw), 'name')}`,
        custom_properties: { ...custom_properties, suppress_review_request: true },
        // What cannot be read leaves ours as it is.
        ...{ line_items: 'none', external_id: 'another' },
      }),
    });
    await shop.apply('cart of #5501', 'SAVE10');
    await hook('orders/create', shopify());
    await shop.delivered();
    expect(shop.kept('5501')).toMatchObject({
      fields: {
        order_name: 'order #5501',
        custom_properties: { suppress_review_request: true, delivery_type: 'Express' },
      },
      line_items: [{ external_product_id: '77' }],
    });
    expect(shop.uniqodo.sandbox.transactions).toMatchObject([{ promotions: ['SAVE10'] }]);
  });
});
