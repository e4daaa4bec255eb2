import type { Product } from './products.js';
import { isPublished, newestFirst, type ShopReview } from './review.js';
import type { Shop } from './shop.js';

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

/** What stands under a key; undefined for one that the vendor does not know, such as a platform's global id. */
export function listingOf(shop: Shop, domainKey: string): Listing | undefined {
  const own = shop.products.filter(({ id }) => id === domainKey);
  const products = own.length > 0 ? own : shop.products.filter(({ itemGroup }) => itemGroup === domainKey);
  const [product] = products;
  if (product === undefined) return undefined;
  const reviews = products.flatMap(({ id }) => shop.reviews(id)).filter(isPublished);
  const grouped = products.length > 1;
  return { domainKey, product, reviews: grouped ? reviews.sort(newestFirst) : reviews, grouped };
}

/** A published review by its id, wherever it stands. */
export const findReview = (shop: Shop, id: number): ShopReview | undefined =>
  shop.products
    .flatMap((product) => shop.reviews(product.id))
    .find((review) => review.id === id && isPublished(review));
