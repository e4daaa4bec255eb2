import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrdersProxy } from '../orders/orders-proxy.js';

const SECRET = 'woo-signs-with-this';
const PATH = '/v1/webhooks/woocommerce/orders';

let shop: OrdersProxy;
beforeEach(async () => {
  const cart = (raw: unknown): string | undefined => Reflect.get(Object(raw), 'cart_hash');
  shop = await OrdersProxy.open({ orders: { woocommerce: { secret: SECRET, cart } } });
});
afterEach(() => shop.close());

const HEADERS = { id: 'X-WC-Webhook-Delivery-ID', signature: 'X-WC-Webhook-Signature', secret: SECRET };
const hook = (topic: string, body: object, more: Record<string, string> = {}): Promise<Response> =>
  shop.message(PATH, HEADERS, body, { 'X-WC-Webhook-Topic': topic, ...more });

const place = { first_name: 'Ada', last_name: 'Lovelace', address_1: '7 Sentinel Row', city: 'Kiel', country: 'DE' };
const order = (more: object = {}): object => ({
  ...{ id: 727, number: '727', status: 'processing', currency: 'EUR', total: '47.50', customer_id: 26 },
  ...{ date_created_gmt: '2026-04-30T15:59:00', date_modified_gmt: '2026-04-30T16:00:00', date_completed_gmt: null },
  ...{ payment_method_title: 'Direct bank transfer', cart_hash: 'cart-9' },
  billing: { ...place, state: 'SH', postcode: '24103', email: 'ada@shopper.example', phone: '+49 30 123456' },
  shipping: { ...place, state: '', postcode: '24103', phone: '030 1' },
  line_items: [
    {
      ...{ product_id: 77, variation_id: 771, quantity: 2, subtotal: '20.00', total: '18.00' },
      meta_data: [
        { key: 'pa_color', value: 'blue', display_key: 'Colour', display_value: 'Blue' },
        { key: 'pa_size', value: 'm', display_key: 'pa_size', display_value: 'M' },
        { key: '_reduced_stock', value: '2' },
      ],
    },
    { product_id: 77, variation_id: 772, quantity: 1, subtotal: '10.00', total: '9.00', meta_data: [] },
    { product_id: 0, quantity: 1, total: '5.00', name: 'A product that is gone' },
  ],
  shipping_lines: [{ method_title: 'Express' }],
  coupon_lines: [{ code: 'save10' }],
  refunds: [],
  ...more,
});

describe('POST /v1/webhooks/woocommerce/orders', () => {
  it('takes what the shop signed over the raw bytes, and nothing else', async () => {
    expect((await hook('order.created', order())).status).toBe(202);
    for (const signature of ['', 'AAAA', createHmac('sha256', 'x').update('{}').digest('base64')]) {
      expect((await hook('order.created', order(), { [HEADERS.signature]: signature })).status).toBe(401);
    }
  });

  it('answers the ping that comes before a webhook is saved, and takes nothing from it', async () => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const ping = await shop.call(PATH, 'webhook_id=12', form);
    expect([ping.status, await ping.json()]).toEqual([200, { status: 'ignored' }]);
    const unsigned = await shop.call(PATH, JSON.stringify(order()), { 'X-WC-Webhook-Topic': 'order.created' });
    expect(unsigned.status).toBe(401);
  });

  it('makes of the platform’s order what the vendors take', async () => {
    await shop.apply('cart-9', 'SAVE10');
    expect(await (await hook('order.created', order())).json()).toEqual({ status: 'accepted' });
    await shop.delivered();
    expect(shop.kept('727')).toMatchObject({
      fields: {
        ...{ order_name: '727', order_date: '2026-04-30T15:59:00Z', currency: 'EUR', total_price: 47.5 },
        ...{ subtotal_price: 27, payment_method: 'Direct bank transfer', payment_status: 'paid' },
        customer: { external_id: '26', email: 'ada@shopper.example', phone_number: '+4930123456', first_name: 'Ada' },
        billing_address: { state: 'SH', zip: '24103', country_code: 'DE', phone_number: '+4930123456' },
        custom_properties: {
          ...{ coupon_used: true, delivery_type: 'Express', customer_state: 'SH', customer_country: 'DE' },
        },
      },
      line_items: [
        {
          ...{ external_product_id: '77', quantity: 3, total_price: 27, subtotal_price: 30 },
          custom_properties: { color: 'Blue', size: 'M' },
        },
      ],
      fulfillments: [],
    });
    expect(shop.uniqodo.sandbox.transactions).toMatchObject([{ order: '727', promotions: ['SAVE10'] }]);
  });

  it('waits until an order is paid, or promised to be', async () => {
    for (const status of ['checkout-draft', 'pending', 'failed']) {
      const unpaid = await hook('order.updated', order({ status }));
      expect(await unpaid.json()).toEqual({ status: 'ignored' });
    }
    await hook('order.updated', order({ status: 'on-hold' }));
    await shop.delivered();
    expect(shop.kept('727')?.fields).toMatchObject({ payment_status: 'pending' });
  });

  it('hears that an order was sent, given back or cancelled, whatever comes first', async () => {
    const sent = { date_completed_gmt: '2026-05-01T09:00:00', date_modified_gmt: '2026-05-01T09:00:01' };
    await hook('order.updated', order({ status: 'completed', ...sent }));
    await hook('order.created', order());
    await shop.delivered();
    const kept = shop.kept('727');
    expect(kept?.fulfillments).toMatchObject([
      {
        ...{ external_id: '727-completed', status: 'success', fulfillment_date: '2026-05-01T09:00:00Z' },
        fulfilled_items: [{ external_product_id: '77', quantity: 3 }],
      },
    ]);
    const back = { ...sent, date_modified_gmt: '2026-05-01T10:00:00', refunds: [{ id: 728, total: '-47.50' }] };
    await hook('order.updated', order({ status: 'refunded', ...back }));
    await shop.delivered();
    expect(kept?.fields).toMatchObject({ payment_status: 'refunded' });
    expect(kept?.fulfillments.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    await hook('order.updated', order({ id: 800, status: 'cancelled' }));
    await shop.delivered();
    expect(shop.kept('800')?.fields).toMatchObject({ cancellation: { cancellation_date: '2026-04-30T16:00:00Z' } });
  });

  it('answers any body that was signed, and never with a failure of its own', async () => {
    const whole = order();
    const change = fc.record({ name: fc.constantFrom(...Object.keys(whole)), value: fc.jsonValue() });
    const topic = fc.constantFrom('order.created', 'order.updated', 'order.deleted', 'coupon.created');
    await fc.assert(
      fc.asyncProperty(topic, fc.array(change, { maxLength: 6 }), async (about, changes) => {
        const odd = Object.fromEntries(changes.map(({ name, value }) => [name, value]));
        expect((await hook(about, { ...whole, ...odd })).status).toBe(202);
      }),
      { numRuns: 60 },
    );
    await shop.delivered();
  });
});
