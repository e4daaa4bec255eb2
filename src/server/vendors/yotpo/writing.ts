import * as z from 'zod/mini';
import { VendorError, type Endpoint, type NewReview, type Vote } from '../review-vendor.js';
import { SITE_REVIEWS } from './contract.js';
import { readEnvelope } from './envelope.js';
import { productIdOf } from './product-id.js';

/** Counts a vote; no new count comes back. */
export const voteEndpoint: Endpoint<{ readonly id: string; readonly vote: Vote }, unknown> = {
  name: 'vote',
  method: 'POST',
  path: ({ id, vote }) => ['reviews', id, 'vote', vote],
  answer: z.looseObject({}),
};

/** One review by the vendor's id. */
export const reviewEndpoint: Endpoint<{ readonly id: string }, { review: unknown }> = {
  name: 'review',
  method: 'GET',
  path: ({ id }) => ['reviews', id],
  answer: z.pipe(z.transform(readEnvelope), z.object({ review: z.unknown() })),
};

/** Whose new review it is. */
interface CreateParams {
  readonly appKey: string;
  readonly review: NewReview;
}

/**
 * A new review in the vendor's words. Scores are whole: the vendor cuts off what stands behind the point without a
 * word.
 * @throws VendorError 'refused' for a score that is none.
 */
function toBody({ appKey, review }: CreateParams): object {
  const { product, rating, title, body, author, answers } = review;
  if (!Number.isInteger(rating) || rating < 1 || rating > 5) throw new VendorError('refused', { detail: 'score' });
  return {
    appkey: appKey,
    sku: product ? productIdOf(product.key) : SITE_REVIEWS,
    product_title: product?.title,
    product_url: product?.url,
    product_image_url: product?.image,
    display_name: author.name,
    email: author.email,
    review_score: rating,
    review_title: title,
    review_content: body,
    custom_fields: answers,
  };
}

/** Puts a review into the vendor's queue: the reviewer is sent a letter, and confirms it. */
export const createEndpoint: Endpoint<CreateParams, unknown> = {
  name: 'create-review',
  method: 'POST',
  path: () => ['v1', 'widget', 'reviews'],
  json: toBody,
  answer: z.looseObject({}),
};

/** Creates a review at once. */
export const createNowEndpoint: Endpoint<CreateParams, unknown> = {
  name: 'create-review-now',
  method: 'POST',
  path: () => ['reviews', 'dynamic_create'],
  json: toBody,
  answer: z.pipe(z.transform(readEnvelope), z.looseObject({ reviews: z.array(z.unknown()) })),
};
