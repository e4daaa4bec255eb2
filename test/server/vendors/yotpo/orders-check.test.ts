import { describe, expect, it } from 'vitest';
import { refuseOrder } from '../../../../demo/sandbox/yotpo-order-rules.js';
import { checkFulfillments, checkOrder, type Issue } from '../../../../src/model/order/order-check.js';
import { isWhole, type OrderChange } from '../../../../src/model/order/order.js';
import type { OrderFindings } from '../../../../src/server/vendors/order-vendor.js';
import { checkChange, prepareChange } from '../../../../src/server/vendors/yotpo/orders-check.js';

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

const say = (issues: readonly Issue[]): readonly string[] => issues.map(({ param, message }) => `${param} ${message}`);
const check = (input: unknown, country?: string): OrderFindings => {
  const { order: read, leftOut } = checkOrder(input);
  return checkChange(read, { leftOut, now: NOW }, country);
};
const errorsOf = (input: unknown, country?: string): readonly string[] => say(check(input, country).errors);
const warningsOf = (input: unknown): readonly string[] => say(check(input).warnings);

/** What the vendor is sent; its own rules, written once more in the sandbox, find nothing wrong with it. */
function sent(input: unknown, country?: string): OrderChange {
  const { change } = prepareChange(checkOrder(input).order, { country });
  expect(refuseOrder({ ...change }, undefined, undefined)).toEqual([]);
  return change;
}

const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const properties = (count: number): object => Object.fromEntries(many(count, (at) => [`property-${at}`, at] as const));

describe('what Yotpo needs', () => {
  it.each<[string, object, string]>([
    ['no date', { order_date: undefined }, 'order_date is missing'],
    [
      'no date that can be read',
      { order_date: 'today' },
      'order_date must be a date and time such as 2026-04-30T15:59:00Z',
    ],
    ['no lines', { line_items: [] }, 'line_items is empty'],
    ['501 lines', { line_items: many(501, (at) => line(`p${at}`)) }, 'line_items must have at most 500 entries'],
    ['a line of nothing', { line_items: [line('mug'), {}] }, 'line_items[1].external_product_id is missing'],
    ['half a mug', { line_items: [line('mug', { quantity: 0.5 })] }, 'line_items[0].quantity must be a whole number'],
    ['a cancellation without date', { cancellation: {} }, 'cancellation.cancellation_date is missing'],
    [
      'a product twice',
      { line_items: [line('mug'), line('gid://shop/Product/mug')] },
      'line_items[1].external_product_id is in another line as well: add up the quantities',
    ],
    [
      'no country anywhere',
      { custom_properties: { coupon_used: true } },
      'custom_properties.customer_country is missing, and no address has a country: Yotpo would take US',
    ],
  ])('is missing from an order with %s', (_, more, error) => {
    expect(errorsOf(order(more))[0]).toBe(error);
  });

  it('is named all at once, whatever else is wrong', () => {
    const wrong = order({ order_date: 7, custom_properties: {}, line_items: [line('mug', { quantity: 'two' })] });
    expect(errorsOf(wrong).map((error) => error.split(' ')[0])).toEqual([
      'order_date',
      'line_items[0].quantity',
      'custom_properties.customer_country',
    ]);
  });

  it('may be as large as is documented', () => {
    const large = order({
      line_items: many(500, (at) => line(`p${at}`, { custom_properties: properties(100) })),
      fulfillments: many(100, (at) => ({ external_id: `f${at}`, status: 'open' })),
      custom_properties: { ...properties(99), customer_country: 'DE' },
    });
    expect(check(large)).toEqual({ errors: [], warnings: [] });
    expect(Object.keys(sent(large))).toContain('fulfillments');
  });
});

describe('what Yotpo does not take is left out, with a warning', () => {
  it.each<[string, object, string]>([
    ['a long payment method', { payment_method: 'x'.repeat(65) }, 'payment_method must have at most 64 characters'],
    [
      'a long state',
      { custom_properties: { customer_country: 'DE', customer_state: 'x'.repeat(65) } },
      'custom_properties.customer_state must have at most 64 characters',
    ],
    [
      'an order of 101 properties',
      { custom_properties: { ...properties(100), customer_country: 'DE' } },
      'custom_properties must have at most 100 properties: the last are left out',
    ],
    [
      'an order of 100 properties, and a country from elsewhere',
      { custom_properties: properties(100), shipping_address: { country_code: 'DE' } },
      'custom_properties must have at most 100 properties: the last are left out',
    ],
    [
      'a line of 101 properties',
      { line_items: [line('mug', { custom_properties: properties(101) })] },
      'line_items[0].custom_properties must have at most 100 properties: the last are left out',
    ],
    [
      '101 fulfilments',
      { fulfillments: many(101, () => ({ status: 'open' })) },
      'fulfillments must have at most 100 entries: the first are left out',
    ],
    [
      'a foreign product',
      { fulfillments: [{ fulfilled_items: [{ external_product_id: 'cup', quantity: 1 }] }] },
      'fulfillments[0].fulfilled_items[0].external_product_id is in no line of the order',
    ],
  ])('%s', (_, more, warning) => {
    expect(errorsOf(order(more))).toEqual([]);
    expect(warningsOf(order(more))).toEqual([warning]);
    sent(order(more));
  });

  it('and nothing beside it', () => {
    const fulfillments = [
      { external_id: 'f1', fulfilled_items: [{ external_product_id: 'cup', quantity: 1 }] },
      {
        external_id: 'f2',
        fulfilled_items: [
          { external_product_id: 'cup', quantity: 1 },
          { external_product_id: 'pen', quantity: 1 },
          { external_product_id: 'mug', quantity: 'two' },
        ],
      },
      { external_id: 'f3', status: 'open' },
    ];
    expect(sent(order({ fulfillments })).fulfillments).toEqual([
      { external_id: 'f2', fulfilled_items: [{ external_product_id: 'pen', quantity: 1 }] },
      { external_id: 'f3', status: 'open' },
    ]);
    const full = sent(order({ custom_properties: { ...properties(100), coupon_used: true } }), 'FR');
    expect(isWhole(full) && Object.keys(full.custom_properties ?? {})).toHaveLength(100);
    expect(full).toMatchObject({ custom_properties: { customer_country: 'FR', 'property-98': 98 } });
  });
});

describe('what Yotpo is sent', () => {
  const countryOf = (more: object, fallback?: string): unknown => {
    const change = sent(order({ custom_properties: undefined, ...more }), fallback);
    return isWhole(change) ? change.custom_properties?.customer_country : undefined;
  };

  it('always says the country, as the order says it or an address', () => {
    const [shipping_address, billing_address] = [{ country_code: 'FR' }, { country_code: 'AT' }];
    expect(countryOf({ custom_properties: { customer_country: 'DE' }, shipping_address })).toBe('DE');
    expect(countryOf({ shipping_address, billing_address })).toBe('FR');
    expect(countryOf({ billing_address }, 'GB')).toBe('AT');
    expect(countryOf({}, 'GB')).toBe('GB');
    expect(countryOf({ shipping_address: { country_code: 'XK' } }, 'GB')).toBe('XK');
  });

  it('takes no other country for one that is said and cannot be read', () => {
    const unreadable = order({ custom_properties: undefined, shipping_address: { country_code: 'Germany' } });
    expect(errorsOf(unreadable, 'GB')).toEqual([
      'shipping_address.country_code must be an ISO 3166 code of two letters such as DE',
    ]);
    const known = order({ shipping_address: { country_code: 'Germany' } });
    expect(errorsOf(known, 'GB')).toEqual([]);
  });

  it.each(['refunded', 'voided'])(
    'asks for no review of an order that is %s: nothing of it was kept',
    (payment_status) => {
      const items = [{ external_product_id: 'mug', quantity: 1 }];
      const fulfillments = [{ external_id: 'f', status: 'success', fulfilled_items: items }];
      expect(sent(order({ payment_status, fulfillments }))).toMatchObject({
        custom_properties: { customer_country: 'DE', suppress_review_request: true },
        fulfillments: [{ external_id: 'f', status: 'cancelled', fulfilled_items: items }],
      });
      expect(sent(order({ payment_status: 'partially_refunded', fulfillments }))).toMatchObject({ fulfillments });
    },
  );

  it('reduces global ids of products, in fulfilments as well', () => {
    const gid = 'gid://shopify/Product/42';
    const items = [{ external_product_id: '42', quantity: 1 }];
    const change = sent(order({ line_items: [line(gid)], fulfillments: [{ fulfilled_items: [line(gid)] }] }));
    expect(change).toMatchObject({ line_items: items, fulfillments: [{ fulfilled_items: items }] });
  });
});

describe('a warning', () => {
  it('says where the vendor would ask for no review', () => {
    expect(warningsOf(order({ order_date: '2025-11-01T12:00:01Z' }))).toEqual([]);
    const silent = [
      order({ order_date: '2025-11-01T11:59:59Z' }),
      order({ customer: { first_name: 'Ada' } }),
      order({ fulfillments: [{ status: 'success' }] }),
    ];
    expect(silent.map((one) => warningsOf(one)[0]?.split(' ')[0])).toEqual([
      'order_date',
      'customer',
      'fulfillments[0].fulfillment_date',
    ]);
  });
});

describe('fulfilments by themselves', () => {
  const note = (...ids: string[]): OrderChange =>
    checkFulfillments({
      external_id: '1001',
      fulfillments: ids.map((id) => ({ external_id: `f-${id}`, fulfilled_items: [line(id)] })),
    }).order;
  const checkNote = (change: OrderChange, products?: readonly string[]): OrderFindings =>
    checkChange(change, { leftOut: [], now: NOW, products }, undefined);

  it('are of the order’s products: others are left out, and nothing else is refused', () => {
    expect(checkNote(note('mug', 'cup'), ['gid://shop/Product/mug'])).toEqual({
      errors: [],
      warnings: [
        {
          param: 'fulfillments[1].fulfilled_items[0].external_product_id',
          message: 'is in no line of the order',
        },
      ],
    });
    expect(say(checkNote(note('cup'), ['mug']).errors)).toEqual([
      'fulfillments[0].fulfilled_items[0].external_product_id is in no line of the order',
    ]);
    expect(checkNote(note('cup'))).toEqual({ errors: [], warnings: [] });
  });
});
