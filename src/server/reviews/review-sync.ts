import type { Rating } from '../../model/rating.js';
import type { Review } from '../../model/review.js';
import {
  keyText,
  VendorError,
  type CallOptions,
  type PageRequest,
  type Priority,
  type RemovedPage,
  type RemovedRequest,
  type ReviewsPage,
  type ReviewSource,
  type ReviewSubject,
} from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';
import type { TaskGroup } from '../concurrency/task-group.js';
import { carryReplies, withReplies } from './carry-replies.js';
import type { SyncState } from './sync-state.js';
import { ReviewList } from './review-list.js';
import { readPages } from './read-pages.js';
import type { SetLimits } from './set-limits.js';
import type { UnknownProducts } from './unknown-products.js';

/** A vendor's index may lag: changes are asked for from this long before the last check. */
const DELTA_OVERLAP = 48 * 60 * 60 * 1_000;

/** A set that grows is shown again each time it is so many times as large: few versions, and soon the next. */
const GROWTH = 1.5;

/** Reviews whose replies are read before a set is shown with them. */
const REPLIES_AT_A_TIME = 20;

const isSame = (a: Rating | undefined, b: Rating): boolean => a?.count === b.count && a.average === b.average;

export interface ReviewSyncOptions {
  readonly provider: ReviewSource;
  readonly clock: Clock;
  readonly limits: SetLimits;
  /** Ends every call. */
  readonly closing: TaskGroup;
  /** Notes products that the vendor does not know. */
  readonly unknown: UnknownProducts;
}

/** Reads a product's reviews from the vendor in as few calls as its list allows. Throws the vendor's VendorErrors. */
export class ReviewSync {
  readonly #provider: ReviewSource;
  readonly #clock: Clock;
  readonly #limits: SetLimits;
  readonly #closing: TaskGroup;
  readonly #unknown: UnknownProducts;

  constructor({ provider, clock, limits, closing, unknown }: ReviewSyncOptions) {
    this.#provider = provider;
    this.#clock = clock;
    this.#limits = limits;
    this.#closing = closing;
    this.#unknown = unknown;
  }

  /** One call: the newest reviews, which are all when there is no next page. */
  async firstPage(subject: ReviewSubject, priority: Priority): Promise<SyncState> {
    const now = this.#clock.now();
    const { reviews, next, unknown } = await this.#page(subject, {}, priority);
    if (unknown) this.#unknown.note(subject.id, keyText(subject.key));
    else this.#unknown.forget(subject.id);
    const list = new ReviewList();
    list.add(reviews);
    const onePage = next === undefined;
    return this.#carry({
      ...{ reviews: list.all, completeness: onePage ? 'whole' : 'partial', next, onePage },
      ...{ rating: undefined, unread: 0, checkedAt: now, gatheredAt: onePage ? now : 0 },
    });
  }

  /** Whether a set needs anything of the vendor. */
  isDue(state: SyncState): boolean {
    return this.#isStale(state) || (state.replies?.due.length ?? 0) > 0;
  }

  /** Brings a set up to date: every result is worth showing, and the last one is not due. */
  async *refresh(subject: ReviewSubject, state: SyncState): AsyncGenerator<SyncState> {
    let latest = state;
    if (this.#isStale(state)) {
      for await (const next of this.#refreshReviews(subject, state)) yield (latest = this.#carry(next, state));
    }
    yield* this.#readReplies(latest);
  }

  #isStale({ completeness, checkedAt }: SyncState): boolean {
    return completeness === 'partial' || this.#clock.now() - checkedAt >= this.#limits.refreshAfter;
  }

  /** Reviews come without replies from a vendor that keeps those apart. */
  #carry(next: SyncState, before?: SyncState): SyncState {
    return this.#provider.replies ? carryReplies(next, before, this.#clock.now()) : next;
  }

  async *#readReplies(state: SyncState): AsyncGenerator<SyncState> {
    const { at = 0, due = [] } = state.replies ?? {};
    let { reviews } = state;
    for (let start = 0; start < due.length; start += REPLIES_AT_A_TIME) {
      const read = new Map<string, Review['replies']>();
      for (const id of due.slice(start, start + REPLIES_AT_A_TIME)) read.set(id, await this.#replies(id));
      reviews = reviews.map((review) => withReplies(review, read.get(review.id)));
      yield { ...state, reviews, replies: { at, due: due.slice(start + REPLIES_AT_A_TIME) } };
    }
  }

  /** What was answered to a review; nothing to one that has gone meanwhile. */
  async #replies(id: string): Promise<Review['replies']> {
    try {
      return [...((await this.#call('gather', async (call) => this.#provider.replies?.(id, call))) ?? [])];
    } catch (error) {
      if (error instanceof VendorError && error.kind === 'review_not_found') return [];
      throw error;
    }
  }

  async *#refreshReviews(subject: ReviewSubject, state: SyncState): AsyncGenerator<SyncState> {
    if (state.completeness === 'partial') {
      yield* this.#gatherRest(subject, state);
    } else if (state.onePage) {
      // One call, as the vendor's own rating would cost, and it sees edits, votes and removals as well.
      yield await this.#gatherAgain(subject, 'refresh');
    } else {
      const refreshed = await this.#applyDelta(subject, state);
      yield refreshed;
      const due = this.#clock.now() - refreshed.gatheredAt >= this.#limits.gatherAfter;
      if (due) yield await this.#gatherAgain(subject, 'gather');
    }
  }

  /** Everything from the start, out of sight: what is shown meanwhile stays. */
  async #gatherAgain(subject: ReviewSubject, priority: Priority): Promise<SyncState> {
    let latest = await this.firstPage(subject, priority);
    if (latest.completeness === 'partial') {
      for await (const state of this.#gatherRest(subject, latest)) latest = state;
    }
    return latest;
  }

  async *#gatherRest(subject: ReviewSubject, begun: SyncState): AsyncGenerator<SyncState> {
    const list = new ReviewList(begun.reviews);
    const rating = begun.rating ?? (await this.#rating(subject, 'refresh'));
    if (begun.rating === undefined) yield { ...begun, rating };
    let shown = list.size;
    for await (const { reviews, next } of this.#pages(subject, {}, 'gather', begun.next)) {
      list.add(reviews);
      if (list.size >= this.#limits.reviews) {
        yield this.#capped({ ...begun, rating, next: undefined, gatheredAt: this.#clock.now() }, list);
        return;
      }
      // The last page is concluded at once.
      if (next === undefined || list.size < shown * GROWTH) continue;
      shown = list.size;
      yield { ...begun, rating, reviews: list.all, next };
    }
    yield await this.#conclude(subject, begun, list);
  }

  /** The list has been read to its end. What came or went while it was read shows in the vendor's count. */
  async #conclude(subject: ReviewSubject, begun: SyncState, list: ReviewList): Promise<SyncState> {
    const now = this.#clock.now();
    const rating = await this.#rating(subject, 'gather');
    if (rating.count !== list.size) await this.#applyChanges(subject, list, begun.checkedAt, rating.count, 'gather');
    return {
      ...{ reviews: list.all, completeness: 'whole', next: undefined, onePage: false },
      ...{ rating, unread: rating.count - list.size, checkedAt: now, gatheredAt: now },
    };
  }

  /**
   * What has changed since the set was last checked; nothing more than a check when the vendor's rating is the same.
   */
  async #applyDelta(subject: ReviewSubject, state: SyncState): Promise<SyncState> {
    const now = this.#clock.now();
    const rating = await this.#rating(subject, 'refresh');
    if (isSame(state.rating, rating)) return { ...state, checkedAt: now };
    const list = new ReviewList(state.reviews);
    const expected = rating.count - state.unread;
    await this.#applyChanges(subject, list, state.checkedAt, expected, 'refresh');
    const next = { ...state, reviews: list.all, rating, checkedAt: now };
    if (state.completeness === 'capped') return this.#capped(next, list);
    // A count that the changes do not explain is explained by gathering again.
    return list.size === expected ? next : { ...next, gatheredAt: 0 };
  }

  /**
   * Puts in what has been written and, when there are not as many as expected then, takes out what has been removed.
   */
  async #applyChanges(
    subject: ReviewSubject,
    list: ReviewList,
    checkedAt: number,
    expected: number,
    priority: Priority,
  ): Promise<void> {
    const since = new Date(checkedAt - DELTA_OVERLAP);
    let read = 0;
    for await (const { reviews } of this.#pages(subject, { since }, priority)) {
      list.add(reviews);
      if ((read += reviews.length) >= this.#limits.reviews) break;
    }
    if (list.size === expected) return;
    read = 0;
    for await (const { ids } of readPages((cursor) => this.#removed(subject, { cursor, since }, priority))) {
      list.remove(ids);
      if ((read += ids.length) >= this.#limits.reviews) break;
    }
  }

  #capped(state: SyncState, list: ReviewList): SyncState {
    list.keepNewest(this.#limits.reviews);
    return { ...state, completeness: 'capped', reviews: list.all };
  }

  #pages(
    subject: ReviewSubject,
    request: PageRequest,
    priority: Priority,
    cursor?: string,
  ): AsyncGenerator<ReviewsPage> {
    return readPages((next) => this.#page(subject, { ...request, cursor: next }, priority), cursor);
  }

  #page(subject: ReviewSubject, request: PageRequest, priority: Priority): Promise<ReviewsPage> {
    return this.#call(priority, (call) => this.#provider.page(subject, request, call));
  }

  /** None for a vendor without such a list: its count shows that reviews have gone. */
  async #removed(subject: ReviewSubject, request: RemovedRequest, priority: Priority): Promise<RemovedPage> {
    const page = await this.#call(priority, async (call) => this.#provider.removed?.(subject, request, call));
    return page ?? { ids: [] };
  }

  #rating(subject: ReviewSubject, priority: Priority): Promise<Rating> {
    return this.#call(priority, (call) => this.#provider.rating(subject, call));
  }

  #call<T>(priority: Priority, ask: (call: CallOptions) => Promise<T>): Promise<T> {
    return this.#closing.run((signal) => ask({ priority, signal }));
  }
}
