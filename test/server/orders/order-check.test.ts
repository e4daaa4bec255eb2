import { describe, expect, it } from 'vitest';
import { refuseOrder } from '../../../demo/sandbox/yotpo-order-rules.js';
import { checkNote, checkOrder } from '../../../src/model/order/order-check.js';
import type { Order } from '../../../src/model/order/order.js';

const NOW = Date.parse('2026-05-01T12:00:00Z');

const line = (id: string, more: object = {}): object => ({ external_product_id: id, quantity: 1, ...more });
const order = (more: object = {}): object => ({
  external_id: '1001',
  order_date: '2026-04-30T15:59:00+02:00',
  customer: { email: 'ada@shopper.example' },
  custom_properties: { customer_country: 'DE' },
  line_items: [line('mug'), line('pen')],
  ...more,
});

const faultsOf = (input: unknown): readonly string[] => {
  const checked = checkOrder(input, { now: NOW });
  return checked.order === undefined ? checked.faults.map(({ param, message }) => `${param} ${message}`) : [];
};
const warningsOf = (input: unknown): readonly string[] => {
  const checked = checkOrder(input, { now: NOW });
  return checked.order === undefined ? ['refused'] : checked.warnings.map(({ param }) => param);
};
const passed = (input: unknown, country?: string): Order | undefined => checkOrder(input, { now: NOW, country }).order;

const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const properties = (count: number): object => Object.fromEntries(many(count, (at) => [`property-${at}`, at] as const));

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
    expect(passed(whole)).toEqual(whole);
    expect(refuseOrder({ ...passed(whole) }, undefined, undefined)).toEqual([]);
    expect(warningsOf(whole)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['no id', { external_id: undefined }, 'external_id is missing'],
    ['a number for an id', { external_id: 1001 }, 'external_id must be text'],
    ['no date', { order_date: undefined }, 'order_date is missing'],
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
    ['a long payment method', { payment_method: 'x'.repeat(65) }, 'payment_method must have at most 64 characters'],
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
    ['a cancellation without date', { cancellation: {} }, 'cancellation.cancellation_date is missing'],
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
    ['a read-only id', { yotpo_id: 12 }, 'yotpo_id is read-only'],
    ['a read-only date', { created_at: '2026-04-30T15:59:00Z' }, 'created_at is read-only'],
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
    [
      'a long state',
      { custom_properties: { customer_country: 'DE', customer_state: 'x'.repeat(65) } },
      'custom_properties.customer_state must have at most 64 characters',
    ],
    [
      '101 properties',
      { custom_properties: { ...properties(100), customer_country: 'DE' } },
      'custom_properties must have at most 100 properties',
    ],
    [
      '100 properties and a country from elsewhere',
      { custom_properties: properties(100), shipping_address: { country_code: 'DE' } },
      'custom_properties must have at most 100 properties',
    ],
    ['no lines', { line_items: [] }, 'line_items is empty'],
    ['501 lines', { line_items: many(501, (at) => line(`p${at}`)) }, 'line_items must have at most 500 entries'],
    ['half a mug', { line_items: [line('mug', { quantity: 0.5 })] }, 'line_items[0].quantity must be a whole number'],
    ['no mug', { line_items: [line('mug', { quantity: 0 })] }, 'line_items[0].quantity must be above zero'],
    [
      'a product twice',
      { line_items: [line('mug'), line('gid://shop/Product/mug')] },
      'line_items[1].external_product_id is in another line as well: add up the quantities',
    ],
    [
      '101 fulfilments',
      { fulfillments: many(101, () => ({ status: 'open' })) },
      'fulfillments must have at most 100 entries',
    ],
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
    [
      'a foreign product',
      { fulfillments: [{ fulfilled_items: [{ external_product_id: 'cup', quantity: 1 }] }] },
      'fulfillments[0].fulfilled_items[0].external_product_id is in no line of the order',
    ],
    [
      'no country anywhere',
      { custom_properties: { coupon_used: true } },
      'custom_properties.customer_country is missing, and no address has a country: Yotpo would take US',
    ],
  ])('with %s is refused, by the field', (_, more, fault) => {
    expect(faultsOf(order(more))).toEqual([fault]);
  });

  it('has all its faults told at once', () => {
    const wrong = order({
      ...{ external_id: '', currency: 'XXX', custom_properties: {} },
      line_items: [line('mug'), line('mug', { quantity: 'two', sku: 1 })],
      fulfillments: [{ fulfilled_items: [{ external_product_id: 'cup', quantity: 1 }], yotpo_id: 3 }],
    });
    expect(checkOrder(wrong, { now: NOW })).toMatchObject({ order: undefined });
    expect(faultsOf(wrong).map((fault) => fault.split(' ')[0])).toEqual([
      'external_id',
      'currency',
      'fulfillments[0].yotpo_id',
      'line_items[1].quantity',
      'line_items[1].sku',
      'line_items[1].external_product_id',
      'fulfillments[0].fulfilled_items[0].external_product_id',
      'custom_properties.customer_country',
    ]);
  });

  it.each([undefined, null, 'order', [], 7])('is not %j', (input) => {
    expect(faultsOf(input).length).toBeGreaterThan(0);
  });

  it('may be as large as is documented', () => {
    const large = order({
      line_items: many(500, (at) => line(`p${at}`, { custom_properties: properties(100) })),
      fulfillments: many(100, (at) => ({ external_id: `f${at}`, status: 'open' })),
      custom_properties: { ...properties(99), customer_country: 'DE' },
    });
    expect(faultsOf(large)).toEqual([]);
    expect(refuseOrder({ ...passed(large) }, undefined, undefined)).toEqual([]);
  });

  it('always says the country, as it is said or as an address has it', () => {
    const countryOf = (more: object, fallback?: string) =>
      passed(order({ custom_properties: undefined, ...more }), fallback)?.custom_properties?.customer_country;
    const [shipping_address, billing_address] = [{ country_code: 'FR' }, { country_code: 'AT' }];
    expect(countryOf({ custom_properties: { customer_country: 'DE' }, shipping_address })).toBe('DE');
    expect(countryOf({ shipping_address, billing_address })).toBe('FR');
    expect(countryOf({ billing_address }, 'GB')).toBe('AT');
    expect(countryOf({}, 'GB')).toBe('GB');
  });

  it('takes null for nothing, reduces global ids, and names fulfilments that have no name', () => {
    const sent = order({
      order_name: null,
      line_items: [line('gid://shopify/Product/42', { custom_properties: null })],
      fulfillments: [{ status: 'open', fulfilled_items: [{ external_product_id: '42', quantity: 1 }] }],
    });
    expect(passed(sent)).toMatchObject({
      line_items: [{ external_product_id: '42' }],
      fulfillments: [{ external_id: '1001-1' }],
    });
    expect(passed(sent)).not.toHaveProperty('order_name');
  });

  it('is warned of where the vendor would keep silent', () => {
    expect(warningsOf(order({ order_date: '2025-11-01T12:00:01Z' }))).toEqual([]);
    expect(warningsOf(order({ order_date: '2025-11-01T11:59:59Z' }))).toEqual(['order_date']);
    expect(warningsOf(order({ customer: { first_name: 'Ada' } }))).toEqual(['customer']);
    expect(warningsOf(order({ fulfillments: [{ status: 'success' }] }))).toEqual(['fulfillments[0].fulfillment_date']);
  });
});

describe('a note about fulfilments', () => {
  it('needs the ids of the order and of each of them', () => {
    const checked = checkNote({ fulfillments: [{ status: 'success' }] });
    expect(checked).toMatchObject({
      faults: [
        { param: 'external_id', message: 'is missing' },
        { param: 'fulfillments[0].external_id', message: 'is missing' },
      ],
    });
  });
});
