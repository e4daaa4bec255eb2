import { jsonText } from './json-text.js';
import type { Summary } from '../model/summary.js';
import type { Review } from '../model/review.js';

/** Reviews in one description: enough for a rich result, and few bytes. */
const MOST_REVIEWS = 10;
/**
 * Google ignores an author's name of 100 characters or more
 * (https://developers.google.com/search/docs/appearance/structured-data/review-snippet).
 */
const LONGEST_AUTHOR = 99;

/**
 * The product as the page describes it. Addresses are absolute; whatever else schema.org knows of a Product may be
 * added.
 */
export interface DescribedProduct {
  /** The address that stands for the product wherever it is described, e.g. `https://shop.example/mug#product`. */
  readonly '@id'?: string;
  readonly name: string;
  readonly url?: string;
  readonly image?: string | readonly string[];
  readonly [property: string]: unknown;
}

/** Its reviews: a `ReviewPage` as the proxy gives it, or the summary alone. */
export interface DescribedReviews {
  readonly summary: Pick<Summary, 'count' | 'average'>;
  readonly reviews?: readonly Review[];
}

/** A JSON-LD node. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** A rating within the five stars that all vendors use. */
function ratingNode(value: number): JsonLd {
  return { '@type': 'Rating', ratingValue: value, bestRating: 5, worstRating: 1 };
}

const isRating = (value: number): boolean => value >= 1 && value <= 5;

function reviewNode({ author, rating, title, body, createdAt, language }: Review): JsonLd {
  return {
    '@type': 'Review',
    author: { '@type': 'Person', name: author.name.slice(0, LONGEST_AUTHOR) },
    reviewRating: ratingNode(rating),
    datePublished: createdAt.slice(0, 10),
    ...(title && { name: title }),
    ...(body && { reviewBody: body }),
    ...(language !== undefined && { inLanguage: language }),
  };
}

/** Whether a review may stand for the product: of a product, signed, and within the scale. */
const isPublishable = ({ subject, author, rating }: Review): boolean =>
  subject === 'product' && author.name.trim() !== '' && isRating(rating);

/**
 * Describes a product with its rating and reviews as schema.org's Product, AggregateRating and Review, for the head of
 * a page that a server renders. Undefined where there is nothing that a search engine would accept: no reviews, or an
 * average out of bounds. It is for products alone; Google does not show a shop's own stars on its own pages.
 *
 * @example
 * const description = productJsonLd({ name: 'Mug', url: 'https://shop.example/mug' }, page);
 * const script = description && `<script type="application/ld+json">${jsonLdText(description)}</script>`;
 */
export function productJsonLd(
  product: DescribedProduct,
  { summary, reviews = [] }: DescribedReviews,
): JsonLd | undefined {
  const { count, average } = summary;
  if (!Number.isInteger(count) || count < 1 || average === null || !isRating(average)) return undefined;
  const described = reviews.filter(isPublishable).slice(0, MOST_REVIEWS).map(reviewNode);
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    ...product,
    aggregateRating: {
      ...ratingNode(Math.round(average * 100) / 100),
      '@type': 'AggregateRating',
      reviewCount: count,
    },
    ...(described.length > 0 && { review: described }),
  };
}

/** JSON for the inside of a `<script type="application/ld+json">`, safe whatever strangers wrote into it. */
export const jsonLdText = (node: JsonLd): string => jsonText(node);
