import { parseRating } from '../../model/rating.js';
import { parseReview, type Review } from '../../model/review.js';
import { array, boolean, number, object, oneOf, optional, string, type Shape } from '../../model/shape.js';
import { digest } from '../platform/digest.js';
import type { SyncState } from './sync-state.js';
import { gzip, gunzip } from './gzip.js';
import type { Store } from '../platform/store.js';

/** Reviews in one stored piece. */
const SEGMENT_LENGTH = 100;

/**
 * A run of a set's reviews under a name made of its content, so that an unchanged run is stored once for many versions.
 */
export interface Segment {
  readonly name: string;
  readonly reviews: readonly Review[];
}

const parseSnapshot = object({
  version: string,
  segments: array(string),
  total: number,
  extent: oneOf('partial', 'whole', 'capped'),
  next: optional(string),
  onePage: optional(boolean),
  rating: optional(parseRating),
  unread: number,
  checkedAt: number,
  gatheredAt: number,
  replies: optional(object({ at: number, due: array(string) })),
});
export type StoredSnapshot = Shape<typeof parseSnapshot>;

const parseHead = object({
  current: parseSnapshot,
  /** Earlier versions, still answerable until a moment. */
  retired: array(object({ snapshot: parseSnapshot, until: number })),
});
/** What a store holds of a product's set, beside the segments. */
export type Head = Shape<typeof parseHead>;

/** Reviews in runs of a hundred. A run whose reviews are the very ones of a known segment keeps its name unread. */
export async function toSegments(reviews: readonly Review[], known: readonly Segment[]): Promise<Segment[]> {
  const runs = Array.from({ length: Math.ceil(reviews.length / SEGMENT_LENGTH) }, (_, index) =>
    reviews.slice(index * SEGMENT_LENGTH, (index + 1) * SEGMENT_LENGTH),
  );
  return Promise.all(
    runs.map(async (run, index) => {
      const before = known[index];
      const same = before?.reviews.length === run.length && run.every((review, at) => review === before.reviews[at]);
      return same ? before : { name: await digest(JSON.stringify(run)), reviews: run };
    }),
  );
}

/** The version of a set: another one exactly when it would be shown otherwise. */
export const toVersion = (state: SyncState, segments: readonly Segment[]): Promise<string> =>
  digest(JSON.stringify([segments.map(({ name }) => name), state.completeness === 'capped' ? state.rating : null]));

/** Review sets in the store: a head a product, and gzipped segments, all gone by themselves after the largest age. */
export class ReviewSetArchive {
  readonly #store: Store;
  readonly #ttl: number;

  /** @param largestAge Milliseconds. */
  constructor(store: Store, largestAge: number) {
    this.#store = store;
    this.#ttl = Math.ceil(largestAge / 1_000);
  }

  async head(key: string): Promise<Head | undefined> {
    const value = await this.#store.get(`review-head:${key}`);
    return value === undefined ? undefined : parseHead(JSON.parse(value));
  }

  /** The segments of a snapshot, those already known not read again; undefined when one is gone. */
  async segments(
    key: string,
    snapshot: StoredSnapshot,
    known: readonly Segment[] = [],
  ): Promise<readonly Segment[] | undefined> {
    const byName = new Map(known.map((segment) => [segment.name, segment]));
    const segments = await Promise.all(
      snapshot.segments.map(async (name) => byName.get(name) ?? (await this.#read(key, name))),
    );
    return segments.every((segment) => segment !== undefined) ? segments : undefined;
  }

  /** Writes segments, except those named as stored before, and then the head that makes them count. */
  async save(key: string, head: Head, segments: readonly Segment[], stored: ReadonlySet<string>): Promise<void> {
    const fresh = segments.filter(({ name }) => !stored.has(name));
    for (const { name, reviews } of fresh) {
      const value = await gzip(JSON.stringify(reviews));
      // Twice the head's life: a head that is only confirmed is written again, its segments are not.
      await this.#store.set(`review-segment:${key}:${name}`, value, { ttl: 2 * this.#ttl });
    }
    await this.#store.set(`review-head:${key}`, JSON.stringify(head), { ttl: this.#ttl });
  }

  async #read(key: string, name: string): Promise<Segment | undefined> {
    const packed = await this.#store.get(`review-segment:${key}:${name}`);
    if (packed === undefined) return undefined;
    return { name, reviews: array(parseReview)(JSON.parse(await gunzip(packed))) };
  }
}
