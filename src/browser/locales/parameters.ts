import type { DetailsWords } from './en/details.js';
import type { RatingWords } from './en/rating.js';
import type { ReviewsWords } from './en/reviews.js';

/** For each word that is told something, the names by which a merchant's sentence speaks of it, in order. */
export type Parameters<W> = {
  readonly [Key in keyof W as W[Key] extends (...told: never[]) => string ? Key : never]: W[Key] extends (
    ...told: infer Told
  ) => string
    ? { readonly [Index in keyof Told]-?: string }
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
