import type { DetailsWords } from './en/details.js';
import type { RatingWords } from './en/rating.js';
import type { ReviewsWords } from './en/reviews.js';

/** For each sentence with parameters, the names that a merchant's sentence has for them, in order. */
export type Parameters<W> = {
  readonly [Key in keyof W as W[Key] extends (...args: never[]) => string ? Key : never]: W[Key] extends (
    ...args: infer Args
  ) => string
    ? { readonly [Index in keyof Args]-?: string }
    : never;
};

/** `count` is what a plural form is chosen by; an `average` and a `share` are written as such. */
export const RATING_PARAMETERS: Parameters<RatingWords> = {
  rated: ['average'],
  count: ['count'],
};

export const REVIEWS_PARAMETERS: Parameters<ReviewsWords> = {
  ...RATING_PARAMETERS,
  stars: ['count'],
  basedOn: ['count'],
  row: ['stars', 'count', 'share'],
  remove: ['filter'],
  labelled: ['label', 'value'],
  quoted: ['text'],
  shown: ['shown', 'count'],
  matching: ['count'],
  atLeast: ['count'],
  moreAdded: ['count', 'shown', 'total'],
  moreAnswers: ['count'],
  photo: ['index', 'count', 'author'],
  video: ['author'],
  helpful: ['count'],
};

export const DETAILS_PARAMETERS: Parameters<DetailsWords> = {
  source: ['name'],
  sourceWhy: ['name'],
  reply: ['author'],
  edited: ['date'],
  photoBy: ['author'],
  videoBy: ['author'],
  position: ['index', 'count'],
  page: ['index', 'count'],
  showAll: ['count'],
  showReviews: ['count'],
};
