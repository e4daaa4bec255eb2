import { limitFilters } from '../../model/metadata-filter.js';
import type { Summary } from '../../model/summary.js';
import type { Review } from '../../model/review.js';
import type { Sort } from '../../model/review-query.js';
import type { Photo } from '../../model/photo.js';
import type { ReviewPage } from '../../model/review-page.js';
import { normalizeForSearch, spellingKey } from '../../model/normalize-for-search.js';
import { findHighlights, findPhotos } from './highlights.js';
import { metadataColumns, type MetadataColumn } from './metadata-column.js';
import { SortOrders } from './sort-order.js';
import { starsOf, summarize } from './summary.js';

export interface ReviewSetOptions {
  /** Metadata names in the order to show, for queries that name none; without it, those that most reviews carry. */
  readonly filters?: readonly string[] | undefined;
}

/** What is worked out of the reviews when it is first asked for, but for what depends on their votes. */
interface Indices {
  stars?: Uint8Array;
  media?: Uint8Array;
  verified?: Uint8Array;
  verifiedSaid?: boolean;
  texts?: readonly string[];
  columns?: ReadonlyMap<string, MetadataColumn>;
  keys?: readonly string[];
  summary?: Summary;
  photos?: readonly Photo[];
}

/** Kept beside each review and not each set: sets of one product share most reviews. */
const foldedTexts = new WeakMap<Review, string>();

function foldedText(review: Review): string {
  const known = foldedTexts.get(review);
  if (known !== undefined) return known;
  // No word holds a line break, so no word is found across two fields.
  const text = normalizeForSearch(`${review.title}\n${review.body}\n${review.tip ?? ''}`);
  foldedTexts.set(review, text);
  return text;
}

/**
 * A snapshot of a product's reviews with the indices that queries need. Making one costs nothing: each index is built
 * when first asked for, then kept.
 */
export class ReviewSet {
  readonly reviews: readonly Review[];
  readonly #filters: readonly string[];
  #orders: SortOrders;
  #indices: Indices = {};
  #highlights: { readonly found: ReviewPage['highlights'] } | undefined;

  /** @param reviews Each id once, in any order. */
  constructor(reviews: readonly Review[], options: ReviewSetOptions = {}) {
    this.reviews = reviews;
    this.#filters = options.filters ?? [];
    this.#orders = new SortOrders(reviews);
  }

  /**
   * The same set where some reviews, by their ids, have other votes. It shares every index that votes do not change.
   */
  withVotes(votes: ReadonlyMap<string, Review['votes']>): ReviewSet {
    const reviews = this.reviews.map((review) => {
      const counted = votes.get(review.id);
      return counted ? { ...review, votes: counted } : review;
    });
    const set = new ReviewSet(reviews, { filters: this.#filters });
    set.#indices = this.#indices;
    set.#orders = this.#orders.withVotes(reviews);
    return set;
  }

  get size(): number {
    return this.reviews.length;
  }

  /** Each review's stars, 1 to 5. */
  get stars(): Uint8Array {
    return (this.#indices.stars ??= Uint8Array.from(this.reviews, (review) => starsOf(review.rating)));
  }

  /** 1 for a review with photos or clips; undefined when no review has any. */
  get media(): Uint8Array | undefined {
    this.#indices.media ??= Uint8Array.from(this.reviews, (review) => (review.media.length > 0 ? 1 : 0));
    return this.#indices.media.includes(1) ? this.#indices.media : undefined;
  }

  /** 1 for a verified review; undefined when no review says whether it is. */
  get verified(): Uint8Array | undefined {
    this.#indices.verifiedSaid ??= this.reviews.some((review) => review.verified !== undefined);
    if (!this.#indices.verifiedSaid) return undefined;
    return (this.#indices.verified ??= Uint8Array.from(this.reviews, (review) => (review.verified === true ? 1 : 0)));
  }

  /** Each review's title, body and tip, folded. */
  get texts(): readonly string[] {
    return (this.#indices.texts ??= this.reviews.map(foldedText));
  }

  get summary(): Summary {
    return (this.#indices.summary ??= summarize(this.reviews));
  }

  /** What most shoppers found helpful, of both minds. */
  get highlights(): ReviewPage['highlights'] {
    return (this.#highlights ??= { found: findHighlights(this.#inOrder('helpful')) }).found;
  }

  /** The newest pictures. */
  get photos(): readonly Photo[] {
    return (this.#indices.photos ??= findPhotos(this.#inOrder('newest')));
  }

  *#inOrder(sort: Sort): Generator<Review> {
    for (const row of this.order(sort)) {
      const review = this.reviews[row];
      if (review) yield review;
    }
  }

  /** Indices into the reviews, first to show first. */
  order(sort: Sort): Uint32Array {
    return this.#orders.get(sort);
  }

  /** The column of a metadata name in any spelling. */
  column(name: string): MetadataColumn | undefined {
    return this.#byKey.get(spellingKey(name));
  }

  /**
   * The columns to show as filters, at most ten, and the names that would be shown if ten were not.
   * @param asked Names in the order to show, of which only these are shown; without any, the set's own choice.
   */
  choose(asked: readonly string[]): { shown: readonly MetadataColumn[]; dropped: readonly string[] } {
    const names = asked.length > 0 ? asked : this.#filters;
    const keys = names.length > 0 ? [...new Set(names.map(spellingKey))] : this.#mostCarried;
    return limitFilters(keys.flatMap((key) => this.#byKey.get(key) ?? []));
  }

  get #byKey(): ReadonlyMap<string, MetadataColumn> {
    return (this.#indices.columns ??= metadataColumns(this.reviews));
  }

  get #mostCarried(): readonly string[] {
    return (this.#indices.keys ??= [...this.#byKey]
      .sort(([a, { carriers: left }], [b, { carriers: right }]) => right - left || (a < b ? -1 : 1))
      .map(([key]) => key));
  }
}
