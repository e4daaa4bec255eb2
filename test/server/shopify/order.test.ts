import { describe, expect, it } from 'vitest';
import { checkOrder } from '../../../src/model/order/order-check.js';
import type { Order } from '../../../src/model/order/order.js';
import { readShopifyFulfillment, readShopifyOrder } from '../../../src/server/shopify/order.js';

const line = (product_id: number, more: object = {}): object => ({
  ...{ product_id, quantity: 1, current_quantity: 1, price: '10.00', variant_title: null, properties: [] },
  ...{ vendor: 'Kiln', discount_allocations: [] },
  ...more,
});
const raw = (more: object = {}): object => ({
  ...{ id: 5501, name: '#5501', currency: 'EUR', total_price: '20.00', subtotal_price: '20.00' },
  ...{ created_at: '2026-10-01T10:00:00Z', processed_at: '2026-10-01T10:00:00Z', updated_at: '2026-10-01T10:00:00Z' },
  ...{ email: 'ada@shopper.example', financial_status: 'paid', cart_token: 'cart-9', line_items: [line(77), line(78)] },
  ...more,
});

/** The order in our words, of which nothing may be unreadable. */
function read(more: object = {}): Order {
  const { order, leftOut } = checkOrder(readShopifyOrder(raw(more), null)?.order);
  expect(leftOut).toEqual([]);
  return order;
}
const propertiesOf = (more: object): unknown => read({ line_items: [line(77, more)] }).line_items[0]?.custom_properties;

describe('the date of an order', () => {
  it('is that of the sale, not that of its record, which an import makes later', () => {
    expect(read({ processed_at: '2023-03-05T09:00:00Z' }).order_date).toBe('2023-03-05T09:00:00Z');
    expect(read({ processed_at: null }).order_date).toBe('2026-10-01T10:00:00Z');
  });
});

describe('a coupon', () => {
  const used = (types: readonly string[], index: unknown, codes: readonly object[] = []): unknown => {
    const order = read({
      discount_codes: codes,
      discount_applications: types.map((type) => ({ type })),
      line_items: [
        line(77, { discount_allocations: [{ amount: '5.00', discount_application_index: index }] }),
        line(78),
      ],
    });
    return [order, ...order.line_items].map(({ custom_properties: properties }) => properties?.coupon_used);
  };

  it.each<[string, readonly string[], unknown, readonly object[], readonly unknown[]]>([
    ['that was typed', ['discount_code'], 0, [{ code: 'SAVE10' }], [true, true, false]],
    ['that was typed, beside an automatic discount', ['automatic', 'discount_code'], 1, [{}], [true, true, false]],
    ['that was typed, of which the line has nothing', ['automatic', 'discount_code'], 0, [{}], [true, false, false]],
    ['is none that is automatic', ['automatic'], 0, [], [undefined, false, false]],
    ['is none that the staff gave', ['manual'], 0, [{ code: 'Custom discount' }], [undefined, false, false]],
    ['is none that a script gave', ['script'], 0, [], [undefined, false, false]],
    ['is none that is not there', ['discount_code'], 7, [{}], [true, false, false]],
    ['of an older message, which does not name its kind', [], undefined, [{ code: 'SAVE10' }], [true, true, false]],
  ])('%s', (_, types, index, codes, expected) => {
    expect(used(types, index, codes)).toEqual(expected);
  });

  it('was not used where there is neither a code nor a cart', () => {
    expect(read({ cart_token: null }).custom_properties?.coupon_used).toBe(false);
  });
});

describe('what was given back', () => {
  const items = [{ external_product_id: '77', quantity: 1 }];
  const fulfillments = [
    { id: 9, status: 'success', created_at: '2026-10-02T10:00:00Z', line_items: [{ product_id: 77, quantity: 1 }] },
  ];

  it('in full: its lines are what they were, no one is asked about them, and its deliveries are cancelled', () => {
    const line_items = [line(77, { current_quantity: 0 }), line(78, { current_quantity: 0 })];
    expect(read({ line_items, fulfillments, financial_status: 'partially_refunded' })).toMatchObject({
      custom_properties: { suppress_review_request: true },
      line_items: [{ external_product_id: '77', quantity: 1 }, { external_product_id: '78' }],
      fulfillments: [{ external_id: '9', status: 'cancelled', fulfilled_items: items }],
    });
  });

  it('in part: what was kept', () => {
    const line_items = [line(77, { quantity: 3, current_quantity: 2 }), line(78, { current_quantity: 0 })];
    const kept = read({ line_items, fulfillments, financial_status: 'partially_refunded' });
    expect(kept.line_items).toMatchObject([{ external_product_id: '77', quantity: 2, total_price: 20 }]);
    expect(kept.fulfillments).toMatchObject([{ status: 'success' }]);
    expect(kept.custom_properties?.suppress_review_request).toBeUndefined();
  });
});

describe('the country', () => {
  const [fr, de] = [{ country_code: 'FR' }, { country_code: 'DE' }];
  it('is an address’s, whatever the platform calls it; without any, that of the customer’s default', () => {
    expect(read({ shipping_address: { country_code: 'xk' } }).shipping_address).toEqual({ country_code: 'XK' });
    expect(read({ shipping_address: fr, customer: { default_address: de } })).not.toHaveProperty(
      'billing_address.country_code',
    );
    expect(read({ customer: { default_address: de } }).billing_address).toEqual(de);
    expect(read({ shipping_address: { country_code: 'ZZ' } })).not.toHaveProperty('shipping_address.country_code');
  });
});

describe('what shoppers filter by', () => {
  const own = { coupon_used: false, vendor: 'Kiln' };
  it.each<[string, object, object]>([
    ['Blue / M', {}, { color: 'Blue', size: 'M' }],
    ['XL / Dark Green', {}, { color: 'Dark Green', size: 'XL' }],
    ['42,5 / Leather / Tan', {}, { color: 'Tan', size: '42,5', material: 'Leather' }],
    ['250 ml', {}, { size: '250 ml' }],
    ['Default Title', {}, {}],
    ['Anna', {}, {}],
    ['x'.repeat(100_000), {}, {}],
  ])('is guessed from a variant: %.20s', (variant_title, more, expected) => {
    expect(propertiesOf({ variant_title, ...more })).toEqual({ ...own, ...expected });
  });

  it('is what the shop has named before what is guessed, in its language', () => {
    const properties = [
      { name: 'Größe', value: 'medium' },
      { name: 'Material', value: 'clay' },
      { name: 'Engraving', value: 'Ada' },
      { name: 'model', value: '' },
      'odd',
    ];
    expect(propertiesOf({ variant_title: 'Blue / M', properties })).toEqual({
      ...{ ...own, color: 'Blue', size: 'medium', material: 'clay' },
    });
  });

  it('is the first variant’s, of several of one product', () => {
    const line_items = [line(77, { variant_title: 'Blue / M' }), line(77, { variant_title: 'Red / Steel' })];
    expect(read({ line_items }).line_items).toMatchObject([
      { quantity: 2, custom_properties: { color: 'Blue', size: 'M', material: 'Steel' } },
    ]);
  });
});

describe('a review request', () => {
  const suppress = [{ name: 'suppress_review_request', value: 'true' }];
  it('is held back where the order’s note, or a line’s properties, say so', () => {
    expect(read({ note_attributes: suppress }).custom_properties).toMatchObject({ suppress_review_request: true });
    expect(propertiesOf({ properties: suppress })).toMatchObject({ suppress_review_request: true });
    const no = [{ name: 'suppress_review_request', value: 'no' }];
    expect(read({ note_attributes: no }).custom_properties?.suppress_review_request).toBeUndefined();
  });
});

describe('the moment of a change', () => {
  const at = (updated_at: string, triggered: string | null): number =>
    readShopifyOrder(raw({ updated_at }), triggered)?.at ?? NaN;

  it('is ordered within a second by when the message was triggered, and by that alone within it', () => {
    const second = '2026-10-01T10:00:00Z';
    const moments = [
      at('2026-10-01T09:59:59Z', '2026-10-01T10:00:05Z'),
      at(second, null),
      at(second, '2026-10-01T10:00:00.100Z'),
      at(second, '2026-10-01T10:00:00.900Z'),
      at(second, '2026-10-01T10:09:00Z'),
      at('2026-10-01T10:00:01Z', null),
    ];
    expect([...moments].sort((a, b) => a - b)).toEqual(moments);
    expect(new Set(moments).size).toBe(moments.length);
    expect(at(second, 'soon')).toBe(at(second, null));
    expect(readShopifyOrder(raw({ updated_at: 'late' }), second)?.at).toBeUndefined();
  });

  it('is a fulfilment’s as well', () => {
    const fulfillment = { id: 9, order_id: 5501, updated_at: '2026-10-01T10:00:00Z', line_items: [] };
    const [early, late] = ['2026-10-01T10:00:00.100Z', '2026-10-01T10:00:00.900Z'].map(
      (triggered) => readShopifyFulfillment(fulfillment, triggered)?.fulfillmentsAt['9'] ?? 0,
    );
    expect(late).toBe((early ?? 0) + 800);
  });
});
