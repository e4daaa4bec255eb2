import { isFault } from '../../../model/fault.js';
import type { CastVote, Helpfulness } from '../../../model/cast-vote.js';
import { Refusal } from '../../../model/refusal.js';
import type { ErrorCode } from '../../../protocol/error-body.js';
import type { VoteRequest } from '../../../protocol/requests.js';
import { parseVoteAnswer, votesPath } from '../../../protocol/votes.js';
import { createAttempt, settle, type Attempt } from '../../transport/attempt.js';
import { votesStorage, type VotesStorage } from './votes-storage.js';

/** How a vote went that was sent. */
export type VoteOutcome = Pick<CastVote, 'status' | 'votes'>;

const NOT_COUNTED: ErrorCode = 'vote_not_counted';

/** Milliseconds. */
const TIMEOUT = 20_000;

/** The votes of one proxy. What is sent twice, by a double click or from two places of a page, is one request. */
export class VotesClient {
  readonly #attempt: Attempt;
  readonly #session: VotesStorage;
  readonly #uuid: () => string;
  readonly #sending = new Map<string, Promise<VoteOutcome>>();
  /** By vote, until its outcome is known: with the same key the proxy counts a vote that arrives twice once. */
  readonly #keys = new Map<string, string>();

  constructor(proxy: string, parts: { attempt?: Attempt; session?: VotesStorage; uuid?: () => string } = {}) {
    this.#attempt = parts.attempt ?? createAttempt(proxy, {}, TIMEOUT);
    this.#session = parts.session ?? votesStorage;
    this.#uuid = parts.uuid ?? (() => crypto.randomUUID());
  }

  /** Sends a vote; `productId` says whose reviews the proxy finds it among. Never rejects. */
  cast(reviewId: string, vote: Helpfulness, productId?: string): Promise<VoteOutcome> {
    const sending = this.#sending.get(reviewId) ?? this.#send(reviewId, { vote, productId });
    this.#sending.set(reviewId, sending);
    return sending;
  }

  async #send(reviewId: string, request: VoteRequest): Promise<VoteOutcome> {
    const { vote } = request;
    const act = `${vote} ${reviewId}`;
    const key = this.#keys.get(act) ?? this.#uuid();
    this.#keys.set(act, key);
    try {
      const sent = await this.#attempt(votesPath(reviewId), undefined, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(request),
      });
      const answer = settle(sent, parseVoteAnswer);
      this.#keys.delete(act);
      if (answer instanceof Refusal) return { status: answer.code === NOT_COUNTED ? 'not-counted' : 'failed' };
      this.#session.remember(reviewId, vote);
      return { status: 'counted', votes: answer.votes };
    } catch (error) {
      // What is no fault is a mistake of ours, and for the shopper a failure as well.
      if (!isFault(error)) this.#keys.delete(act);
      return { status: 'failed' };
    } finally {
      this.#sending.delete(reviewId);
    }
  }
}

const clients = new Map<string, VotesClient>();

/** The votes client of a proxy. */
export function votesFor(proxy: string): VotesClient {
  let client = clients.get(proxy);
  if (!client) clients.set(proxy, (client = new VotesClient(proxy)));
  return client;
}
