import type { VoteRequest } from '../../protocol/requests.js';
import { parseVoteAnswer, type VoteAnswer } from '../../protocol/votes.js';
import { IdempotencyKeys } from '../concurrency/idempotency-keys.js';
import { UNKNOWN_CLIENT } from '../limits/client-key.js';
import { RateLimitExceeded, RequestLimit } from '../limits/request-limit.js';
import type { Clock } from '../platform/clock.js';
import { digest } from '../platform/digest.js';
import { describeFailure } from '../platform/failure.js';
import type { Logger } from '../platform/logger.js';
import type { Store } from '../platform/store.js';
import { VendorError, type ReviewSubject, type ReviewVendor } from '../vendors/review-vendor.js';
import type { ReviewSets } from './review-sets.js';
import type { VoteOverlay } from './vote-overlay.js';

/** Votes of one client in a minute: more than a shopper reads. */
const VOTES_A_MINUTE = 20;
/** Votes of one client on one review in a day: a household may share an address. */
const VOTES_A_REVIEW = 3;
const DAY = 24 * 3_600_000;
/** Milliseconds that a shopper waits, the wait for the vendor's rate limit included. */
const PATIENCE = 8_000;

/** No review of the shop has this id, or it takes no votes. */
export class ReviewNotFound extends Error {
  override readonly name = 'ReviewNotFound';
}

export interface VoteServiceOptions {
  readonly provider: ReviewVendor;
  readonly sets: Pick<ReviewSets, 'findReview'>;
  readonly overlay: VoteOverlay;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A vote on a review, as a shopper's browser sends it. */
export interface CastVote extends Pick<VoteRequest, 'vote'> {
  readonly reviewId: string;
  /** What the review is of. */
  readonly subject: ReviewSubject;
  /** The same for the same vote when it is sent again. */
  readonly idempotencyKey: string | undefined;
  /** What the client is counted by. */
  readonly client: string;
}

/** Brings shoppers' votes to the vendor, each once. */
export class VoteService {
  readonly #options: VoteServiceOptions;
  readonly #byClient: RequestLimit;
  readonly #byReview: RequestLimit;
  readonly #keys: IdempotencyKeys<VoteAnswer>;

  constructor(options: VoteServiceOptions) {
    this.#options = options;
    this.#byClient = new RequestLimit(options.store);
    this.#byReview = new RequestLimit(options.store, DAY);
    this.#keys = new IdempotencyKeys({
      ...options,
      parseAnswer: parseVoteAnswer,
      isUncertain: (error) => error instanceof VendorError && error.unanswered,
    });
  }

  /**
   * Counts a vote. Sent again under the same key it is answered the same and counted once.
   * @throws RateLimitExceeded; ReviewNotFound; IdempotencyConflict; RequestInProgress; OutcomeUnknown; VendorError.
   */
  async vote(cast: CastVote): Promise<VoteAnswer> {
    const { reviewId, vote, client, idempotencyKey } = cast;
    const voter = await digest(`voter ${client}`);
    const count = async (): Promise<VoteAnswer> => {
      await this.#byClient.admit(`votes:${voter}`, VOTES_A_MINUTE);
      return this.#count(cast, voter);
    };
    if (idempotencyKey === undefined) return count();
    return this.#keys.once(await digest(`vote ${voter} ${idempotencyKey}`), JSON.stringify([reviewId, vote]), count);
  }

  async #count({ reviewId, vote, subject, client }: CastVote, voter: string): Promise<VoteAnswer> {
    const { provider, sets, overlay, clock, logger } = this.#options;
    const found = await sets.findReview(reviewId, subject);
    if (!found?.review.can.vote) throw new ReviewNotFound();
    if (!provider.vote) throw new VendorError('refused', { detail: 'no votes' });
    // Without a resolver every client is the unknown one.
    if (client !== UNKNOWN_CLIENT) await this.#admitToReview(await digest(`${voter} ${reviewId}`));
    await provider.vote(reviewId, vote, { priority: 'write', deadline: clock.now() + PATIENCE });
    try {
      return { votes: await overlay.add(found.key, found.review, vote) };
    } catch (error) {
      // The vendor has counted it.
      logger.warn(describeFailure(error), 'vote not shown');
      return {};
    }
  }

  async #admitToReview(name: string): Promise<void> {
    await this.#byReview.admit(`voted:${name}`, VOTES_A_REVIEW).catch((error: unknown) => {
      throw error instanceof RateLimitExceeded
        ? new VendorError('vote_not_counted', { detail: 'voted before' })
        : error;
    });
  }
}
