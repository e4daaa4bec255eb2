import type { Helpfulness } from '../../../model/cast-vote.js';

/** Where votes are written down. */
export type VoteStorage = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'vouchsafe:votes';

/** The tab's own storage: a reload finds it again, another tab does not. Throws where the browser forbids it. */
const tabStorage = (): VoteStorage => sessionStorage;

/**
 * The votes of this session that were counted, by review: in memory for as long as the page lives where nothing can be
 * written down.
 */
export class VotesStorage {
  readonly #storage: () => VoteStorage;
  #votes: Map<string, Helpfulness> | undefined;

  constructor(storage = tabStorage) {
    this.#storage = storage;
  }

  get all(): ReadonlyMap<string, Helpfulness> {
    return (this.#votes ??= this.#read());
  }

  remember(reviewId: string, vote: Helpfulness): void {
    const votes = (this.#votes = new Map(this.all).set(reviewId, vote));
    try {
      this.#storage().setItem(KEY, JSON.stringify(Object.fromEntries(votes)));
    } catch {
      // It is in memory.
    }
  }

  #read(): Map<string, Helpfulness> {
    const votes = new Map<string, Helpfulness>();
    try {
      const json: unknown = JSON.parse(this.#storage().getItem(KEY) ?? '{}');
      const entries: [string, unknown][] = typeof json === 'object' && json !== null ? Object.entries(json) : [];
      for (const [id, vote] of entries) if (vote === 'up' || vote === 'down') votes.set(id, vote);
    } catch {
      // Nothing that could be read was written down.
    }
    return votes;
  }
}

/** Those of the page. */
export const votesStorage = new VotesStorage();
