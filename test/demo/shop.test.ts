import { describe, expect, it } from 'vitest';
import { productById, products } from '../../demo/sandbox/products.js';
import { isPublished, newestFirst, type ShopReview } from '../../demo/sandbox/review.js';
import { ratingOf, Shop } from '../../demo/sandbox/shop.js';

const TODAY = Date.UTC(2026, 10, 21, 12);
const DAY = 86_400_000;

const open = (now = TODAY): Shop => new Shop(() => now);
const shop = open();
const published = (id: string): ShopReview[] => shop.reviews(id).filter(isPublished);
const everybody = products.flatMap(({ id }) => published(id));

describe('the shop', () => {
  it('has 48 products of twelve designs, each with an id of its own', () => {
    expect(products).toHaveLength(48);
    expect(new Set(products.map(({ id }) => id)).size).toBe(48);
    expect(new Set(products.map(({ kind }) => kind)).size).toBe(12);
    expect(new Set(products.map(({ title }) => title)).size).toBe(48);
  });

  it.each([
    ['demo-full', 240],
    ['demo-huge', 10_000],
    ['demo-one', 1],
    ['demo-empty', 0],
    ['demo-scripts', 44],
  ])('%s stands alone, with exactly %i published reviews', (id, count) => {
    expect(productById(id)?.itemGroup).toBeNull();
    expect(published(id)).toHaveLength(count);
  });

  it('gives every product as many reviews as it says, the others between 3 and 180', () => {
    for (const { id, reviewCount } of products) expect([id, published(id).length]).toEqual([id, reviewCount]);
    const ordinary = products.filter(({ id }) => !id.startsWith('demo-')).map(({ reviewCount }) => reviewCount);
    expect([Math.min(...ordinary), Math.max(...ordinary)]).toEqual([3, 180]);
  });

  it('refuses products it does not sell', () => {
    expect(() => shop.reviews('no-such')).toThrow(RangeError);
    expect(() => shop.edit('demo-one', 1, {})).toThrow(RangeError);
  });
});

describe('its reviews', () => {
  it('are the same in every run, and move with the day', () => {
    expect(open().reviews('demo-full')).toEqual(shop.reviews('demo-full'));
    const later = open(TODAY + 7 * DAY).reviews('demo-full');
    expect(later.map(({ body }) => body)).toEqual(shop.reviews('demo-full').map(({ body }) => body));
    expect(later[0]?.createdAt.getTime()).toBe((shop.reviews('demo-full')[0]?.createdAt.getTime() ?? 0) + 7 * DAY);
  });

  it('have one id each and stand newest first, from three years ago to today', () => {
    expect(new Set(everybody.map(({ id }) => id)).size).toBe(everybody.length);
    for (const { id } of products) {
      const ages = shop.reviews(id).map(({ createdAt }) => (TODAY - createdAt.getTime()) / DAY);
      expect(ages.every((age) => age > 0 && age < 1100)).toBe(true);
      expect(shop.reviews(id)).toEqual([...shop.reviews(id)].sort(newestFirst));
    }
  });

  it('average what shops do, and say what their stars say', () => {
    const { average } = ratingOf(everybody.filter(({ productId }) => productId !== 'demo-huge'));
    expect(average).toBeGreaterThan(4.2);
    expect(average).toBeLessThan(4.5);
    const english = everybody.filter(({ language, productId }) => language === 'en' && productId === 'demo-huge');
    const cracked = english.filter(({ body }) => body.includes('hairline crack'));
    expect(cracked.length).toBeGreaterThan(10);
    expect(Math.max(...cracked.map(({ rating }) => rating))).toBe(2);
  });

  it('come in at least twelve languages, with places, photos, votes and invitations', () => {
    const full = published('demo-full');
    expect(new Set(full.map(({ language }) => language)).size).toBeGreaterThanOrEqual(12);
    for (const some of [
      full.filter(({ location }) => location !== null),
      full.filter(({ photos }) => photos.length > 0),
      full.filter(({ votes }) => votes.up > 0),
      full.filter(({ solicited }) => solicited),
      full.filter(({ author }) => author.portrait !== null),
    ]) {
      expect(some.length).toBeGreaterThan(20);
      expect(some.length).toBeLessThan(240);
    }
  });

  it('answer sixteen questions about demo-full, so that a cap of ten shows', () => {
    const answers = published('demo-full').flatMap((review) => review.answers);
    const names = new Set(answers.map(({ name }) => name));
    expect(names.size).toBe(16);
    expect([...names]).toEqual(
      expect.arrayContaining(['Size', 'Colour', 'Fit', 'Age range', 'Country', 'Would recommend']),
    );
    expect(answers.some(({ values }) => values.length > 1)).toBe(true);
  });

  it('say nothing that an attribute text could not carry', () => {
    const words = everybody.flatMap(({ answers }) => answers.flatMap(({ name, values }) => [name, ...values]));
    expect(words.filter((word) => /[,:|]/.test(word))).toEqual([]);
  });

  it('mark what is personal', () => {
    const unmarked = everybody.filter(
      ({ author, orderId }) =>
        !/^user_\d+$/.test(author.username) ||
        (author.email !== null && !author.email.endsWith('@shopper.example')) ||
        (orderId !== null && !orderId.startsWith('ORD-')),
    );
    expect(unmarked).toEqual([]);
    expect(everybody.filter(({ orderId }) => orderId !== null).length).toBeGreaterThan(1000);
    expect(everybody.filter(({ author }) => author.email !== null).length).toBeGreaterThan(1000);
  });

  it('hold, in demo-scripts, what breaks pages', () => {
    const text = published('demo-scripts')
      .map(({ title, body, author }) => `${title}\n${body}\n${author.firstName}`)
      .join('\n');
    for (const script of ['Arabic', 'Hebrew', 'Han', 'Hiragana', 'Hangul', 'Thai', 'Devanagari', 'Cyrillic', 'Greek']) {
      expect(text).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
    }
    for (const hostile of [
      '<img src=x onerror=',
      '{{7*7}}',
      '&amp;',
      '\u202e',
      '\u2067',
      '__proto__',
      '👨‍👩‍👧‍👦',
      'e\u0301',
      '\r\n',
    ]) {
      expect(text).toContain(hostile);
    }
    expect(text).toMatch(/\S{200}/);
  });
});
