import type { Review } from '../../model/review.js';
import type { Sort } from '../../model/review-query.js';

/** The columns that sorts compare, so that ten thousand comparisons touch numbers and not objects. */
interface SortKeys {
  readonly ids: readonly string[];
  readonly time: Float64Array;
  readonly rating: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
  readonly media: Uint8Array;
}

type Compare = (a: number, b: number) => number;

/** What comes first in each sort, before ties go to the newest and then to the smaller id. */
const LEADING: Readonly<Record<Sort, (keys: SortKeys) => Compare>> = {
  newest: () => () => 0,
  oldest:
    ({ time }) =>
    (a, b) =>
      at(time, a) - at(time, b),
  highest:
    ({ rating }) =>
    (a, b) =>
      at(rating, b) - at(rating, a),
  lowest:
    ({ rating }) =>
    (a, b) =>
      at(rating, a) - at(rating, b),
  helpful:
    ({ up, down }) =>
    (a, b) =>
      at(up, b) - at(down, b) - (at(up, a) - at(down, a)) || at(up, b) - at(up, a),
  media:
    ({ media }) =>
    (a, b) =>
      at(media, b) - at(media, a),
};

const at = (column: Float64Array | Uint8Array, index: number): number => column[index] ?? 0;

/** Milliseconds of an ISO 8601 date; an unreadable one is as old as can be. */
const timeOf = (review: Review): number => Date.parse(review.createdAt) || 0;

const keysOf = (reviews: readonly Review[]): SortKeys => ({
  ids: reviews.map((review) => review.id),
  time: Float64Array.from(reviews, timeOf),
  rating: Float64Array.from(reviews, (review) => review.rating),
  up: Float64Array.from(reviews, (review) => review.votes.up),
  down: Float64Array.from(reviews, (review) => review.votes.down),
  media: Uint8Array.from(reviews, (review) => (review.media.length > 0 ? 1 : 0)),
});

/** Positions of reviews in each sort, worked out once a sort and kept. */
export class SortOrders {
  readonly #reviews: readonly Review[];
  readonly #orders = new Map<Sort, Uint32Array>();
  #keys: SortKeys | undefined;

  constructor(reviews: readonly Review[]) {
    this.#reviews = reviews;
  }

  /** The orders of the same reviews with other votes; those that are known by now stand. */
  withVotes(reviews: readonly Review[]): SortOrders {
    const orders = new SortOrders(reviews);
    for (const [sort, order] of this.#orders) if (sort !== 'helpful') orders.#orders.set(sort, order);
    return orders;
  }

  /** Indices into the reviews, first to show first. */
  get(sort: Sort): Uint32Array {
    const known = this.#orders.get(sort);
    if (known) return known;
    this.#keys ??= keysOf(this.#reviews);
    const order = Uint32Array.from(sort === 'newest' ? this.#byNewest(this.#keys) : this.#leading(sort, this.#keys));
    this.#orders.set(sort, order);
    return order;
  }

  #byNewest({ time, ids }: SortKeys): number[] {
    return Array.from(ids.keys()).sort(
      (a, b) => at(time, b) - at(time, a) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1),
    );
  }

  /** The newest-first order sorted again, which is stable: so ties are settled without comparing them. */
  #leading(sort: Sort, keys: SortKeys): number[] {
    return Array.from(this.get('newest')).sort(LEADING[sort](keys));
  }
}
