import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReview } from '../../../../src/model/review.js';
import { parseSummary } from '../../../../src/model/summary.js';
import { vendorsOwn } from '../../../../src/server/vendors/wire/media-url.js';
import {
  NO_LINE,
  readBottomLine,
  readStoreLine,
  readSummary,
} from '../../../../src/server/vendors/yotpo/bottom-line.js';
import { bottomLineSchema, YOTPO_READS } from '../../../../src/server/vendors/yotpo/contract.js';
import { readReview, vendorId, type Reading } from '../../../../src/server/vendors/yotpo/mapping.js';
import { readScales } from '../../../../src/server/vendors/yotpo/metadata.js';
import { productIdOf } from '../../../../src/server/vendors/yotpo/product-id.js';
import { readText } from '../../../../src/server/vendors/yotpo/text.js';
import bottomLines from '../../../fixtures/yotpo/bottom-lines.json' with { type: 'json' };
import noReviews from '../../../fixtures/yotpo/no-reviews.json' with { type: 'json' };
import older from '../../../fixtures/yotpo/older-list.json' with { type: 'json' };
import v1 from '../../../fixtures/yotpo/reviews-v1.json' with { type: 'json' };
import v3 from '../../../fixtures/yotpo/reviews-v3.json' with { type: 'json' };

const OWNER = { subject: 'product', productId: 'flask' } as const;
const READING: Reading = { mediaUrl: vendorsOwn, scales: new Set() };

/** The reviews of an answer, as the provider reads them. */
function reviewsOf(json: unknown) {
  const list = YOTPO_READS.v1.reviews.answer.parse(json);
  const scales = readScales(list.bottomline?.custom_fields_bottomline);
  return (list.reviews ?? []).map((raw) => readReview(raw, OWNER, { ...READING, scales }));
}

const PLAIN = { id: 1, score: 4, created_at: '2026-01-01T00:00:00Z' };
const read = (more: object) => readReview({ ...PLAIN, ...more }, OWNER, READING);

describe('a review of version 1', () => {
  it('is read without loss', () => {
    const [full] = reviewsOf(v1);
    expect(full).toEqual({
      id: 'yo-7286135',
      subject: 'product',
      productId: 'flask',
      rating: 5,
      title: 'Keeps & keeps',
      body: "It's still cold at five.\nEvery day.",
      author: { name: 'Ada L.', avatar: 'https://cdn.example/ada.jpg' },
      verified: true,
      incentivized: false,
      createdAt: '2025-07-19T07:21:28Z',
      media: [
        {
          kind: 'image',
          alt: '',
          sizes: [{ src: 'https://cdn.example/5/square.jpg' }, { src: 'https://cdn.example/5/original.jpg' }],
        },
      ],
      dimensions: [{ name: 'Fit', rating: 4 }],
      metadata: [
        { name: 'Used for', value: 'Office' },
        { name: 'Used for', value: 'Gym' },
        { name: 'Colour as pictured', value: 'Yes' },
        { name: 'color', value: 'Forest' },
        { name: 'size', value: '500 ml' },
        { name: 'coupon_used', value: 'true' },
        { name: 'delivery_type', value: 'Express' },
        { name: 'customer_country', value: 'DE' },
        { name: 'customer_state', value: 'Hamburg' },
      ],
      votes: { up: 12, down: 1 },
      can: { vote: true, flag: false },
      replies: [{ author: 'Shop & Sons', body: 'Thank you, Ada!', createdAt: '2025-07-20T09:00:00Z' }],
      labels: [],
    });
  });

  it('is read where numbers are text, flags are 0 and fields are null', () => {
    expect(reviewsOf(v1)[1]).toMatchObject({
      rating: 5,
      title: '',
      author: { name: '' },
      verified: false,
      votes: { up: 0, down: 0 },
      metadata: [],
    });
  });

  it('goes by the review that it copies, and is not voted on in its place', () => {
    expect(reviewsOf(v1)[1]).toMatchObject({ id: 'yo-7000001', can: { vote: false } });
  });

  it('is left out when it is taken down', () => {
    expect(reviewsOf(v1)[2]).toBeUndefined();
  });
});

describe('other lists', () => {
  it('of version 3 say the same in camelCase, without an envelope', () => {
    expect(reviewsOf(v3)).toEqual([
      expect.objectContaining({
        id: 'yo-41',
        body: 'Lekker koel.',
        language: 'nl',
        verified: true,
        incentivized: true,
        votes: { up: 2, down: 0 },
        replies: [],
        metadata: [
          { name: 'Taste', value: 'Sweet' },
          { name: 'coupon_used', value: 'false' },
          { name: 'customer_country', value: 'NL' },
        ],
      }),
    ]);
  });

  it('of old are read', () => {
    expect(reviewsOf(older)).toMatchObject([{ id: 'yo-11', rating: 4, author: { name: 'N. U.' } }]);
    expect(YOTPO_READS.v1.reviews.answer.parse(older).per_page).toBe(150);
  });

  it('may be empty, and may name no product', () => {
    expect(reviewsOf(noReviews)).toEqual([]);
    expect(reviewsOf({ response: { reviews: null } })).toEqual([]);
    expect(YOTPO_READS.v1.reviews.answer.safeParse({ status: { code: 200 } }).success).toBe(false);
  });
});

describe('a review', () => {
  it.each([
    ['no id', { id: null }],
    ['an id that is none', { id: 'a/b' }],
    ['no score', { score: null }],
    ['a score beyond five', { score: 6 }],
    ['no date', { created_at: null }],
    ['a date that does not exist', { created_at: '2026-02-31T00:00:00Z' }],
  ])('is none with %s', (_, more) => {
    expect(read(more)).toBeUndefined();
  });

  it.each([
    ['an e-mail address for a name', { user: { display_name: 'ada@shopper.example' } }, { author: { name: '' } }],
    ['a telephone number for a name', { user: { display_name: '+1 555 013 4278' } }, { author: { name: '' } }],
    ['an empty comment', { comment: { content: '' } }, { replies: [] }],
    [
      'an undated comment',
      { comment: { content: 'Hi' } },
      { replies: [{ author: '', createdAt: '2026-01-01T00:00:00Z' }] },
    ],
    ['two comments', { comment: [{ content: 'a' }, { content: 'b' }] }, { replies: [{ body: 'a' }, { body: 'b' }] }],
    ['votes below zero', { votes_up: -3, votes_down: '2.7' }, { votes: { up: 0, down: 2 } }],
    ['no copy', { source_review_id: 0 }, { id: 'yo-1', can: { vote: true } }],
  ])('is read with %s', (_, more, expected) => {
    expect(read(more)).toMatchObject(expected);
  });

  it.each([
    'customer_address',
    'customer_phonenumber',
    'customer_phone',
    'email',
    'Phone number',
    'customerEmail',
    'zip',
    'order_id',
    'external_id',
    'checkout_token',
    'suppress_review_request',
  ])('never has %s for metadata, wherever it stands', (name) => {
    for (const place of ['order_metadata', 'product_metadata', 'customer_metadata']) {
      expect(read({ [place]: { [name]: 'Quay Street' } })?.metadata).toEqual([]);
      expect(read({ [place]: [{ title: name, value: 'Quay Street' }] })?.metadata).toEqual([]);
    }
    expect(
      read({
        custom_fields: { '--1': { title: name.replace('suppress_review_request', 'email'), value: 'Quay Street' } },
      })?.metadata,
    ).toEqual([]);
  });

  it('has one value of what the order and its lines or its customer say, where only one can hold', () => {
    expect(
      read({
        product_metadata: { coupon_used: false, color: 'blue' },
        order_metadata: { coupon_used: true, customer_country: 'DE', customer_state: 'Berlin', color: 'red' },
        customer_metadata: { country: 'fr', state: 'Paris' },
      })?.metadata,
    ).toEqual([
      { name: 'color', value: 'blue' },
      { name: 'coupon_used', value: 'true' },
      { name: 'customer_country', value: 'DE' },
      { name: 'customer_state', value: 'Berlin' },
      { name: 'color', value: 'red' },
    ]);
  });

  it('has no contact for a value, whatever the name', () => {
    const values = ['ada@shopper.example', '+49 40 123 45 67 89', '555-0134'];
    expect(
      read({ order_metadata: { custom: values }, custom_fields: { a: { title: 'Note', value: values } } })?.metadata,
    ).toEqual([]);
  });

  it('tells a scale by its type or its average, and nothing else', () => {
    const fields = {
      '--1': { title: 'Comfort', value: 4, field_type: 'Rating' },
      '--2': { title: 'Width', value: '2', field_type: null },
      '--3': { title: 'Age', value: '3', field_type: 'SingleChoice' },
      '--4': { title: 'Sizing', value: '9', field_type: 'Range' },
      '--5': ['no title'],
    };
    const scales = new Set(['--2']);
    expect(readReview({ ...PLAIN, custom_fields: fields }, OWNER, { ...READING, scales })).toMatchObject({
      dimensions: [
        { name: 'Comfort', rating: 4 },
        { name: 'Width', rating: 2 },
      ],
      metadata: [
        { name: 'Age', value: '3' },
        { name: 'Sizing', value: '9' },
      ],
    });
  });

  it('of the shop itself is of no product', () => {
    expect(readReview(PLAIN, { subject: 'business' }, READING)).not.toHaveProperty('productId');
  });

  it('gives its id back to the vendor, and no other', () => {
    expect([vendorId('yo-7286135'), vendorId('sj-p-1'), vendorId('yo-'), vendorId('yo-a/b')]).toEqual([
      '7286135',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a bottom line', () => {
  const line = (json: object) => readBottomLine(bottomLineSchema.parse(json));
  it.each([
    [
      { total_review: 156, average_score: 4.55769 },
      { count: 156, average: 4.55769 },
    ],
    [
      { total_reviews: '156', product_score: '4.0' },
      { count: 156, average: 4 },
    ],
    [
      { total_review: 0, average_score: 0, star_distribution: null },
      { count: 0, average: null },
    ],
    [
      { total_review: null, average_score: null },
      { count: 0, average: null },
    ],
    [{ star_distribution: { 5: 3, 1: '1' } }, { count: 4, average: 4 }],
    [{ total_review: 5, average_score: null }, undefined],
    [{ total_review: null, average_score: 4 }, undefined],
    [
      { reviews_count: 2, score: 3 },
      { count: 2, average: 3 },
    ],
  ])('%j is %j', (json, expected) => {
    expect(line(json)).toEqual(expected);
  });

  it('is read bare, under its name, and in camelCase', () => {
    const answer = YOTPO_READS.v3.bottomLine.answer;
    for (const json of [
      { totalReview: 2, averageScore: 4.5 },
      { bottomline: { totalReview: 2, averageScore: 4.5 } },
      { status: {}, response: { bottomline: { total_reviews: 2, average_score: 4.5 } } },
    ]) {
      expect(readBottomLine(answer.parse(json).bottomline ?? NO_LINE)).toEqual({ count: 2, average: 4.5 });
    }
    expect(answer.parse({ response: { bottomline: null } })).toEqual({ bottomline: null });
  });

  it('has stars, some of which may be missing, and scales', () => {
    const { bottomline } = YOTPO_READS.v1.reviews.answer.parse(v1);
    expect(readSummary(bottomline ?? NO_LINE)).toEqual({
      count: 3,
      average: 4.33333,
      distribution: { 1: 0, 2: 0, 3: 1, 4: 0, 5: 2 },
      dimensions: [{ name: 'Fit', average: 4.2, count: 3 }],
    });
  });

  it('of the whole store are lines by product, pseudo products left out', () => {
    const lines = YOTPO_READS.v1.bottomLines.answer.parse(bottomLines).bottomlines.map(readStoreLine);
    expect(lines).toEqual([
      { sku: 'J1A1063', itemGroup: undefined, rating: { count: 156, average: 4.55769 } },
      { sku: 'FLASK-500', itemGroup: undefined, rating: { count: 2, average: 4 } },
      undefined,
      undefined,
      { sku: 'NEW', itemGroup: undefined, rating: { count: 0, average: null } },
    ]);
  });
});

describe('whatever the vendor sends', () => {
  const keysOf = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, member]) => [key, ...keysOf(member)])
      : [];
  const names = [...new Set(keysOf([v1, v3]))];
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      null,
      0,
      1,
      '',
      '0',
      'true',
      [],
      {},
      [null],
      { title: null },
      { toString: 1 },
      '2026-01-01T00:00:00Z',
      5,
    ),
  );
  const record = fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor', 'toString'), odd);

  it('reading a review throws nothing, and gives one of ours or none', () => {
    fc.assert(
      fc.property(record, record, (review, inner) => {
        const raw: unknown = JSON.parse(
          JSON.stringify({ ...PLAIN, ...review, custom_fields: { '--1': inner }, user: inner, order_metadata: inner }),
        );
        const ours = readReview(raw, OWNER, { ...READING, scales: new Set(['--1']) });
        if (ours !== undefined) expect(parseReview(ours)).toEqual(ours);
      }),
    );
  });

  it('one field of a recorded review at a time may be anything', () => {
    const [first] = v1.response.reviews;
    const fields = Object.keys(first ?? {});
    fc.assert(
      fc.property(fc.constantFrom(...fields), odd, (field, value) => {
        const ours = readReview({ ...first, [field]: value }, OWNER, READING);
        if (!['id', 'score', 'created_at', 'deleted'].includes(field)) expect(ours).toBeDefined();
        if (ours !== undefined) expect(parseReview(ours)).toEqual(ours);
      }),
    );
  });

  it('reading a bottom line or an answer throws nothing', () => {
    fc.assert(
      fc.property(record, odd, (json, other) => {
        const line = bottomLineSchema.safeParse(json);
        const summary = line.success ? readSummary(line.data) : undefined;
        if (summary !== undefined) expect(parseSummary(summary)).toEqual(summary);
        readStoreLine(json);
        for (const reads of Object.values(YOTPO_READS)) {
          for (const { answer } of Object.values(reads)) {
            for (const body of [json, other, { response: json }, { response: other }]) answer.safeParse(body);
          }
        }
      }),
    );
  });
});

describe('text', () => {
  it.each([
    ['Tom &amp; Co', 'Tom & Co'],
    ['&lt;b&gt; &quot;x&quot; it&#x27;s &#8364;', '<b> "x" it\'s €'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['AT&T; R&D &unknown; &#0; &#xD800; &#99999999;', 'AT&T; R&D &unknown; &#0; &#xD800; &#99999999;'],
    ['&constructor; &toString;', '&constructor; &toString;'],
  ])('%j is %j', (sent, expected) => {
    expect(readText(sent)).toBe(expected);
  });
});

describe("the vendor's id of a product", () => {
  it.each([
    ['123', '123'],
    ['gid://shopify/Product/123', '123'],
    ['gid://shopify/ProductVariant/45?x=1', '45'],
    [' SKU-1 ', 'SKU-1'],
  ])('of %j is %j', (sku, expected) => {
    expect([productIdOf({ sku }), productIdOf({ itemGroup: sku })]).toEqual([expected, expected]);
  });

  it('is never empty', () => {
    expect(() => productIdOf({ sku: ' ' })).toThrow('product_not_found');
  });
});
