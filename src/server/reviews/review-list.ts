import { parseReview, type Review } from '../../model/review.js';

/** A product's reviews by id, in the order of their arrival: new ones change the end alone. */
export class ReviewList {
  readonly #byId: Map<string, Review>;

  constructor(reviews: readonly Review[] = []) {
    this.#byId = new Map(reviews.map((review) => [review.id, review]));
  }

  get size(): number {
    return this.#byId.size;
  }

  get all(): readonly Review[] {
    return [...this.#byId.values()];
  }

  /**
   * Adds reviews in the model's own shape, others not at all; one that has arrived before is replaced where it stands.
   */
  add(reviews: readonly Review[]): void {
    for (const review of reviews.flatMap(wellFormed)) this.#byId.set(review.id, review);
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) this.#byId.delete(id);
  }

  /** Keeps so many of the newest. */
  keepNewest(count: number): void {
    const newestFirst = this.all.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
    this.remove(newestFirst.slice(count).map(({ id }) => id));
  }
}

/**
 * The review in the model's own order of fields, so that equal reviews are equal texts; nothing when it is malformed.
 */
function wellFormed(review: Review): [Review] | [] {
  try {
    return [parseReview(review)];
  } catch {
    return [];
  }
}
