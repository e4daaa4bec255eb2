import type { Product } from './products.js';
import type { Comment, Shopper, ShopReview } from './review.js';
import { ratingOf, type Shop } from './shop.js';
import { customFields, customFieldsBottomline, knownOf } from './yotpo-metadata.js';

const MEDIA = 'https://media.sandbox.invalid';

/** Copies of reviews get ids of their own, far above those of the reviews that they copy. */
const COPIES_FROM = 50_000_000;

/** Text as the vendor sends it: escaped for HTML. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');

/** Every other product's numbers are text. */
const figure = (number: number, product: Product | undefined): number | string =>
  (product?.index ?? 0) % 2 === 1 ? String(number) : number;

/**
 * Count, average and stars of published reviews: zeros and null where there are none, and no entry for a star never
 * given.
 */
export function wireBottomLine(reviews: readonly ShopReview[], product: Product | undefined): Record<string, unknown> {
  const { count, average } = ratingOf(reviews);
  const given: Record<string, number> = {};
  for (const { rating } of reviews) given[rating] = (given[rating] ?? 0) + 1;
  return {
    total_review: count,
    average_score: average ?? 0,
    total_organic_reviews: count,
    organic_average_score: average ?? 0,
    star_distribution: count === 0 ? null : given,
    custom_fields_bottomline: product ? customFieldsBottomline(reviews, product) : null,
  };
}

/** One review. Of a product's own oddities: `images_data` and `comment` are missing where there are none, or null. */
export function wireReview(review: ShopReview, product: Product): Record<string, unknown> {
  const bare = product.index % 3 === 0;
  const none = bare ? {} : { images_data: null, comment: null };
  const { reply } = review;
  return {
    ...none,
    id: review.id,
    score: figure(review.rating, product),
    votes_up: figure(review.votes.up, product),
    votes_down: figure(review.votes.down, product),
    title: escaped(review.title),
    content: escaped(review.body),
    sentiment: product.index % 2 === 0 ? 0.92 : null,
    created_at: review.createdAt.toISOString(),
    deleted: false,
    verified_buyer: product.index % 4 === 0 ? Number(review.orderId !== null) : review.orderId !== null,
    source_review_id: null,
    product_id: product.index + 1,
    custom_fields: customFields(review, product),
    ...knownOf(review, product),
    is_incentivized: false,
    incentive_type: null,
    language: review.language,
    ...(review.photos.length > 0 && { images_data: review.photos.map(({ key }, index) => wireImage(key, index)) }),
    ...(reply?.activated && { comment: wireComment(reply, review.id) }),
    user: {
      user_id: review.id * 7,
      display_name: displayName(review.author),
      social_image: review.author.portrait === null ? null : `${MEDIA}/photos/avatar-${review.author.portrait}-96.svg`,
      user_type: 'User',
      is_social_connected: 0,
    },
  };
}

/** What the shop answered. */
const wireComment = ({ author, body, createdAt }: Comment, reviewId: number): Record<string, unknown> => ({
  id: reviewId + 1,
  content: escaped(body),
  created_at: createdAt.toISOString(),
  comments_avatar: null,
  display_name: author,
});

/** First name and the initial of the last, with a full stop where letters have cases. */
const displayName = ({ firstName, initial }: Shopper): string =>
  escaped(`${firstName} ${initial}${/^[\p{Lu}\p{Ll}]/u.test(initial) ? '.' : ''}`.trim());

const wireImage = (key: string, index: number): Record<string, unknown> => ({
  id: index + 1,
  thumb_url: `${MEDIA}/photos/${key}-160.svg`,
  original_url: `${MEDIA}/photos/${key}-original.svg`,
});

/** The same review again, as it stands under another product of its group. */
export const wireCopy = (review: ShopReview, product: Product): Record<string, unknown> => ({
  ...wireReview(review, product),
  id: COPIES_FROM + review.id,
  source_review_id: review.id,
});

/** A product as the list of its reviews names it. */
export const wireProduct = (product: Product, domainKey: string): Record<string, unknown> => ({
  id: product.index + 1,
  domain_key: domainKey,
  name: product.title,
  social_links: { facebook: '', twitter: '', linkedin: '', google_oauth2: '' },
  embedded_widget_link: '',
  testimonials_product_link: '',
  product_link: `https://hearthandharbour.example/product.html?id=${product.id}`,
  image_url: `${MEDIA}/pictures/${product.id}.svg`,
});

/** One line of the store's bottom lines; averages of some products are text. */
export const wireStoreLine = (
  shop: Shop,
  domainKey: string,
  reviews: readonly ShopReview[],
): Record<string, unknown> => {
  const { count, average } = ratingOf(reviews);
  const product = shop.products.find(({ id }) => id === domainKey);
  return { domain_key: domainKey, product_score: figure(average ?? 0, product), total_reviews: count };
};

/** The same members in camelCase, as version 3 names them. */
export function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [camel(name), inCamelCase(member)]));
}
