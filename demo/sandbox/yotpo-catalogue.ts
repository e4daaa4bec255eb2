import type { Product } from './products.js';
import { isPublished, newestFirst, type ShopReview } from './review.js';
import type { Shop } from './shop.js';
import { THE_SHOP } from './the-shop.js';

/** The key of the shop's own reviews: a product that is none. */
const SITE_REVIEWS = 'yotpo_site_reviews';

/** What the vendor knows under one key: a product, or every colour of a design. */
export interface Listing {
  readonly domainKey: string;
  /** The product that the vendor names; of a group its first. */
  readonly product: Product;
  /** Published ones, the newest first. */
  readonly reviews: readonly ShopReview[];
  /** Whether reviews of several products stand together. */
  readonly grouped: boolean;
}

/** Every key of the store: its products, and its groups. */
export const domainKeys = (shop: Shop): readonly string[] => [
  ...shop.products.map(({ id }) => id),
  ...new Set(shop.products.flatMap(({ itemGroup }) => itemGroup ?? [])),
];

/** Kept for each list of reviews, which a change replaces: ten thousand reviews are read in many calls. */
const published = new WeakMap<readonly ShopReview[], readonly ShopReview[]>();

function publishedOf(reviews: readonly ShopReview[]): readonly ShopReview[] {
  const known = published.get(reviews) ?? reviews.filter(isPublished);
  published.set(reviews, known);
  return known;
}

/** What stands under a key; undefined for one that the vendor does not know, such as a platform's global id. */
export function listingOf(shop: Shop, domainKey: string): Listing | undefined {
  const own = domainKey === SITE_REVIEWS ? [THE_SHOP] : shop.products.filter(({ id }) => id === domainKey);
  const products = own.length > 0 ? own : shop.products.filter(({ itemGroup }) => itemGroup === domainKey);
  const [product] = products;
  if (product === undefined) return undefined;
  const grouped = products.length > 1;
  const reviews = grouped
    ? products.flatMap(({ id }) => publishedOf(shop.reviews(id))).sort(newestFirst)
    : publishedOf(shop.reviews(product.id));
  return { domainKey, product, reviews, grouped };
}

/** A published review by its id, wherever it stands. */
export const findReview = (shop: Shop, id: number): ShopReview | undefined =>
  [THE_SHOP, ...shop.products]
    .flatMap((product) => shop.reviews(product.id))
    .find((review) => review.id === id && isPublished(review));
