import { isFiltered, type ReviewQuery } from '../../model/review-query.js';
import { reviewPageSchema, type ReviewPage } from '../../model/review-page.js';
import { encodeReviewQuery, InvalidParameter, parseReviewQuery } from '../../protocol/review-query.js';
import type { ProductRef } from '../../providers/ports.js';
import { queryReviewSet } from '../../review-set/query-review-set.js';
import { CACHING, jsonAnswer, taggedAnswer } from './answers.js';
import { ApiError } from './api-error.js';
import type { Snapshot } from '../sets/held-set.js';
import type { ReviewSets } from '../sets/review-sets.js';
import type { ReviewHouse, Visit } from './visit.js';

/** Seconds after which a set that is being gathered is worth asking for again. */
const REFRESH_AFTER = 3;

/** `GET /v1/reviews`. */
export async function answerReviews({ request, background }: Visit, { sets, product }: ReviewHouse): Promise<Response> {
  const { query, version } = parseReviewQuery(new URL(request.url).searchParams);
  if (query.subject !== 'product') throw new InvalidParameter('subject');
  const asked = product(query.productId);
  if (!asked) throw new ApiError('product_not_found', { param: 'product_id' });
  const snapshot = await sets.snapshot(asked, version, background);
  const page = toReviewPage(sets, asked, snapshot, query);
  // What is still being gathered is nobody's to keep, and may be complete without having changed.
  if (!page.complete) return jsonAnswer(page);
  const caching = page.page === 1 && !isFiltered(query) ? CACHING.shared : CACHING.own;
  return taggedAnswer(request, page, `${snapshot.version} ${encodeReviewQuery(query)}`, caching);
}

/** A page of a set, rebuilt by the schema: what the protocol does not name cannot pass. */
function toReviewPage(sets: ReviewSets, product: ProductRef, snapshot: Snapshot, query: ReviewQuery): ReviewPage {
  const { set, version, draft } = snapshot;
  const complete = draft.extent !== 'partial';
  // Of a set still being gathered, a page past the end may yet come to be.
  if (complete && query.page > 1 && (query.page - 1) * query.perPage >= set.size) throw new InvalidParameter('page');
  const answer = queryReviewSet(set, query);
  return reviewPageSchema.parse({
    ...answer,
    summary: sets.summary(product, snapshot),
    // Products that share one key at the vendor share one set.
    reviews: answer.reviews.map((review) => ({ ...review, productId: product.id })),
    page: query.page,
    perPage: query.perPage,
    version,
    complete,
    ...(complete ? {} : { refreshAfter: REFRESH_AFTER }),
  });
}
