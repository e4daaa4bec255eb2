import * as z from 'zod/mini';
import { mediaSchema } from './review.js';

/** The most pictures in the strip of a product's photos. */
export const MAX_PHOTOS = 12;

/** A picture or clip of a review, with what stands beside it when it is looked at by itself. */
export const photoSchema = z.object({
  reviewId: z.string(),
  author: z.string(),
  /** 1–5. */
  rating: z.number(),
  title: z.string(),
  media: mediaSchema,
});
export type Photo = z.infer<typeof photoSchema>;
