import type { Product } from './products.js';
import { newestFirst, type ShopReview } from './review.js';
import { SitejabberRefusal } from './sitejabber-status.js';
import { readDate } from './sitejabber-dialect.js';
import type { Shop } from './shop.js';

/** The most items of one answer, as documented. */
const MOST = 100;

/** Query parameters as they came; an empty one is as good as none. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** `start` from 0 and `count` up to 100. @throws SitejabberRefusal 303 above that, 306 when malformed */
export function readRange(parameters: Parameters): { start: number; count: number } {
  const start = whole(parameters['start'] || '0');
  const count = whole(parameters['count'] || '10');
  if (count > MOST) throw new SitejabberRefusal(303);
  return { start, count };
}

/** A whole number. @throws SitejabberRefusal 306 when it is none */
export function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new SitejabberRefusal(306);
  return Number(text);
}

/** A switch: 1 is on. @throws SitejabberRefusal 306 for anything but 0 and 1 */
export function flag(text: string | undefined): boolean {
  if (text && text !== '0' && text !== '1') throw new SitejabberRefusal(306);
  return text === '1';
}

/** `[min],[max]`, either may be missing. */
function between(text: string | undefined): (value: number) => boolean {
  if (!text) return () => true;
  const limits = /^(\d+(?:\.\d+)?)?,(\d+(?:\.\d+)?)?$/.exec(text);
  if (limits === null) throw new SitejabberRefusal(306);
  return (value) => value >= Number(limits[1] ?? 0) && value <= Number(limits[2] ?? Number.POSITIVE_INFINITY);
}

/** Milliseconds since 1970 of a date. @throws SitejabberRefusal 306 when it is none */
export function moment(text: string | undefined, endOfDay: boolean): number | undefined {
  if (!text) return undefined;
  const date = readDate(text, endOfDay);
  if (date === undefined) throw new SitejabberRefusal(306);
  return date.getTime();
}

/** Whether a text holds another, whatever their case. */
export const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

const oneOf = (list: string, value: string): boolean =>
  list.split(',').some((part) => part.trim().toLowerCase() === value.toLowerCase());

/** The products that the parameters leave, in the catalogue's order. An item group makes the sku ignored. */
export function selectProducts(shop: Shop, parameters: Parameters): readonly Product[] {
  const { sku, item_group: group, brand, categories, product_id: number, gtin, mpn } = parameters;
  const inPrice = between(parameters['price_range']);
  const inReviews = between(parameters['reviews_range']);
  return shop.products.filter(
    (product) =>
      (!group || product.itemGroup === group) &&
      (!sku || Boolean(group) || product.id === sku) &&
      (!brand || contains(product.brand, brand)) &&
      (!categories || oneOf(categories, product.category)) &&
      (!number || product.index + 1 === whole(number)) &&
      !gtin &&
      !mpn &&
      inPrice(product.price) &&
      (!parameters['reviews_range'] || inReviews(shop.rating(product.id).count)),
  );
}

/**
 * The reviews of these products that the parameters leave: by creation, the latest first, pending ones among them. The
 * documentation does not say which date `date_from` and `date_to` mean: here the creation, and for deleted reviews the
 * removal.
 */
export function selectReviews(shop: Shop, products: readonly Product[], parameters: Parameters): readonly ShopReview[] {
  const { q, ratings, order } = parameters;
  if (ratings && !/^[1-5](,[1-5])*$/.test(ratings)) throw new SitejabberRefusal(306);
  if (order && order !== 'created' && order !== 'relevant') throw new SitejabberRefusal(306);
  const deleted = flag(parameters['deleted']);
  const photos = flag(parameters['only_photos']);
  const from = moment(parameters['date_from'], false);
  const to = moment(parameters['date_to'], true);
  const when = (review: ShopReview): number => (deleted ? review.removedAt : review.createdAt)?.getTime() ?? Number.NaN;
  // Only what is asked is looked at: a product of ten thousand reviews is read in a hundred calls.
  const conditions: ((review: ShopReview) => boolean)[] = [(review) => (review.removedAt !== null) === deleted];
  if (from !== undefined) conditions.push((review) => when(review) >= from);
  if (to !== undefined) conditions.push((review) => when(review) <= to);
  if (photos) conditions.push((review) => review.photos.length > 0);
  if (ratings) conditions.push((review) => ratings.includes(String(review.rating)));
  if (q) conditions.push((review) => contains(`${review.title}\n${review.body}`, q));
  const selected = products
    .flatMap((product) => shop.reviews(product.id))
    .filter((review) => conditions.every((condition) => condition(review)));
  if (order === 'relevant') return selected.sort(mostHelpfulFirst);
  // The shop keeps each product's reviews in this order.
  return products.length > 1 ? selected.sort(newestFirst) : selected;
}

const mostHelpfulFirst = (a: ShopReview, b: ShopReview): number =>
  b.votes.up - b.votes.down - (a.votes.up - a.votes.down) || newestFirst(a, b);
