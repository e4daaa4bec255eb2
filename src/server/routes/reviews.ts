import { isFiltered, type ReviewQuery } from '../../model/review-query.js';
import { parseReviewPage, type ReviewPage } from '../../model/review-page.js';
import { parseReviewQuery } from '../../protocol/read-review-query.js';
import { encodeReviewQuery } from '../../protocol/review-query.js';
import type { Review } from '../../model/review.js';
import { BUSINESS, isBusiness, type ReviewSubject } from '../vendors/review-vendor.js';
import { queryReviewSet } from '../review-set/query-review-set.js';
import { CACHING, jsonAnswer, taggedAnswer } from './answers.js';
import { ApiError } from './api-error.js';
import type { Snapshot } from '../reviews/cached-set.js';
import type { ReviewService, Visit } from './services.js';

/** Seconds after which a set that is being gathered is worth asking for again. */
const REFRESH_AFTER = 3;

/** `GET /v1/reviews`. */
export async function answerReviews({ request, background }: Visit, house: ReviewService): Promise<Response> {
  const { query, version } = parseReviewQuery(new URL(request.url).searchParams);
  const subject = query.subject === 'business' ? BUSINESS : house.product(query.productId);
  if (!subject) throw new ApiError('product_not_found', { param: 'product_id' });
  const snapshot = await house.sets.snapshot(subject, version, background);
  const cut = toReviewPage(house, subject, snapshot, query);
  const answered = await house.shop.withReplies(cut.reviews, background);
  const overlaid = (await house.counted.overlay())(answered.reviews);
  // Built again from its shape: what the protocol does not name cannot pass.
  const page = parseReviewPage({ ...cut, reviews: overlaid.reviews });
  // What is still being gathered is nobody's to keep, and may be complete without having changed.
  if (!page.complete || !answered.complete) return jsonAnswer(page);
  const caching = page.page === 1 && !isFiltered(query) ? CACHING.shared : CACHING.own;
  const beside = JSON.stringify([overlaid.changed, page.reviews.map(({ replies }) => replies)]);
  return taggedAnswer(request, page, `${snapshot.version} ${encodeReviewQuery(query)} ${beside}`, caching);
}

/** A page of a set. */
function toReviewPage(
  { sets, shop }: ReviewService,
  subject: ReviewSubject,
  snapshot: Snapshot,
  query: ReviewQuery,
): ReviewPage {
  const { set, version, state: draft } = snapshot;
  const complete = draft.completeness !== 'partial';
  // Products that share one key at the vendor share one set.
  const own = (review: Review): Review => (isBusiness(subject) ? review : { ...review, productId: subject.id });
  const answer = queryReviewSet(set, query);
  const { stars: _, ...switches } = answer.counts;
  return {
    ...answer,
    counts: complete ? answer.counts : switches,
    summary: sets.summary(subject, snapshot, shop.rating),
    reviews: answer.reviews.map(own),
    ...(query.page === 1 && aboutWhole(set, own)),
    page: query.page,
    perPage: query.perPage,
    version,
    complete,
    ...(complete ? {} : { refreshAfter: REFRESH_AFTER }),
  };
}

/** What the first page says of the whole set beside its summary. */
function aboutWhole(
  { highlights, photos }: Snapshot['set'],
  own: (review: Review) => Review,
): Pick<ReviewPage, 'highlights' | 'photos'> {
  return {
    ...(highlights && { highlights: { positive: own(highlights.positive), critical: own(highlights.critical) } }),
    ...(photos.length > 0 && { photos: [...photos] }),
  };
}
