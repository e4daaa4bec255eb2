import type { Review } from '../../../src/model/review.js';
import type { ReviewQuery, Sort } from '../../../src/model/review-query.js';
import { normalizeForSearch, spellingKey } from '../../../src/model/normalize-for-search.js';
import { metadataKind, valueKey } from '../../../src/server/review-set/metadata-kind.js';

type Facet = 'stars' | 'media' | 'verified' | 'search' | `metadata ${string}`;

const byId = (a: Review, b: Review): number => (a.id < b.id ? -1 : 1);
const newest = (a: Review, b: Review): number => Date.parse(b.createdAt) - Date.parse(a.createdAt) || byId(a, b);
const score = ({ votes }: Review): number => votes.up - votes.down;

const COMPARE: Record<Sort, (a: Review, b: Review) => number> = {
  newest,
  oldest: (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || byId(a, b),
  highest: (a, b) => b.rating - a.rating || newest(a, b),
  lowest: (a, b) => a.rating - b.rating || newest(a, b),
  helpful: (a, b) => score(b) - score(a) || b.votes.up - a.votes.up || newest(a, b),
  media: (a, b) => Number(b.media.length > 0) - Number(a.media.length > 0) || newest(a, b),
};

/** What a review set must answer, worked out the slow and plain way, one facet at a time. */
export class NaiveQuery {
  readonly #reviews: readonly Review[];
  readonly #query: ReviewQuery;

  constructor(reviews: readonly Review[], query: ReviewQuery) {
    this.#reviews = reviews;
    this.#query = query;
  }

  /** The matching reviews, in order, leaving out one facet's condition. */
  matching(except?: Facet): Review[] {
    return this.#reviews.filter((review) => this.#passes(review, except)).toSorted(COMPARE[this.#query.sort]);
  }

  /** How many reviews each value of a name would leave. */
  count(name: string, value: string): number {
    const kind = this.#kindOf(name);
    return this.matching(`metadata ${spellingKey(name)}`).filter((review) =>
      review.metadata.some(
        (entry) =>
          spellingKey(entry.name) === spellingKey(name) && valueKey(kind, entry.value) === valueKey(kind, value),
      ),
    ).length;
  }

  #kindOf(name: string) {
    const values = this.#reviews.flatMap((review) =>
      review.metadata.filter((entry) => spellingKey(entry.name) === spellingKey(name)).map((entry) => entry.value),
    );
    return metadataKind(
      name,
      values.filter((value) => value.trim() !== ''),
    );
  }

  #passes(review: Review, except?: Facet): boolean {
    const { stars, media, verified, search, metadata } = this.#query;
    const text = normalizeForSearch([review.title, review.body, review.tip ?? ''].join('\n'));
    const words = normalizeForSearch(search).split(/\s+/);
    const rules: [Facet, boolean][] = [
      ['stars', stars.length === 0 || stars.some((star) => star === Math.round(review.rating))],
      ['media', !media || review.media.length > 0],
      ['verified', !verified || review.verified === true],
      ['search', words.every((word) => text.includes(word))],
      ...Object.entries(metadata).map(([name, values]): [Facet, boolean] => [
        `metadata ${spellingKey(name)}`,
        values.length === 0 || this.#carriesAny(review, name, values),
      ]),
    ];
    return rules.every(([facet, passes]) => passes || facet === except);
  }

  #carriesAny(review: Review, name: string, values: readonly string[]): boolean {
    const kind = this.#kindOf(name);
    const wanted = values.map((value) => valueKey(kind, value));
    return review.metadata.some(
      (entry) =>
        spellingKey(entry.name) === spellingKey(name) &&
        entry.value.trim() !== '' &&
        wanted.includes(valueKey(kind, entry.value)),
    );
  }
}
