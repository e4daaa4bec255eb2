import { isPublished } from './review.js';
import type { Shop } from './shop.js';
import { whole, type Parameters } from './sitejabber-query.js';
import { OK, SitejabberRefusal } from './sitejabber-status.js';

const DAY = 24 * 3_600_000;

/**
 * Votes on reviews of products. All of a merchant's shoppers share its token, and so its one vote a day on a review.
 */
export class SitejabberVotes {
  readonly #shop: Shop;
  readonly #now: () => number;
  readonly #voted = new Map<number, number>();

  constructor(shop: Shop, now: () => number) {
    this.#shop = shop;
    this.#now = now;
  }

  /** Counts one. @throws SitejabberRefusal 302, 306, 403, and 404 for a second one within a day */
  cast({ review_id: id, vote }: Parameters): object {
    if (!id || !vote) throw new SitejabberRefusal(302);
    if (vote !== 'positive' && vote !== 'negative') throw new SitejabberRefusal(306);
    const review = this.#shop.findReview(whole(id));
    if (!review || !isPublished(review)) throw new SitejabberRefusal(403);
    const last = this.#voted.get(review.id);
    if (last !== undefined && this.#now() - last < DAY) throw new SitejabberRefusal(404);
    this.#voted.set(review.id, this.#now());
    const side = vote === 'positive' ? 'up' : 'down';
    this.#shop.edit(review.productId, review.id, { votes: { ...review.votes, [side]: review.votes[side] + 1 } });
    return OK;
  }
}
