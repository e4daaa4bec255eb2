import type { Rating } from '../../model/rating.js';
import type { CallOptions, Priority, ReviewSubject, ReviewVendor } from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';
import { applyChanges } from './apply-changes.js';
import type { TaskGroup } from '../concurrency/task-group.js';
import type { SyncState } from './sync-state.js';
import { HeldReviews } from './review-list.js';
import { keyText } from '../vendors/product-key.js';
import { readRuns } from './read-runs.js';
import type { SetLimits } from './set-limits.js';
import type { UnknownProducts } from './unknown-products.js';

/** A vendor's index may lag: changes are asked for from this long before the last check. */
const DELTA_OVERLAP = 48 * 60 * 60 * 1_000;

/** A set that grows is shown again each time it is so many times as large: few versions, and soon the next. */
const GROWTH = 1.5;

const isSame = (a: Rating | undefined, b: Rating): boolean => a?.count === b.count && a.average === b.average;

export interface GathererOptions {
  readonly provider: ReviewVendor;
  readonly clock: Clock;
  readonly limits: SetLimits;
  /** Ends every call. */
  readonly closing: TaskGroup;
  /** Hears of products that the vendor does not know. */
  readonly unknown: UnknownProducts;
}

/** Reads a product's reviews from the vendor in as few calls as its list allows. Throws the provider's VendorErrors. */
export class ReviewSync {
  readonly #provider: ReviewVendor;
  readonly #clock: Clock;
  readonly #limits: SetLimits;
  readonly #closing: TaskGroup;
  readonly #unknown: UnknownProducts;

  constructor({ provider, clock, limits, closing, unknown }: GathererOptions) {
    this.#provider = provider;
    this.#clock = clock;
    this.#limits = limits;
    this.#closing = closing;
    this.#unknown = unknown;
  }

  /** One call: the newest reviews, which are all when the vendor sends fewer than it could. */
  async firstPage(subject: ReviewSubject, priority: Priority): Promise<SyncState> {
    const now = this.#clock.now();
    const range = { start: 0, count: this.#provider.runLength };
    const run = await this.#call(priority, (call) => this.#provider.reviews(subject, range, call));
    if (run.unknown) this.#unknown.note(subject.id, keyText(subject.key));
    else this.#unknown.forget(subject.id);
    const held = new HeldReviews();
    held.add(run.reviews);
    const whole = run.received < range.count;
    const extent = whole ? 'whole' : 'partial';
    const times = { checkedAt: now, gatheredAt: whole ? now : 0 };
    return { reviews: held.all, extent, position: run.received, rating: undefined, unread: 0, ...times };
  }

  /** Whether a draft needs anything of the vendor. */
  isDue(draft: SyncState): boolean {
    return draft.extent === 'partial' || this.#clock.now() - draft.checkedAt >= this.#limits.refreshAfter;
  }

  /** Brings a draft up to date: every result is worth showing, and the last one is not due. */
  async *tend(subject: ReviewSubject, draft: SyncState): AsyncGenerator<SyncState> {
    if (draft.extent === 'partial') {
      yield* this.#gatherRest(subject, draft);
    } else if (draft.position < this.#provider.runLength) {
      // One call, as the vendor's own rating would cost, and it sees edits, votes and removals as well.
      yield await this.#gatherAnew(subject, 'refresh');
    } else {
      const refreshed = await this.#refresh(subject, draft);
      yield refreshed;
      const due = this.#clock.now() - refreshed.gatheredAt >= this.#limits.gatherAfter;
      if (due) yield await this.#gatherAnew(subject, 'gather');
    }
  }

  /** Everything from the start, out of sight: what is shown meanwhile stays. */
  async #gatherAnew(subject: ReviewSubject, priority: Priority): Promise<SyncState> {
    let latest = await this.firstPage(subject, priority);
    if (latest.extent === 'partial') {
      for await (const draft of this.#gatherRest(subject, latest)) latest = draft;
    }
    return latest;
  }

  async *#gatherRest(subject: ReviewSubject, begun: SyncState): AsyncGenerator<SyncState> {
    const held = new HeldReviews(begun.reviews);
    const rating = begun.rating ?? (await this.#rating(subject, 'refresh'));
    if (begun.rating === undefined) yield { ...begun, rating };
    let shown = held.size;
    const runs = readRuns(
      this.#provider.runLength,
      (range) => this.#call('gather', (call) => this.#provider.reviews(subject, range, call)),
      begun.position,
    );
    for await (const { run, end } of runs) {
      held.add(run.reviews);
      if (held.size >= this.#limits.reviews) {
        yield this.#capped({ ...begun, rating, position: end, gatheredAt: this.#clock.now() }, held);
        return;
      }
      if (held.size < shown * GROWTH) continue;
      shown = held.size;
      yield { ...begun, rating, reviews: held.all, position: end };
    }
    yield await this.#conclude(subject, begun, held);
  }

  /** The list has been read to its end. What came or went while it was read shows in the vendor's count. */
  async #conclude(subject: ReviewSubject, begun: SyncState, held: HeldReviews): Promise<SyncState> {
    const now = this.#clock.now();
    const rating = await this.#rating(subject, 'gather');
    if (rating.count !== held.size) await this.#applyChanges(subject, held, begun.checkedAt, rating.count, 'gather');
    const unread = rating.count - held.size;
    const times = { checkedAt: now, gatheredAt: now };
    return { reviews: held.all, extent: 'whole', position: begun.position, rating, unread, ...times };
  }

  async #refresh(subject: ReviewSubject, draft: SyncState): Promise<SyncState> {
    const now = this.#clock.now();
    const rating = await this.#rating(subject, 'refresh');
    if (isSame(draft.rating, rating)) return { ...draft, checkedAt: now };
    const held = new HeldReviews(draft.reviews);
    const expected = rating.count - draft.unread;
    await this.#applyChanges(subject, held, draft.checkedAt, expected, 'refresh');
    const next = { ...draft, reviews: held.all, rating, checkedAt: now };
    if (draft.extent === 'capped') return this.#capped(next, held);
    // A count that the changes do not explain is explained by gathering anew.
    return held.size === expected ? next : { ...next, gatheredAt: 0 };
  }

  #applyChanges(
    subject: ReviewSubject,
    held: HeldReviews,
    since: number,
    expected: number,
    by: Priority,
  ): Promise<void> {
    const provider = this.#provider;
    const from = new Date(since - DELTA_OVERLAP);
    return applyChanges(held, expected, {
      runLength: provider.runLength,
      most: this.#limits.reviews,
      written: (range) => this.#call(by, (call) => provider.reviewsSince(subject, from, range, call)),
      removed: (range) => this.#call(by, (call) => provider.removedSince(subject, from, range, call)),
    });
  }

  #capped(draft: SyncState, held: HeldReviews): SyncState {
    held.keepNewest(this.#limits.reviews);
    return { ...draft, extent: 'capped', reviews: held.all };
  }

  #rating(subject: ReviewSubject, priority: Priority): Promise<Rating> {
    return this.#call(priority, (call) => this.#provider.rating(subject, call));
  }

  #call<T>(priority: Priority, ask: (call: CallOptions) => Promise<T>): Promise<T> {
    return this.#closing.run((signal) => ask({ priority, signal }));
  }
}
