import { MAX_PHOTOS, type Photo } from '../../model/photo.js';
import type { Review } from '../../model/review.js';
import type { ReviewPage } from '../../model/review-page.js';

/** The fewest stars of somebody content, and the most of somebody who is not. */
const CONTENT = 4;
const CRITICAL = 3;

/**
 * The most helpful review of somebody content beside that of somebody who is not. Both have text and were found
 * helpful; where there is only one of the two, neither is shown alone.
 * @param helpful The most helpful first.
 */
export function findHighlights(helpful: Iterable<Review>): ReviewPage['highlights'] {
  let positive: Review | undefined;
  let critical: Review | undefined;
  for (const review of helpful) {
    if (review.votes.up <= review.votes.down) break;
    if (review.body === '') continue;
    if (review.rating >= CONTENT) positive ??= review;
    else if (review.rating <= CRITICAL) critical ??= review;
    if (positive && critical) return { positive, critical };
  }
  return undefined;
}

/**
 * The newest pictures, a few of each review at most, so that one album does not fill the strip.
 * @param newest The newest first.
 */
export function findPhotos(newest: Iterable<Review>): readonly Photo[] {
  const photos: Photo[] = [];
  for (const { id, author, rating, title, media } of newest) {
    for (const picture of media.slice(0, 3)) {
      photos.push({ reviewId: id, author: author.name, rating, title, media: picture });
      if (photos.length === MAX_PHOTOS) return photos;
    }
  }
  return photos;
}
