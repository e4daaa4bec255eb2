import type { Review } from '../../model/review.js';
import type { VoteRequest } from '../../protocol/requests.js';
import { parseVoteAnswer, type VoteAnswer } from '../../protocol/votes.js';
import { VendorError, type ReviewVendor } from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';
import { digest } from '../platform/digest.js';
import { ApiError } from '../routes/api-error.js';
import type { Visit } from '../routes/services.js';
import { clientKey, type ClientResolver } from '../limits/client-key.js';
import { RequestLimit } from '../limits/request-limit.js';
import type { Store } from '../platform/store.js';
import { IdempotencyKeys } from '../routes/idempotency.js';
import type { VoteOverlay } from './vote-overlay.js';

/** Votes of one client in a minute: more than anybody reads. */
const VOTES_A_MINUTE = 20;

export interface VoteServiceOptions {
  readonly provider: ReviewVendor;
  readonly counted: VoteOverlay;
  readonly store: Store;
  readonly clock: Clock;
  /** Pages elsewhere that may post. */
  readonly origins: readonly string[];
  readonly client: ClientResolver;
  /** A review that is held, by its id. */
  readonly find: (id: string) => Review | undefined;
}

/** Takes shoppers' votes to the vendor, each once. */
export class VoteService {
  readonly #options: VoteServiceOptions;
  readonly #limit: RequestLimit;
  readonly #repeats: IdempotencyKeys<VoteAnswer>;

  constructor(options: VoteServiceOptions) {
    this.#options = options;
    this.#limit = new RequestLimit(options.store);
    this.#repeats = new IdempotencyKeys(options.store, parseVoteAnswer);
  }

  get origins(): readonly string[] {
    return this.#options.origins;
  }

  /**
   * Counts a vote. Sent again under the same key it is answered the same and counted once.
   * @throws ApiError `rate_limited`, `idempotency_conflict`, `review_not_found`; VendorError.
   */
  async vote(id: string, { vote }: VoteRequest, key: string | undefined, visit: Visit): Promise<VoteAnswer> {
    const client = await digest(`voter ${clientKey(this.#options.client(visit.request, visit.context))}`);
    const count = async (): Promise<VoteAnswer> => {
      await this.#limit.admit(`votes:${client}`, VOTES_A_MINUTE);
      return this.#count(id, vote);
    };
    if (key === undefined) return count();
    return this.#repeats.once(await digest(`vote ${client} ${key}`), JSON.stringify([id, vote]), count);
  }

  async #count(id: string, vote: 'up' | 'down'): Promise<VoteAnswer> {
    const { provider, find, counted } = this.#options;
    const review = find(id);
    if (review && !review.can.vote) throw new ApiError('review_not_found', { param: 'id' });
    if (!provider.vote) throw new VendorError('refused', { detail: 'no votes' });
    await provider.vote(id, vote, { priority: 'write' });
    return review ? { votes: await counted.add(id, review.votes, vote) } : {};
  }
}
