import type { ReactiveControllerHost } from 'lit';
import type { CastVote } from '../../model/cast-vote.js';
import type { VotesController } from './votes-controller.js';

type Host = Pick<ReactiveControllerHost, 'requestUpdate'>;

/** Whether this session has voted, here or on another page of the shop. */
function hasVoted(): boolean {
  try {
    return 'vouchsafe:votes' in sessionStorage;
  } catch {
    return false;
  }
}

/** The shopper's votes; the code for them is loaded when there are any. */
export class LazyVotes {
  readonly #load: () => Promise<VotesController>;
  #votes: VotesController | undefined;

  constructor(host: Host, proxy: () => string | undefined) {
    this.#load = async () => {
      const { VotesController } = await import('./votes-controller.js');
      return (this.#votes ??= new VotesController(host, proxy));
    };
    if (hasVoted())
      this.#load()
        .then(() => host.requestUpdate())
        .catch(() => {});
  }

  /** The shopper's vote on a review, as far as is known. */
  of(reviewId: string): CastVote | undefined {
    return this.#votes?.of(reviewId);
  }

  /** Casts a vote, as the controller does. Rejects when its code does not load. */
  async cast(...vote: Parameters<VotesController['cast']>): Promise<CastVote | undefined> {
    return (await this.#load()).cast(...vote);
  }
}
