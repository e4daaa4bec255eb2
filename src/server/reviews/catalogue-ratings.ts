import type { Rating } from '../../model/rating.js';
import type { CatalogueEntry, ProductKey } from '../vendors/review-vendor.js';
import { roundAverage } from '../review-set/summary.js';

/** With the average rounded as it is everywhere, so that a snippet and a section of one product agree. */
export const roundRating = ({ count, average }: Rating): Rating => ({
  count,
  average: average === null ? null : roundAverage(average),
});

/** The rating of a product without reviews. */
export const NO_RATING: Rating = { count: 0, average: null };

/** A catalogue's ratings, by sku and by item group. A group's rating is that of all its products' reviews together. */
export class CatalogueRatings {
  readonly #products = new Map<string, CatalogueEntry>();
  readonly #groups = new Map<string, { count: number; stars: number }>();
  /** Whether every product of the vendor's is here. */
  complete = false;

  get size(): number {
    return this.#products.size;
  }

  get entries(): readonly CatalogueEntry[] {
    return [...this.#products.values()];
  }

  /** Adds products; one that is here already stays as it is. */
  add(entries: readonly CatalogueEntry[]): void {
    for (const entry of entries) {
      if (this.#products.has(entry.sku)) continue;
      this.#products.set(entry.sku, { ...entry, rating: roundRating(entry.rating) });
      if (entry.itemGroup === undefined) continue;
      const { count, stars } = this.#groups.get(entry.itemGroup) ?? { count: 0, stars: 0 };
      const { rating } = entry;
      this.#groups.set(entry.itemGroup, {
        count: count + rating.count,
        stars: stars + rating.count * (rating.average ?? 0),
      });
    }
  }

  /** A product's rating; without reviews when it is certainly not in the catalogue; undefined when it may be. */
  get(key: ProductKey): Rating | undefined {
    if ('sku' in key) return this.#products.get(key.sku)?.rating ?? this.#unlisted;
    const group = this.#groups.get(key.itemGroup);
    if (!group) return this.#unlisted;
    return group.count === 0 ? NO_RATING : { count: group.count, average: roundAverage(group.stars / group.count) };
  }

  /** Whether the product is certainly not in the catalogue. */
  lacks(key: ProductKey): boolean {
    return this.complete && !('sku' in key ? this.#products.has(key.sku) : this.#groups.has(key.itemGroup));
  }

  get #unlisted(): Rating | undefined {
    return this.complete ? NO_RATING : undefined;
  }
}
