import { parseMedia } from './review.js';
import { number, object, string, type Shape } from './shape.js';

/** The most pictures in the strip of a product's photos. */
export const MAX_PHOTOS = 12;

/** A picture or clip of a review, with what is shown next to it when it is opened by itself. */
export type Photo = Shape<typeof parsePhoto>;
export const parsePhoto = object({
  reviewId: string,
  author: string,
  /** 1–5. */
  rating: number,
  title: string,
  media: parseMedia,
});
