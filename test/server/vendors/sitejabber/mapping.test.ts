import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReview, type Review } from '../../../../src/model/review.js';
import { readAttributes } from '../../../../src/server/vendors/sitejabber/attributes.js';
import {
  readProduct,
  readRemoved,
  readReview,
  SITEJABBER_UTC_OFFSET,
  writeDate,
  type Reading,
} from '../../../../src/server/vendors/sitejabber/mapping.js';
import { vendorsOwn } from '../../../../src/server/vendors/wire/media-url.js';
import { readDate } from '../../../../src/model/read-date.js';
import { readRating } from '../../../../src/server/vendors/wire/scalars.js';
import { readStatus } from '../../../../src/server/vendors/sitejabber/status.js';

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/sitejabber/${name}.json`, import.meta.url), 'utf8'));

const READING: Reading = { mediaUrl: vendorsOwn, utcOffset: -420 };
const [documented, sparse, ...unusable] = fixture('product-reviews').product_reviews;
const read = (changes: object = {}, reading: Partial<Reading> = {}): Review | undefined =>
  readReview({ ...documented, ...changes }, 'flask', { ...READING, ...reading });

describe('readReview', () => {
  it('reads the documented shape', () => {
    expect(read()).toEqual({
      id: 'sj-p-26147',
      subject: 'product',
      productId: 'flask',
      rating: 5,
      dimensions: [],
      title: 'Keeps tea hot past noon',
      body: 'Poured at seven, still warm at lunch.\nThe lid doesn\'t leak, even "upside down".',
      author: {
        name: 'John D.',
        avatar: 'https://media.vendor.example/portraits/7f3a.jpg',
        location: 'Lisbon, Portugal',
        reviewCount: 4,
      },
      solicited: true,
      createdAt: '2019-11-05T15:41:29Z',
      media: [
        {
          kind: 'image',
          alt: 'On my desk',
          sizes: [
            { src: 'https://media.vendor.example/p/1-96.jpg', width: 96, height: 96 },
            { src: 'https://media.vendor.example/p/1-160.jpg', width: 160, height: 160 },
            { src: 'https://media.vendor.example/p/1-600.jpg' },
            { src: 'https://media.vendor.example/p/1-original.jpg' },
          ],
        },
      ],
      metadata: [
        { name: 'Size', value: '500 ml' },
        { name: 'Used for', value: 'Office' },
        { name: 'Used for', value: 'Hiking' },
      ],
      votes: { up: 2, down: 1 },
      can: { vote: true, flag: false },
      replies: [],
      labels: [],
    });
  });

  it('reads numbers in strings, nulls and empty strings, and leaves out what is not there', () => {
    expect(readReview(sparse, 'flask', READING)).toEqual({
      id: 'sj-p-26148',
      subject: 'product',
      productId: 'flask',
      rating: 3,
      dimensions: [],
      title: '',
      body: 'Fine.',
      author: { name: '' },
      solicited: false,
      createdAt: '2015-11-06T19:01:45Z',
      media: [],
      metadata: [],
      votes: { up: 0, down: 0 },
      can: { vote: true, flag: false },
      replies: [],
      labels: [],
    });
  });

  it('gives what the model says', () => {
    for (const raw of [documented, sparse]) {
      const review = readReview(raw, 'flask', READING);
      expect(parseReview(review)).toEqual(review);
    }
  });

  it('leaves out what is pending, taken down, or lacks id, rating or date', () => {
    expect(unusable).toHaveLength(5);
    for (const raw of unusable) expect(readReview(raw, 'flask', READING)).toBeUndefined();
    expect(read({ removedRFC: '2020/01/01T00:00:00-07:00' })).toBeUndefined();
    for (const rating of [0, 6, '5 stars', NaN]) expect(read({ rating })).toBeUndefined();
    for (const id of ['', 'a/b', '<b>', {}, 'x'.repeat(65)]) expect(read({ id })).toBeUndefined();
    for (const published of ['pending', 'Pending']) expect(read({ published, publishedRFC: '' })).toBeUndefined();
  });

  it('loses no review to one odd field', () => {
    const odd = {
      title: {},
      user: 'john',
      user_location: 7,
      attributes: 12,
      images: 'none',
      solicited: 2,
      order_id: [],
    };
    expect(read({ ...odd, num_positive_votes: 'x', num_negative_votes: -3, extra: [{}] })).toMatchObject({
      title: '',
      author: { name: '' },
      media: [],
      metadata: [],
      votes: { up: 0, down: 0 },
    });
    const { user: _user, attributes: _attributes, ...without } = documented;
    expect(readReview(without, 'flask', READING)).toMatchObject({ author: { name: '' }, metadata: [] });
  });

  it('says nothing of an invitation when the vendor does not', () => {
    expect(read({ solicited: null })).not.toHaveProperty('solicited');
    expect(read({ solicited: 1 })).toMatchObject({ solicited: true });
    expect(read({ solicited: 0 })).toMatchObject({ solicited: false });
  });

  it('takes the date that names its zone, and the day of writing before that of publication', () => {
    expect(read({ createdRFC: '2020-03-30T08:07:00-03:00' })?.createdAt).toBe('2020-03-30T11:07:00Z');
    expect(read({ createdRFC: '' }, { utcOffset: 60 })?.createdAt).toBe('2019-11-05T07:41:29Z');
    expect(read({ createdRFC: null, created: null })?.createdAt).toBe('2019-11-06T13:00:02Z');
  });

  it('leaves text as it is written', () => {
    const text = '<img src=x onerror=alert(1)> &amp; {{x}} I&#039;d';
    expect(read({ title: text, content: text })).toMatchObject({ title: text, body: text });
  });
});

describe('the author', () => {
  const author = (user: object, more: object = {}) => read({ user: { ...documented.user, ...user }, ...more })?.author;

  it.each([
    ['John', 'D', 'John D.'],
    ['John', 'Doe', 'John D.'],
    ['John', 'D.', 'John D.'],
    ['John', '', 'John'],
    ['', 'Doe', ''],
    ['José María', 'Ñandú', 'José María Ñ.'],
    ['नेहा', 'क्षत्रिय', 'नेहा क्ष'],
    ['👩‍🚀', '👨‍👩‍👧', '👩‍🚀 👨‍👩‍👧'],
    ['user123', 'D', ''],
    ['USER123', 'D', ''],
    ['john@mail.example', 'D', ''],
    ['555-123-4567', '', ''],
  ])('of %j %j is %j', (firstName, lastName, name) => {
    expect(author({ firstName, lastName })?.name).toBe(name);
  });

  it.each([
    'users/user123/thumbnail123.jpg',
    'profile-default@2x.png',
    '',
    '//media.vendor.example/7f3a.jpg',
    'http://media.vendor.example/7f3a.jpg',
    'https://media.vendor.example/users/user123/7f3a.jpg',
    'https://media.vendor.example/users/%75ser123/7f3a.jpg',
    'https://media.vendor.example/users/USER123.jpg',
    'https://media.vendor.example/default_profile_photo.png',
    'https://user:pass@media.vendor.example/7f3a.jpg',
    'javascript:alert(1)',
    'https://',
  ])('has no portrait at %j', (thumbnail) => {
    expect(author({ thumbnail })).not.toHaveProperty('avatar');
  });

  it('has no portrait where a short user name is part of a word', () => {
    expect(author({ username: 'bob', thumbnail: 'https://media.vendor.example/bob1.jpg' })).not.toHaveProperty(
      'avatar',
    );
  });

  it('has no portrait when the user name that it must not hold is unknown', () => {
    expect(author({ username: null })).not.toHaveProperty('avatar');
  });

  it.each(['12 Harbour Street', 'Lisbon 1000', 'me@mail.example', 'user123', '', null])(
    'is nowhere when the place may be an address: %j',
    (user_location) => {
      expect(author({}, { user_location })).not.toHaveProperty('location');
    },
  );
});

describe('pictures', () => {
  const images = (image: object, mediaUrl = vendorsOwn) =>
    read({ images: [{ ...documented.images[0], ...image }] }, { mediaUrl })?.media.map(({ sizes }) =>
      sizes.map(({ src }) => src),
    );

  it('are served from where the merchant says', () => {
    expect(images({}, ({ pathname }) => `/photos${pathname}`)).toEqual([
      ['/photos/p/1-96.jpg', '/photos/p/1-160.jpg', '/photos/p/1-600.jpg', '/photos/p/1-original.jpg'],
    ]);
  });

  it.each(['http://cdn.example/a', '//cdn.example/a', 'data:,x', 'javascript:alert(1)', 'photos/a', '/a b', ''])(
    'are left out when that is no address for a page: %j',
    (served) => {
      expect(images({}, () => served)).toEqual([]);
    },
  );

  it('keep the renditions that can be shown', () => {
    const large = 'https://media.vendor.example/p/1-160.jpg';
    expect(images({ small: '', normal: 'http://media.vendor.example/n.jpg', original: null })).toEqual([[large]]);
  });

  it('are left out when their address gives the user name away', () => {
    const held = 'https://media.vendor.example/users/user123/1.jpg';
    expect(images({ small: held, normal: held, original: held, large: held })).toEqual([]);
  });
});

describe('readAttributes', () => {
  const SIZES = [
    { name: 'Size', value: 'M' },
    { name: 'Fit', value: 'True to size' },
    { name: 'Fit', value: 'Soft' },
  ];
  it.each([
    [
      'a list of single values',
      [
        { name: 'Size', value: 'M' },
        { name: 'Fit', value: 'True to size' },
        { name: 'Fit', value: 'Soft' },
      ],
    ],
    [
      'a list of several values',
      [
        { name: 'Size', values: ['M'] },
        { name: 'Fit', values: ['True to size', 'Soft'] },
      ],
    ],
    ['a map', { Size: 'M', Fit: ['True to size', 'Soft'] }],
    ['a map of objects', { Size: { value: 'M' }, Fit: { values: ['True to size', 'Soft'] } }],
    ['a list of maps', [{ Size: 'M' }, { Fit: ['True to size', 'Soft'] }]],
    ['the packed form', 'Size:M|Fit:True to size,Soft'],
    ['the packed form with type and duty', 'Size;select;required:M|Fit;text;0:True to size,Soft'],
    ['a list of packed forms', ['Size:M', 'Fit:True to size,Soft']],
    ['untidy white space', { ' Size ': ' M ', Fit: ['True  to\nsize', 'Soft', ''] }],
    ['the same twice', [{ name: 'Size', values: ['M', 'M'] }, ...SIZES]],
  ])('reads %s', (_, attributes) => {
    expect(readAttributes(attributes, [])).toEqual(SIZES);
  });

  it.each([[[]], [''], [null], [undefined], [{}], [12], ['no colon'], [[null, 3, [], { name: 4 }]], [[{ name: 'A' }]]])(
    'reads none from %j',
    (attributes) => {
      expect(readAttributes(attributes, []).filter(({ name }) => name !== 'name')).toEqual([]);
    },
  );

  it('reads numbers and switches as text', () => {
    expect(readAttributes({ Height: 178, Gift: true }, [])).toEqual([
      { name: 'Height', value: '178' },
      { name: 'Gift', value: 'true' },
    ]);
  });

  it.each([
    ...['Email', 'e-mail address', 'Your phone number', 'Phone', 'phone_no', 'Mobile', 'Address', 'street', 'ZIP code'],
    ...[
      'postal_code',
      'order_id',
      'orderId',
      'Order number',
      'Order',
      'User name',
      'username',
      'user_id',
      'customerName',
    ],
    ...['Full name', 'Name', 'last_name', 'Date of birth', 'birthdate', 'IP', 'Invoice no', 'Customer e-mail'],
  ])('asks nobody who they are: %j', (name) => {
    expect(readAttributes([{ name, value: 'anything' }], [])).toEqual([]);
  });

  it.each([
    ...['Size', 'Fit', 'user experience', 'Would you order again?', 'Border', 'Phone model', 'Age range', 'Country'],
    ...[
      'Colour',
      'Shipping',
      'Bought as a gift',
      'Customer service',
      'Ships',
      'Skin type',
      'Birthday gift?',
      'Cellulose',
    ],
  ])('keeps what they think: %j', (name) => {
    expect(readAttributes([{ name, value: 'M' }], [])).toEqual([{ name, value: 'M' }]);
  });

  it.each([
    'me@mail.example',
    '+1 (555) 123-4567',
    '0049 30 1234567',
    '555-0134',
    'call 555.123.4567 x',
    'XYZ123',
    'ref xyz123',
  ])('leaves contact and order data out, whatever the question: %j', (value) => {
    expect(readAttributes({ Note: value }, ['XYZ123'])).toEqual([]);
  });

  it('leaves a short order number out where it is a word of its own', () => {
    expect(readAttributes({ Note: ['order A12, please', 'A123'] }, ['a12'])).toEqual([{ name: 'Note', value: 'A123' }]);
  });

  it.each(['2023-2024', '175 - 180 cm', '2024-01-15', 'iPhone 15', 'jo', 'M/L'])('keeps %j', (value) => {
    expect(readAttributes({ Note: value }, ['j', ''])).toEqual([{ name: 'Note', value }]);
  });
});

describe('nothing personal', () => {
  const SENTINEL = 'zq8sentinel';
  const ADDRESS = `${SENTINEL}@mail.example`;

  it('is anywhere in a review, wherever the vendor puts it', () => {
    const place = fc.constantFrom('user', 'images', 'product', 'attributes', 'top');
    const secret = fc.constantFrom(SENTINEL, SENTINEL.toUpperCase(), ADDRESS, `https://v.example/u/${SENTINEL}/a.jpg`);
    const key = fc.constantFrom(
      'email',
      'username',
      'order_id',
      'phone',
      'profilePage',
      'thumbnail',
      'note',
      'Order id',
    );
    const leaks = fc.array(fc.tuple(place, key, secret), { maxLength: 12 });
    fc.assert(
      fc.property(leaks, (planted) => {
        const at = (wanted: string) =>
          Object.fromEntries(planted.filter(([where]) => where === wanted).map(([, name, value]) => [name, value]));
        const review = readReview(
          {
            ...documented,
            ...at('top'),
            order_id: SENTINEL,
            user: { ...documented.user, ...at('user'), username: SENTINEL },
            images: [{ ...documented.images[0], ...at('images'), small: `https://v.example/u/${SENTINEL}/s.jpg` }],
            product: { ...documented.product, ...at('product') },
            attributes: { Size: 'M', ...at('attributes') },
            profile: at('user'),
          },
          'flask',
          READING,
        );
        expect(review?.metadata).toContainEqual({ name: 'Size', value: 'M' });
        expect(JSON.stringify(review).toLowerCase()).not.toContain(SENTINEL);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2015-11-06 12:01:45', '2015-11-06T19:01:45Z'],
    ['2020/02/18 08:19:04', '2020-02-18T15:19:04Z'],
    ['2020/02/18T08:19:04-07:00', '2020-02-18T15:19:04Z'],
    ['2015-11-06T12:01:45-07:00', '2015-11-06T19:01:45Z'],
    ['2020-03-30T08:07:00-03:00', '2020-03-30T11:07:00Z'],
    ['2020-03-30T08:07:00.123Z', '2020-03-30T08:07:00Z'],
    ['2020-03-30T08:07:00+0530', '2020-03-30T02:37:00Z'],
    ['2020/12/31T23:30:00-07:00', '2021-01-01T06:30:00Z'],
    ['2020-02-29', '2020-02-29T07:00:00Z'],
  ])('reads %s', (text, expected) => {
    expect(readDate(text, SITEJABBER_UTC_OFFSET)).toBe(expected);
  });

  it.each([
    '',
    'pending',
    '0000-00-00 00:00:00',
    '2019-02-29',
    '2020-13-01',
    '2020-01-01 24:00:00',
    '2020-01-01 10:61:00',
  ])('reads none from %j', (text) => {
    expect(readDate(text, SITEJABBER_UTC_OFFSET)).toBeUndefined();
  });

  it('reads back what it writes, in any zone', () => {
    const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: -12 * 60, max: 14 * 60 }), (date, offset) => {
        const written = writeDate(date, offset);
        expect(written).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
        expect(Date.parse(readDate(written, offset) ?? '')).toBe(Math.floor(date.getTime() / 1_000) * 1_000);
      }),
    );
  });
});

describe('the catalogue and the ratings', () => {
  it('reads the products that have a sku and a rating', () => {
    expect(fixture('products').products.map(readProduct)).toEqual([
      { sku: '4770', itemGroup: '4770_group', rating: { count: 26, average: 4.54 } },
      { sku: '4771', itemGroup: undefined, rating: { count: 3, average: 4 } },
      { sku: '4772', itemGroup: undefined, rating: { count: 0, average: null } },
      undefined,
      undefined,
    ]);
  });

  it.each([
    [55, 4.85, { count: 55, average: 4.85 }],
    [0, 0, { count: 0, average: null }],
    [0, undefined, { count: 0, average: null }],
    [3, undefined, undefined],
    [3, 0, undefined],
    [3, 5.1, undefined],
    [-1, 4, undefined],
    [undefined, 4, undefined],
  ])('reads %j reviews of %j stars', (count, average, expected) => {
    expect(readRating(count, average)).toEqual(expected);
  });

  it('reads what was taken down since a moment, or without saying when', () => {
    const since = new Date('2020-01-01T00:00:00Z');
    const removed = (removedRFC: unknown) => readRemoved({ id: 7, removedRFC }, since, -420);
    expect(removed('2020/01/01T00:00:00-07:00')).toBe('sj-p-7');
    expect(removed(undefined)).toBe('sj-p-7');
    expect(removed('2019/12/31T16:59:59-07:00')).toBeUndefined();
    expect(readRemoved({ id: '' }, since, -420)).toBeUndefined();
  });
});

describe('readStatus', () => {
  const error = (errorCode: unknown) => ({ status: 'ERROR', success: false, errorCode, errorReason: 'order XYZ123' });
  it.each([
    ...[101, 102, 201, 202, 203, 204, 206, 207, 308].map((code) => [code, 'credentials'] as const),
    ...[205, 399, 503].map((code) => [code, 'unavailable'] as const),
    ...[301, 302, 303, 306, 307, 309, 310, 999, undefined].map((code) => [code, 'refused'] as const),
    ...[305, 403].map((code) => [code, 'review_not_found'] as const),
    [304, 'conflict'] as const,
    [311, 'image_rejected'] as const,
    [401, 'product_not_found'] as const,
    [402, 'image_not_found'] as const,
    [404, 'vote_not_counted'] as const,
    [429, 'busy'] as const,
    ['203', 'credentials'] as const,
  ])('knows code %j as %s', (code, kind) => {
    const renewable = [203, 204, 206, 207].includes(Number(code));
    expect(readStatus(error(code))).toMatchObject({ kind, renewable, detail: `code ${code ?? 'none'}` });
  });

  it('repeats nothing of the reason', () => {
    const found = readStatus(error(302));
    expect(JSON.stringify([found, found?.message])).not.toContain('XYZ123');
  });

  it.each([
    [{ status: 'OK', success: true }],
    [{ products: [] }],
    [[{ reviewNo: '3' }]],
    [null],
    ['OK'],
    [{ status: 'ok' }],
  ])('finds no failure in %j', (json) => {
    expect(readStatus(json)).toBeUndefined();
  });

  it('finds one in half a status object', () => {
    expect(readStatus({ success: false })).toMatchObject({ kind: 'refused' });
    expect(readStatus({ status: 'error' })).toMatchObject({ kind: 'refused' });
  });
});
