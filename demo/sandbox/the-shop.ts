import type { BusinessReview } from './business-review.js';
import { products, type Product } from './products.js';
import type { ShopReview } from './review.js';

/** The shop itself, for a vendor that keeps its reviews like those of one more product. */
export const THE_SHOP: Product = {
  ...{ id: 'the-shop', itemGroup: null, index: products.length, title: 'Hearth & Harbour', brand: '' },
  ...{ description: '', category: '', kind: 'lamp', colour: '', palette: { body: '', trim: '', wall: '', table: '' } },
  ...{ price: 0, currency: 'USD', image: '', reviewCount: 0, age: 900 },
};

/** Ids of these reviews, far from those of any product. */
const IDS_FROM = 8_000_000;

/**
 * What was written with the shop's own vendor, in the shape of a product's reviews: its dimensions are answers. Other
 * sites' reviews stay with them.
 */
export const reviewsOfTheShop = (reviews: readonly BusinessReview[]): ShopReview[] =>
  reviews
    .filter(({ source }) => source === null)
    .map((review) => ({
      ...review,
      id: IDS_FROM + review.number,
      productId: THE_SHOP.id,
      location: null,
      answers: Object.entries(review.dimensions).map(([name, stars]) => ({ name, values: [String(stars)] })),
      reply: review.comments[0] ?? null,
      solicited: review.invitation !== null,
    }));
