import { reviewSchema, type Review } from '../../model/review.js';

/** A product's reviews by id, in the order of their arrival: new ones change the end alone. */
export class HeldReviews {
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
    for (const review of reviews) {
      // The schema's order of keys makes equal reviews equal texts, whoever wrote them down.
      const read = reviewSchema.safeParse(review);
      if (read.success) this.#byId.set(read.data.id, read.data);
    }
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
