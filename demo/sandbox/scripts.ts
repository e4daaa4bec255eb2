import type { ShopReview } from './review.js';

export const reviewsInEveryScript: readonly Partial<ShopReview>[] = [];
