import { describe, expect, it } from 'vitest';
import { dialectOf, plainDate, readDate, rfcDate, attributes } from '../../demo/sandbox/sitejabber-dialect.js';
import { wireProduct, wireReview, wireStats } from '../../demo/sandbox/sitejabber-wire.js';
import { isPublished } from '../../demo/sandbox/review.js';
import { Shop } from '../../demo/sandbox/shop.js';

const shop = new Shop(() => Date.UTC(2026, 10, 21, 12));
const sample = shop.products.filter(({ id }) => id !== 'demo-huge');
const wired = sample.flatMap((product) =>
  shop.reviews(product.id).map((review) => wireReview(review, product, wireProduct(shop, product))),
);

const shapes = (key: string): Set<string> =>
  new Set(wired.map(({ [key]: value }) => (value === null ? 'null' : value === '' ? 'empty' : typeof value)));

describe('the vendor’s dialect', () => {
  it('writes dates in two forms, in its own zone', () => {
    const moment = new Date('2026-03-01T05:06:07Z');
    expect(plainDate(moment, { dateSeparator: '/' })).toBe('2026/02/28 22:06:07');
    expect(plainDate(moment, { dateSeparator: '-' })).toBe('2026-02-28 22:06:07');
    expect(rfcDate(moment, { dateSeparator: '/' })).toBe('2026/02/28T22:06:07-07:00');
    expect(new Set(wired.map(({ created }) => String(created).charAt(4)))).toEqual(new Set(['/', '-']));
  });

  it('reads dates with and without a time', () => {
    expect(readDate('2026-02-28 22:06:07')?.toISOString()).toBe('2026-03-01T05:06:07.000Z');
    expect(readDate('2026-02-28')?.toISOString()).toBe('2026-02-28T07:00:00.000Z');
    expect(readDate('2026-02-28', true)?.toISOString()).toBe('2026-03-01T06:59:59.000Z');
    expect([readDate('2026/02/28'), readDate('2026-13-01'), readDate('')]).toEqual([undefined, undefined, undefined]);
  });

  it('writes numbers as numbers and as strings, and what is missing as null and as nothing', () => {
    expect(shapes('rating')).toEqual(new Set(['number', 'string']));
    expect(shapes('num_positive_votes')).toEqual(new Set(['number', 'string']));
    expect(shapes('user_location')).toEqual(new Set(['string', 'null', 'empty']));
    expect(shapes('order_id')).toEqual(new Set(['string', 'null', 'empty']));
    const averages = sample.map((product) => typeof wireProduct(shop, product)['average_rating']);
    expect(new Set(averages)).toEqual(new Set(['number', 'string']));
  });

  it('knows four shapes of attributes', () => {
    const answers = [
      { name: 'Size', values: ['M'] },
      { name: 'Used for', values: ['Hiking', 'School'] },
    ];
    const shape = (attributesShape: ReturnType<typeof dialectOf>['attributes']): unknown =>
      attributes(answers, { ...dialectOf(0), attributes: attributesShape });
    expect(shape('values')).toEqual(answers);
    expect(shape('value')).toEqual([
      { name: 'Size', value: 'M' },
      { name: 'Used for', value: 'Hiking' },
      { name: 'Used for', value: 'School' },
    ]);
    expect(shape('map')).toEqual({ Size: 'M', 'Used for': ['Hiking', 'School'] });
    expect(shape('text')).toBe('Size:M|Used for:Hiking,School');
    expect(new Set(shop.products.map(({ index }) => dialectOf(index).attributes)).size).toBe(4);
    expect(dialectOf(shop.product('demo-full').index).attributes).toBe('values');
  });

  it('writes stats as an array of one and as an object', () => {
    const published = shop.reviews('demo-full').filter(isPublished);
    expect(wireStats(published, { ...dialectOf(0), statsInArray: true })).toEqual([
      { total: 240, average_rating: expect.stringMatching(/^4\.\d\d$/) },
    ]);
    const stats = wireStats(published, { ...dialectOf(0), statsInArray: false });
    expect(stats).toMatchObject({
      total: 240,
      ratings: { 5: { rating: 5, num_reviews: published.filter(({ rating }) => rating === 5).length } },
    });
    expect(wireStats([], dialectOf(0))).toMatchObject({ total: 0, average_rating: 0 });
  });

  it('leaves some reviews pending, and says when others were taken down', () => {
    const pending = wired.filter(({ published }) => published === 'pending');
    expect(pending.length).toBeGreaterThan(5);
    expect(pending.every(({ publishedRFC }) => publishedRFC === 'pending')).toBe(true);
    expect(wired.filter((review) => 'removedRFC' in review).length).toBeGreaterThan(5);
  });

  it('names thumbnails in every way: absolute, default, and with the user name', () => {
    const thumbnails = wired.map(({ user }) => JSON.stringify(user).match(/"thumbnail":"([^"]*)"/)?.[1] ?? '');
    expect(thumbnails.some((thumbnail) => thumbnail === 'profile-default@2x.png')).toBe(true);
    expect(thumbnails.some((thumbnail) => /^users\/user_\d+\/thumbnail\d+\.jpg$/.test(thumbnail))).toBe(true);
    expect(
      thumbnails.some((thumbnail) => /^https:\/\/media\.sandbox\.invalid\/photos\/avatar-\d+-96\.svg$/.test(thumbnail)),
    ).toBe(true);
  });

  it('invents no field', () => {
    const fields = new Set(wired.flatMap((review) => Object.keys(review)));
    expect([...fields].sort()).toEqual([
      'attributes',
      'content',
      'created',
      'createdRFC',
      'id',
      'images',
      'num_negative_votes',
      'num_positive_votes',
      'order_id',
      'product',
      'published',
      'publishedRFC',
      'rating',
      'removedRFC',
      'solicited',
      'title',
      'user',
      'user_location',
      'votes',
    ]);
  });
});
