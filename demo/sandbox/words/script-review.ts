import type { ShopReview } from '../review.js';

/** A review written by hand, for its letters rather than for its opinion. */
export type ScriptReview = Partial<ShopReview> & Pick<ShopReview, 'title' | 'body' | 'language'>;

/** A reviewer by given name and the first letter of the family name. */
export const person = (firstName: string, initial = ''): ShopReview['author'] => ({
  firstName,
  initial,
  username: `user_${firstName.length}${initial.length}0417`,
  email: null,
  portrait: null,
  reviewCount: 3,
  helpfulVotes: 1,
});
