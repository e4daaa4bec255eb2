import { describe, expect, it } from 'vitest';
import { checkFulfillments, checkOrder, OrderRefused, type Issue } from '../../../src/model/order/order-check.js';
import type { Order } from '../../../src/model/order/order.js';

const line = (id: string, more: object = {}): object => ({ external_product_id: id, quantity: 1, ...more });
const order = (more: object = {}): object => ({
  external_id: '1001',
  order_date: '2026-04-30T15:59:00+02:00',
  customer: { email: 'ada@shopper.example' },
  custom_properties: { customer_country: 'DE' },
  line_items: [line('mug'), line('pen')],
  ...more,
});

const say = (issues: readonly Issue[]): readonly string[] => issues.map(({ param, message }) => `${param} ${message}`);
const leftOutOf = (input: unknown): readonly string[] => say(checkOrder(input).leftOut);
const read = (input: unknown): Order => checkOrder(input).order;

/** Why an input is refused. */
function refusalOf(check: () => unknown): readonly string[] {
  try {
    check();
  } catch (error) {
    if (error instanceof OrderRefused) return say(error.issues);
    throw error;
  }
  return [];
}

describe('an order', () => {
  it('may have every field that is documented', () => {
    const whole = order({
      order_name: '#1001',
      checkout_token: 'c0ffee',
      payment_method: 'Visa',
      total_price: 47.5,
      subtotal_price: 40,
      currency: 'EUR',
      landing_site_url: 'https://shop.example/?utm=1',
      payment_status: 'partially_refunded',
      cancellation: { cancellation_date: '2026-05-01T00:00:00Z' },
      billing_address: { address1: '1 Quay', city: 'Kiel', country_code: 'DE', phone_number: '+4943112345' },
      shipping_address: {
        address1: '1 Quay',
        zip: '24103',
        state: 'SH',
        province_code: 'SH',
        company: 'A',
        address2: 'B',
      },
      custom_properties: {
        ...{ suppress_review_request: false, coupon_used: true, delivery_type: 'express', customer_state: 'SH' },
        ...{ customer_country: 'DE', customer_address: '1 Quay', customer_phonenumber: '+4943112345', custom: 'gift' },
        ours: 7,
      },
      line_items: [
        line('mug', {
          ...{ total_price: 40, subtotal_price: 40, quantity: 2 },
          custom_properties: {
            ...{ suppress_review_request: true, color: 'blue', size: 'M', vendor: 'Kiln', material: 'clay' },
            ...{ model: '2', coupon_used: false, custom: 'x' },
          },
          coupon_code: 'SAVE10',
        }),
      ],
      fulfillments: [
        {
          ...{ external_id: 'f1', fulfillment_date: '2026-05-01T09:00:00Z', status: 'success' },
          shipment_info: {
            ...{ shipment_status: 'in_transit', tracking_company: 'DHL' },
            ...{ tracking_url: 'https://dhl.example/1', tracking_number: '1' },
          },
          fulfilled_items: [{ external_product_id: 'mug', quantity: 2 }],
        },
      ],
    });
    expect(read(whole)).toEqual(whole);
    expect(leftOutOf(whole)).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'a date without time',
      { order_date: '2026-04-30' },
      'order_date must be a date and time such as 2026-04-30T15:59:00Z',
    ],
    ...[
      ...['2026-13-30T00:00:00Z', '2026-02-30T00:00:00Z', '2026-11-31T00:00:00Z', '2026-04-30T24:00:00Z'],
      ...['0000-04-30T00:00:00Z', '2026-04-30T00:00:00+99:00'],
    ].map((order_date): [string, object, string] => [
      `a moment that is none, ${order_date}`,
      { order_date },
      'order_date must be a date and time such as 2026-04-30T15:59:00Z',
    ]),
    ['a long name', { order_name: 'x'.repeat(2_049) }, 'order_name must have at most 2048 characters'],
    ['an empty name', { order_name: ' ' }, 'order_name is empty'],
    [
      'a number for a product',
      { line_items: [line('mug', { external_product_id: 77 })] },
      'line_items[0].external_product_id must be text',
    ],
    ['text for a price', { total_price: '47.50' }, 'total_price must be a number'],
    ['a price below zero', { subtotal_price: -1 }, 'subtotal_price must not be below zero'],
    ['another currency', { currency: 'EURO' }, 'currency must be an ISO 4217 code such as EUR'],
    ['a currency in small letters', { currency: 'eur' }, 'currency must be an ISO 4217 code such as EUR'],
    [
      'a script for an address',
      { landing_site_url: 'javascript:alert(1)' },
      'landing_site_url must be an http: or https: address',
    ],
    [
      'another payment status',
      { payment_status: 'done' },
      'payment_status must be one of pending, authorized, partially_paid, paid, partially_refunded, refunded, voided',
    ],
    [
      'a cancellation without a date that is one',
      { cancellation: { cancellation_date: 'today' } },
      'cancellation.cancellation_date must be a date and time such as 2026-04-30T15:59:00Z',
    ],
    [
      'a local phone number',
      { customer: { phone_number: '030 123456' } },
      'customer.phone_number must be in the format E.164, such as +4930123456',
    ],
    ['no e-mail address', { customer: { email: 'ada' } }, 'customer.email must be an e-mail address'],
    [
      'a country by name',
      { shipping_address: { country_code: 'Germany' } },
      'shipping_address.country_code must be an ISO 3166 code of two letters such as DE',
    ],
    ['a field that is none', { colour: 'red' }, 'colour is no field of an order'],
    ['a vendor’s own date', { created_at: '2026-04-30T15:59:00Z' }, 'created_at is no field of an order'],
    [
      'a field of a line that is none',
      { line_items: [line('mug', { colour: 'red' })] },
      'line_items[0].colour is no field of an order',
    ],
    ['a field that objects have anyway', { constructor: 'x' }, 'constructor is no field of an order'],
    [
      'quotes around true',
      { custom_properties: { customer_country: 'DE', coupon_used: 'true' } },
      'custom_properties.coupon_used must be true or false, without quotes',
    ],
    [
      'a list for a property',
      { custom_properties: { customer_country: 'DE', ours: [] } },
      'custom_properties.ours must be text, a number, true or false',
    ],
    ['text for lines', { line_items: 'mug' }, 'line_items must be a list'],
    ['text for a line', { line_items: [line('mug'), 'pen'] }, 'line_items[1] must be an object'],
    ['text for a customer', { customer: 'Ada' }, 'customer must be an object'],
    ['half a mug', { line_items: [line('mug', { quantity: 0.5 })] }, 'line_items[0].quantity must be a whole number'],
    ['no mug', { line_items: [line('mug', { quantity: 0 })] }, 'line_items[0].quantity must be above zero'],
    [
      'a fulfilment of another state',
      { fulfillments: [{ status: 'canceled' }] },
      'fulfillments[0].status must be one of pending, open, success, cancelled, error, failure',
    ],
    [
      'a shipment of another state',
      { fulfillments: [{ shipment_info: { shipment_status: 'lost' } }] },
      'fulfillments[0].shipment_info.shipment_status must be one of label_printed, label_purchased, attempted_delivery, ready_for_pickup, confirmed, in_transit, out_for_delivery, delivered, failure',
    ],
  ])('with %s is read without it, by the field', (_, more, left) => {
    expect(leftOutOf(order(more))).toEqual([left]);
  });

  it('keeps all that can be read beside what cannot, each in its place', () => {
    const sent = order({
      ...{ currency: 'XXX', custom_properties: { ours: [], theirs: 7 } },
      line_items: [line('mug'), 'pen', line('cup', { quantity: 'two', sku: 1 })],
      fulfillments: [{ external_id: 'f', fulfilled_items: [{ external_product_id: 7, quantity: 1 }], status: 'done' }],
    });
    expect(read(sent)).toEqual({
      ...{ external_id: '1001', order_date: '2026-04-30T15:59:00+02:00', customer: { email: 'ada@shopper.example' } },
      custom_properties: { theirs: 7 },
      line_items: [{ external_product_id: 'mug', quantity: 1 }, {}, { external_product_id: 'cup' }],
      fulfillments: [{ external_id: 'f', fulfilled_items: [{ quantity: 1 }] }],
    });
    expect(leftOutOf(sent).map((issue) => issue.split(' ')[0])).toEqual([
      'custom_properties.ours',
      'line_items[1]',
      'line_items[2].quantity',
      'line_items[2].sku',
      'currency',
      'fulfillments[0].fulfilled_items[0].external_product_id',
      'fulfillments[0].status',
    ]);
  });

  it('needs nothing but an id', () => {
    expect(checkOrder({ external_id: '1001' })).toEqual({
      order: { external_id: '1001', line_items: [] },
      leftOut: [],
    });
  });

  it('is refused without an id, with all that is wrong', () => {
    expect(refusalOf(() => checkOrder(order({ external_id: undefined, currency: 'EURO' })))).toEqual([
      'external_id is missing',
      'currency must be an ISO 4217 code such as EUR',
    ]);
    expect(refusalOf(() => checkOrder(order({ external_id: 1001 })))).toEqual(['external_id must be text']);
    for (const input of [undefined, null, 'order', [], 7]) {
      expect(refusalOf(() => checkOrder(input))[0]).toBe('external_id is missing');
    }
  });

  it.each(['XK', 'AC', 'AN', 'TA', 'SH'])('may be from %s, as platforms say', (country_code) => {
    expect(leftOutOf(order({ shipping_address: { country_code } }))).toEqual([]);
  });

  it('takes null for nothing, and names fulfilments that have no name', () => {
    const sent = order({
      order_name: null,
      line_items: [line('mug', { custom_properties: null })],
      fulfillments: [{ status: 'open', fulfilled_items: [{ external_product_id: 'mug', quantity: 1 }] }],
    });
    expect(leftOutOf(sent)).toEqual([]);
    expect(read(sent)).toMatchObject({ fulfillments: [{ external_id: '1001-1' }] });
    expect(read(sent)).not.toHaveProperty('order_name');
  });
});

describe('fulfilments by themselves', () => {
  it('need the ids of the order and of each of them', () => {
    expect(refusalOf(() => checkFulfillments({ fulfillments: [{ status: 'success' }] }))).toEqual([
      'external_id is missing',
      'fulfillments[0].external_id is missing',
    ]);
    expect(refusalOf(() => checkFulfillments({ external_id: '1001', fulfillments: [] }))).toEqual([
      'fulfillments is missing',
    ]);
    const sent = { external_id: '1001', fulfillments: [{ external_id: 'f', status: 'lost' }] };
    const { order: note, leftOut } = checkFulfillments(sent);
    expect(note).toEqual({ external_id: '1001', fulfillments: [{ external_id: 'f' }] });
    expect(leftOut.map(({ param }) => param)).toEqual(['fulfillments[0].status']);
  });
});
