import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveSandbox, type ServedSandbox } from '../../../../demo/sandbox/serve.js';
import { createYotpoSandbox, type YotpoSandbox } from '../../../../demo/sandbox/yotpo.js';
import type { Order } from '../../../../src/model/order/order.js';
import { createYotpoPurchases } from '../../../../src/server/vendors/yotpo/purchases.js';
import { yotpo } from '../../../../src/server/vendors/yotpo/vendor.js';
import type { OrderFindings, OrderVendor } from '../../../../src/server/vendors/order-vendor.js';
import { playedDeps } from '../played-deps.js';

let vendor: ServedSandbox<YotpoSandbox>;
let purchases: OrderVendor;
beforeEach(async () => {
  vendor = await serveSandbox(createYotpoSandbox());
  const { appKey, secret } = vendor.sandbox.account;
  const { olderAccount } = yotpo.settings.parse({ appKey, secret, origin: vendor.origin }).open(playedDeps());
  if (!olderAccount) throw new Error('an account has its older endpoints');
  const product = (id: string) => {
    // The look-up fails now and then: what it is asked for may have a name.
    if (id === 'odd') throw new Error('no answer');
    return id === 'mug' ? { name: 'A mug', url: 'https://shop.example/mug' } : undefined;
  };
  purchases = createYotpoPurchases({ appKey, request: olderAccount, product });
});
afterEach(() => vendor.close());

const order = (external_id: string, more: Partial<Order> = {}): Order => ({
  ...{ external_id, order_date: '2026-04-30T15:59:00Z', currency: 'EUR' },
  customer: { email: 'ada@shopper.example', first_name: 'Ada', last_name: 'L.' },
  custom_properties: { customer_country: 'DE', coupon_used: true, delivery_type: 'express' },
  line_items: [
    {
      external_product_id: 'mug',
      quantity: 2,
      total_price: 40,
      custom_properties: { color: 'blue', coupon_used: true },
    },
  ],
  ...more,
});

const check = (change: Order): OrderFindings =>
  purchases.check?.(change, { leftOut: [], now: Date.parse('2026-05-01T12:00:00Z') }) ?? { errors: [], warnings: [] };

describe('the older API of purchases', () => {
  it('creates one with what shoppers filter by, checked by the vendor', async () => {
    await purchases.put(order('1'), false);
    expect(vendor.sandbox.purchases).toEqual([
      {
        ...{ platform: 'general', order_id: '1', order_date: '2026-04-30T15:59:00Z', currency_iso: 'EUR' },
        ...{ email: 'ada@shopper.example', customer_name: 'Ada L.', customer: { country: 'DE' } },
        order_metadata: { coupon_used: true, delivery_type: 'express' },
        products: {
          mug: {
            ...{ name: 'A mug', url: 'https://shop.example/mug', price: 20 },
            product_metadata: { color: 'blue', coupon_used: true },
          },
        },
      },
    ]);
  });

  it('creates none twice: one whose answer may have been lost is looked for first, past a page', async () => {
    for (let at = 0; at < 130; at++) await purchases.put(order(`${at}`), false);
    await purchases.put(order('5'), true);
    await purchases.put(order('new'), true);
    const ids = vendor.sandbox.purchases.map(({ order_id }) => order_id);
    expect([ids.length, new Set(ids).size]).toEqual([131, 131]);
  });

  it('names what no purchase can be made of before it is sent', () => {
    expect(check(order('1')).errors).toEqual([]);
    const line_items = [
      { external_product_id: 'cup', quantity: 1 },
      { external_product_id: 'cup-2', quantity: 1, custom_properties: { suppress_review_request: true } },
      { external_product_id: 'odd', quantity: 1 },
    ];
    expect(check(order('1', { customer: {}, line_items })).errors).toEqual([
      { param: 'customer.email', message: 'is missing: Yotpo’s purchases need it' },
      {
        param: 'line_items[0].external_product_id',
        message: 'is a product without a name: Yotpo’s purchases need one',
      },
    ]);
    const { order_date: _, ...undated } = order('1');
    expect(check(undated).errors.map(({ param }) => param)).toEqual(['order_date']);
  });

  it('refuses what no purchase can be made of, and has no place for fulfilments', async () => {
    await expect(purchases.put(order('1', { customer: {} }), false)).rejects.toMatchObject({
      ...{ kind: 'refused', detail: 'purchase without e-mail or date' },
    });
    const line_items = [{ external_product_id: 'cup', quantity: 1 }];
    await expect(purchases.put(order('1', { line_items }), false)).rejects.toMatchObject({
      ...{ kind: 'refused', detail: 'purchase of an unnamed product' },
    });
    await purchases.put({ external_id: '1', fulfillments: [{ external_id: 'f', status: 'success' }] }, false);
    expect(vendor.sandbox.purchases).toEqual([]);
  });

  it('creates none that would ask for a review that nobody is to be asked for', async () => {
    const suppress = { suppress_review_request: true };
    const line = { external_product_id: 'mug', quantity: 1 };
    const unasked = [
      order('1', { custom_properties: { customer_country: 'DE', ...suppress } }),
      order('2', { cancellation: { cancellation_date: '2026-05-01T00:00:00Z' } }),
      order('3', { payment_status: 'voided' }),
      order('5', { payment_status: 'refunded' }),
      order('4', { line_items: [{ ...line, custom_properties: suppress }] }),
    ];
    for (const one of unasked) await purchases.put(one, false);
    expect(vendor.sandbox.calls.filter(({ path }) => path.includes('purchases'))).toEqual([]);
    await purchases.put(order('5'), false);
    expect(vendor.sandbox.purchases.map(({ order_id }) => order_id)).toEqual(['5']);
    const nothing = { errors: [], warnings: [] };
    for (const one of unasked) expect(check({ ...one, customer: {} })).toEqual(nothing);
  });

  it('asks for the other products of an order, and says nothing of how the vendor is steered', async () => {
    const suppressed = {
      ...{ external_product_id: 'cup', quantity: 1 },
      custom_properties: { suppress_review_request: true },
    };
    const asked = {
      ...{ external_product_id: 'mug', quantity: 1 },
      custom_properties: { suppress_review_request: false, color: 'blue' },
    };
    await purchases.put(order('1', { line_items: [suppressed, asked] }), false);
    expect(vendor.sandbox.purchases[0]?.products).toEqual({
      mug: { name: 'A mug', url: 'https://shop.example/mug', product_metadata: { color: 'blue' } },
    });
  });
});
