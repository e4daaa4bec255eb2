import { DIMENSIONS, type BusinessReview } from './business-review.js';
import type { Comment } from './review.js';
import { ratingOf } from './shop.js';
import { plainDate, rfcDate, type Dialect } from './sitejabber-dialect.js';
import { wirePhoto, wireUser } from './sitejabber-wire.js';

/** How the vendor's examples write a review of a business. */
const PLAIN: Dialect = {
  dateSeparator: '-',
  stringNumbers: true,
  emptyStrings: true,
  statsInArray: false,
  attributes: 'values',
};
/** How they write the earlier review that one updates. */
const EARLIER: Dialect = { ...PLAIN, dateSeparator: '/', stringNumbers: false, emptyStrings: false };

const COUNTS = ['oneStar', 'twoStars', 'threeStars', 'fourStars', 'fiveStars'] as const;

/** A Review object. */
export function wireBusinessReview(review: BusinessReview, dialect = PLAIN): Record<string, unknown> {
  const { createdAt, editedAt, publishedAt, removedAt, invitation, source, earlier, votes } = review;
  const number = (value: number | undefined) =>
    value === undefined ? null : dialect.stringNumbers ? String(value) : value;
  return {
    reviewNo: number(review.number),
    rating: [
      { type: 'overall', rating: number(review.rating) },
      ...DIMENSIONS.map((type) => ({ type, rating: number(review.dimensions[type]) })),
    ],
    title: review.title,
    content: review.body,
    tip: review.tip,
    order_id: review.orderId,
    images: review.photos.map((photo) => wirePhoto(photo, createdAt, dialect)),
    positive_votes: votes.up,
    negative_votes: votes.down,
    created: plainDate(createdAt, dialect),
    createdRFC: rfcDate(createdAt, dialect),
    published: publishedAt === null ? 'pending' : plainDate(publishedAt, dialect),
    publishedRFC: publishedAt === null ? 'pending' : rfcDate(publishedAt, dialect),
    edited: editedAt === null ? '' : plainDate(editedAt, dialect),
    ...(editedAt !== null && { editedRFC: rfcDate(editedAt, dialect) }),
    labels: review.labels,
    ...(invitation !== null && { source: invitation }),
    ...(source !== null && { datasource: source }),
    ...(removedAt !== null && { removedRFC: rfcDate(removedAt, dialect) }),
    ...(earlier !== null && { updated_for: wireBusinessReview(earlier, EARLIER) }),
    author: wireUser(review.author, invitation !== null, dialect),
  };
}

/** A Comment object. */
export function wireComment({ number }: BusinessReview, comment: Comment): Record<string, unknown> {
  const created = plainDate(comment.createdAt, EARLIER);
  const createdRFC = rfcDate(comment.createdAt, EARLIER);
  return {
    reviewNo: number,
    content: comment.body,
    num_votes: 0,
    activated: comment.activated ? '1' : '0',
    created,
    createdRFC,
    modified: created,
    modifiedRFC: createdRFC,
    published: created,
    publishedRFC: createdRFC,
    author: {
      username: 'user_merchant',
      firstName: comment.author,
      lastName: 'H',
      thumbnail: 'profile-default@2x.png',
      profilePage: '',
      numReviews: '0',
      numHelpfulVotes: '0',
    },
  };
}

/** The ratings of an Url object. */
export function wireRatings(reviews: readonly BusinessReview[]): Record<string, unknown> {
  const average = (ratings: readonly { rating: number }[]): string =>
    ratings.length === 0 ? '0' : (ratings.reduce((sum, { rating }) => sum + rating, 0) / ratings.length).toFixed(2);
  const dimensions = DIMENSIONS.map((type) => {
    const rated = reviews.flatMap(({ dimensions: { [type]: rating } }) => (rating === undefined ? [] : [{ rating }]));
    return { type, rating: rated.length === 0 ? null : average(rated) };
  });
  const counts = COUNTS.map((type, index) => ({
    type,
    rating: reviews.filter(({ rating }) => rating === index + 1).length,
  }));
  return {
    averageRating: [{ type: 'overall', rating: average(reviews) }, ...dimensions],
    numReviews: [{ type: 'total', rating: ratingOf(reviews).count }, ...counts.reverse()],
  };
}
