import type { ReactiveControllerHost } from 'lit';
import { configuration } from '../client/page/configuration.js';
import { votesStorage, type VotesStorage } from '../client/reviews/votes-storage.js';
import { votesFor, type VotesClient } from '../client/reviews/votes-client.js';
import type { CastVote, Helpfulness, Votes } from '../../model/cast-vote.js';

type Client = Pick<VotesClient, 'cast'>;

/**
 * The shopper's votes on the reviews of a section: shown at once, and taken back when they are not counted. One a
 * review.
 */
export class VotesController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #proxy: () => string | undefined;
  readonly #clientOf: (proxy: string) => Client;
  readonly #session: Pick<VotesStorage, 'all'>;
  readonly #cast = new Map<string, CastVote>();

  constructor(
    host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    proxy: () => string | undefined,
    {
      clientOf = votesFor,
      session = votesStorage,
    }: { clientOf?: (proxy: string) => Client; session?: Pick<VotesStorage, 'all'> } = {},
  ) {
    this.#host = host;
    this.#proxy = proxy;
    this.#clientOf = clientOf;
    this.#session = session;
  }

  /** The shopper's vote on a review, of this page or from earlier in the session. */
  of(reviewId: string): CastVote | undefined {
    const earlier = this.#session.all.get(reviewId);
    if (earlier && !this.#cast.has(reviewId)) this.#cast.set(reviewId, { given: earlier, status: 'earlier' });
    return this.#cast.get(reviewId);
  }

  /**
   * Casts a vote on a review of a product, or of the shop, with which it has these `votes`. Resolves with how it went;
   * undefined when there was one already.
   */
  async cast(reviewId: string, given: Helpfulness, votes: Votes, productId?: string): Promise<CastVote | undefined> {
    const before = this.of(reviewId);
    if (before && before.status !== 'failed') return undefined;
    this.#set(reviewId, { given, votes, status: 'sending' });
    const proxy = this.#proxy() || configuration().proxy || '';
    const outcome = await this.#clientOf(proxy).cast(reviewId, given, productId);
    const vote: CastVote = { given, status: outcome.status, votes: outcome.votes ?? votes };
    this.#set(reviewId, vote);
    return vote;
  }

  #set(reviewId: string, vote: CastVote): void {
    this.#cast.set(reviewId, vote);
    this.#host.requestUpdate();
  }
}
