import { attributes, dialectOf, figure, maybe, plainDate, rfcDate, type Dialect } from './sitejabber-dialect.js';
import type { Product } from './products.js';
import type { ShopPhoto, Shopper, ShopReview } from './review.js';
import { ratingOf, type Shop } from './shop.js';

const MEDIA = 'https://media.sandbox.invalid';

/**
 * The documented renditions by the vendor's names, with the widths that the sandbox's addresses end in: 160 and 96 are
 * square.
 */
const RENDITIONS = { original: 'original', normal: 600, large: 160, small: 96 } as const;

const round = (average: number | null): number => Math.round((average ?? 0) * 100) / 100;

const productNumber = (product: Product): number => product.index + 1;

/** A Product object. */
export function wireProduct(shop: Shop, product: Product): Record<string, unknown> {
  const dialect = dialectOf(product.index);
  const rating = shop.rating(product.id);
  // The shop's first day, whatever the day it is asked.
  const created = new Date(Date.UTC(2023, 2, 1 + product.index, 9, 18, 35));
  return {
    id: productNumber(product),
    sku: product.id,
    item_group: maybe(product.itemGroup, dialect),
    gtin: null,
    mpn: null,
    brand: product.brand,
    title: product.title,
    description: maybe(product.index % 3 === 0 ? null : product.description, dialect),
    categories: [{ category_name: product.category }],
    price: dialect.stringNumbers ? product.price.toFixed(2) : product.price,
    retail_price: null,
    currency: product.currency,
    product_link: `https://hearthandharbour.example/product.html?id=${product.id}`,
    images: [{ url: `${MEDIA}/pictures/${product.id}.svg` }],
    attributes: [],
    num_reviews: figure(rating.count, dialect),
    average_rating: figure(round(rating.average), dialect),
    created: plainDate(created, dialect),
    createdRFC: rfcDate(created, dialect),
  };
}

/** A ProductReview object, around the Product object of its product. */
export function wireReview(review: ShopReview, product: Product, productObject: unknown): Record<string, unknown> {
  const dialect = dialectOf(product.index);
  const { publishedAt, createdAt, removedAt } = review;
  return {
    id: review.id,
    title: review.title,
    content: review.body,
    rating: figure(review.rating, dialect),
    order_id: maybe(review.orderId, dialect),
    user: wireUser(review.author, review.solicited, dialect),
    user_location: maybe(review.location, dialect),
    attributes: attributes(review.answers, dialect),
    images: review.photos.map((photo) => wirePhoto(photo, createdAt, dialect)),
    solicited: review.solicited ? 'Yes' : 'No',
    votes: figure(review.votes.up + review.votes.down, dialect),
    num_positive_votes: figure(review.votes.up, dialect),
    num_negative_votes: figure(review.votes.down, dialect),
    published: publishedAt === null ? 'pending' : plainDate(publishedAt, dialect),
    publishedRFC: publishedAt === null ? 'pending' : rfcDate(publishedAt, dialect),
    created: plainDate(createdAt, dialect),
    createdRFC: rfcDate(createdAt, dialect),
    product: productObject,
    ...(removedAt === null ? {} : { removedRFC: rfcDate(removedAt, dialect) }),
  };
}

/** A User object. */
export function wireUser(author: Shopper, solicited: boolean, dialect: Dialect): Record<string, unknown> {
  return {
    username: author.username,
    firstName: author.firstName,
    lastName: author.initial,
    thumbnail: thumbnail(author),
    profilePage: `https://www.sandbox.invalid/users/${author.username}`,
    numReviews: figure(author.reviewCount, dialect),
    numHelpfulVotes: figure(author.helpfulVotes, dialect),
    ...(solicited && author.email !== null ? { email: author.email } : {}),
  };
}

/** Absolute for shoppers with a portrait; for the others relative, as the vendor's default or holding the user name. */
function thumbnail({ portrait, username, reviewCount }: Shopper): string {
  if (portrait !== null) return `${MEDIA}/photos/avatar-${portrait}-96.svg`;
  return reviewCount % 3 === 0 ? `users/${username}/thumbnail${reviewCount}.jpg` : 'profile-default@2x.png';
}

/** A ReviewImage object. */
export function wirePhoto(photo: ShopPhoto, taken: Date, dialect: Dialect): Record<string, unknown> {
  const renditions = Object.entries(RENDITIONS).map(([name, size]) => [
    name,
    `${MEDIA}/photos/${photo.key}-${size}.svg`,
  ]);
  return {
    caption: photo.caption,
    ...Object.fromEntries(renditions),
    created: plainDate(taken, dialect),
    createdRFC: rfcDate(taken, dialect),
  };
}

/**
 * The answer of `product/reviews/stats` about published reviews: in one dialect an array of one, in the other an object
 * with each star.
 */
export function wireStats(published: readonly ShopReview[], dialect: Dialect): unknown {
  const { count, average } = ratingOf(published);
  if (dialect.statsInArray) return [{ total: count, average_rating: round(average).toFixed(2) }];
  const stars = [1, 2, 3, 4, 5].map((rating) => {
    const many = published.filter((review) => review.rating === rating).length;
    return [rating, { num_reviews: figure(many, dialect), rating }] as const;
  });
  return {
    total: figure(count, dialect),
    average_rating: figure(round(average), dialect),
    ratings: Object.fromEntries(stars),
  };
}
