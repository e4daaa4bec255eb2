import type { TopRated } from '../../../model/top-rated.js';
import { readAddress, vendorsOwn, type MediaUrl } from '../wire/media-url.js';
import { isRecord } from '../wire/metadata.js';
import { readRating } from '../wire/scalars.js';
import { productSchema } from './contract.js';

/** The most levels of objects around a product: a name, a category, a list. */
const DEEPEST = 4;

/**
 * The product objects of an answer. The documentation shows products with their titles and not what stands around them:
 * a list, one, or one for each category; so all of these are read.
 */
function findProducts(answer: unknown, depth = 0): unknown[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(answer)) return answer.flatMap((item: unknown) => findProducts(item, depth + 1));
  if (!isRecord(answer)) return [];
  if (typeof answer['sku'] === 'string' || typeof answer['sku'] === 'number') return [answer];
  return Object.values(answer).flatMap((value) => findProducts(value, depth + 1));
}

/** The first picture of a product under any of the names that the documentation uses. */
function readImage(images: readonly unknown[], mediaUrl: MediaUrl): string | undefined {
  const [first] = images;
  if (!isRecord(first)) return undefined;
  return [first['normal'], first['url'], first['original']]
    .map((text) => (typeof text === 'string' ? readAddress(text, mediaUrl, []) : undefined))
    .find((address) => address !== undefined);
}

/** One product; undefined when it has no sku, no title or no rating. */
function readProduct(raw: unknown, mediaUrl: MediaUrl): TopRated['products'][number] | undefined {
  const parsed = productSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const { sku, title, price, currency, product_link: link, images, ...wire } = parsed.data;
  const rating = readRating(wire.num_reviews, wire.average_rating);
  if (sku === '' || title === '' || !rating || rating.average === null) return undefined;
  const url = readAddress(link, vendorsOwn, []);
  const image = readImage(images, mediaUrl);
  const isPriced = price !== undefined && price > 0 && /^[A-Za-z]{3}$/.test(currency);
  return {
    productId: sku,
    title,
    ...(url !== undefined && { url }),
    ...(image !== undefined && { image }),
    ...(isPriced && { price: { value: price, currency: currency.toUpperCase() } }),
    rating,
  };
}

/** The best rated products, each once, the best first. */
export function readTopRated(answer: unknown, mediaUrl: MediaUrl): TopRated {
  const products = findProducts(answer).flatMap((raw) => readProduct(raw, mediaUrl) ?? []);
  const once = new Map(products.map((product) => [product.productId, product]));
  const best = [...once.values()].sort(
    ({ rating: a }, { rating: b }) => (b.average ?? 0) - (a.average ?? 0) || b.count - a.count,
  );
  return { products: best };
}
