import type { ShopReview } from './review.js';
import { hostile } from './words/hostile-text.js';
import { lengths, marks } from './words/odd-lengths.js';
import { eastAndSouth, elsewhere, rightToLeft } from './words/world-scripts.js';

/**
 * The reviews of `demo-scripts`, in the order they are shown: text as the world writes it, and as attackers do.
 * Whatever shows it must show it as text.
 */
export const reviewsInEveryScript: readonly Partial<ShopReview>[] = [
  ...rightToLeft,
  ...eastAndSouth,
  ...elsewhere,
  ...marks,
  ...lengths,
  ...hostile,
].map((review) => ({ rating: 5, location: null, ...review }));
