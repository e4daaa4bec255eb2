import type { Rating } from '../../model/rating.js';
import type { Summary } from '../../model/summary.js';
import { ReviewSet } from '../review-set/review-set.js';
import { roundAverage } from '../review-set/summary.js';
import type { SyncState } from './sync-state.js';
import type { Head, Segment, StoredSnapshot } from './set-archive.js';

/** One state of a product's set, which its pages are cut from. */
export interface Snapshot {
  readonly version: string;
  readonly state: SyncState;
  readonly segments: readonly Segment[];
  readonly set: ReviewSet;
}

interface Retired {
  readonly snapshot: Snapshot;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Earlier versions kept at most; a set that is being gathered has several within their time. */
const MAX_RETIRED = 8;

/** A product's set in memory: the current version, and earlier ones whose pages may still be asked for. */
export class CachedSet {
  #current: Snapshot;
  #retired: readonly Retired[] = [];
  /** Names of the segments that are known to be in the store. */
  stored: ReadonlySet<string> = new Set();
  /** When a refresh was last begun, here or by another instance, in milliseconds since 1970. */
  refreshedAt = Number.NEGATIVE_INFINITY;
  /** When the store was last read for another instance's work, in milliseconds since 1970. */
  reloadedAt = 0;

  constructor(snapshot: Snapshot) {
    this.#current = snapshot;
  }

  get current(): Snapshot {
    return this.#current;
  }

  /** How many reviews it has, and at least 1: an empty set takes memory as well. */
  get weight(): number {
    return Math.max(1, this.#current.set.size);
  }

  /** Takes a newer state. Equal content stays the same version, and keeps its indices. */
  replace(next: Snapshot, now: number, retiredUntil: number): void {
    const same = next.version === this.#current.version;
    this.#retired = this.#retired.filter(({ until, snapshot }) => until > now && snapshot.version !== next.version);
    if (!same)
      this.#retired = [{ snapshot: this.#current, until: retiredUntil }, ...this.#retired].slice(0, MAX_RETIRED);
    const { reviews } = this.#current.state;
    this.#current = same ? { ...this.#current, state: { ...next.state, reviews } } : next;
  }

  /** Takes an earlier version that another instance has shown. `until` in milliseconds since 1970. */
  addRetired(snapshot: Snapshot, until: number): void {
    const others = this.#retired.filter((known) => known.snapshot.version !== snapshot.version);
    this.#retired = [{ snapshot, until }, ...others].slice(0, MAX_RETIRED);
  }

  /** The state of a version, while it is answerable. */
  version(version: string, now: number): Snapshot | undefined {
    if (version === this.#current.version) return this.#current;
    return this.#retired.find(({ snapshot, until }) => snapshot.version === version && until > now)?.snapshot;
  }

  toHead(): Head {
    return {
      current: toStored(this.#current),
      retired: this.#retired.map(({ snapshot, until }) => ({ snapshot: toStored(snapshot), until })),
    };
  }
}

function toStored({ version, state, segments, set }: Snapshot): StoredSnapshot {
  const { completeness: extent, next, onePage, rating, unread, checkedAt, gatheredAt, replies } = state;
  return {
    ...{ version, segments: segments.map(({ name }) => name), total: set.size, extent },
    ...(next !== undefined && { next }),
    ...(rating && { rating }),
    ...{ onePage, unread, checkedAt, gatheredAt },
    ...(replies && { replies: { ...replies, due: [...replies.due] } }),
  };
}

/** A stored state with its reviews. */
export function fromStored(
  stored: StoredSnapshot,
  segments: readonly Segment[],
  filters: readonly string[] | undefined,
): Snapshot {
  const { version, segments: _, total: __, extent: completeness, next, onePage = false, rating, ...times } = stored;
  const reviews = segments.flatMap((segment) => segment.reviews);
  const state = { reviews, completeness, next, onePage, rating, ...times };
  return { version, state, segments, set: new ReviewSet(reviews, { filters }) };
}

/**
 * A set's summary. Of a set that is not whole, count and average are the vendor's own where they are known, and the
 * distribution is that of the reviews in the set.
 */
export function summaryOf({ state, set }: Snapshot, known: Rating | undefined): Summary {
  const vendors = state.completeness === 'whole' ? undefined : (state.rating ?? known);
  if (vendors === undefined || vendors.count < set.size) return set.summary;
  const average = vendors.average === null ? null : roundAverage(vendors.average);
  return { ...set.summary, count: vendors.count, average };
}
