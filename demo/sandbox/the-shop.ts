import type { BusinessReview } from './business-review.js';
import { products, type Product } from './products.js';
import type { ShopReview } from './review.js';

/** The shop itself, for a vendor that keeps what is said of it as though it were one more product. */
export const THE_SHOP: Product = {
  ...{ id: 'the-shop', itemGroup: null, index: products.length, title: 'Hearth & Harbour', brand: '' },
  ...{ description: '', category: '', kind: 'lamp', colour: '', palette: { body: '', trim: '', wall: '', table: '' } },
  ...{ price: 0, currency: 'USD', image: '', reviewCount: 0, age: 900 },
};

/** Ids of these reviews, far from those of any product. */
const IDS_FROM = 8_000_000;

/** What was written with the shop's own vendor, in the shape of a product's reviews; other sites' reviews stay with them. */
export const reviewsOfTheShop = (reviews: readonly BusinessReview[]): ShopReview[] =>
  reviews
    .filter(({ source }) => source === null)
    .map(
      ({
        number,
        rating,
        title,
        body,
        language,
        author,
        orderId,
        photos,
        votes,
        invitation,
        comments,
        ...moments
      }) => ({
        ...{
          id: IDS_FROM + number,
          productId: THE_SHOP.id,
          rating,
          title,
          body,
          language,
          author,
          orderId,
          photos,
          votes,
        },
        ...{ location: null, answers: [], reply: comments[0] ?? null, solicited: invitation !== null },
        ...{ createdAt: moments.createdAt, publishedAt: moments.publishedAt, removedAt: moments.removedAt },
      }),
    );
