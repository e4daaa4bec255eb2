import { array, number, object, string, type Shape } from '../../../model/shape.js';
import { readStored } from '../../platform/read-stored.js';

/** So many calls in any stretch of so many milliseconds. */
export interface RateWindow {
  readonly calls: number;
  readonly ms: number;
}

/**
 * Buckets that a window is divided into. Calls are counted by bucket, not one by one: the record stays small, however
 * many calls a window allows, and a call counts for up to one bucket longer than it must.
 */
const BUCKETS = 60;

/** When the vendor does not say after which time to call again: twice as long each time in a row, in milliseconds. */
const SHORTEST_PAUSE = 10_000;
export const LONGEST_PAUSE = 600_000;

/** How it is stored. */
type StoredLog = Shape<typeof parseLog>;
const parseLog = object({
  /** Another one when the store has lost the record and it was begun again. */
  id: string,
  /** No calls before this moment: the vendor has said that it is busy. */
  pausedUntil: number,
  /** How many pauses in a row, without a good answer between them. */
  pauses: number,
  /** The calls of each window by bucket: the number of the first bucket since 1970, and the counts from there on. */
  windows: array(object({ ms: number, first: number, counts: array(number) })),
});

/** The calls of one window, by bucket. */
class Buckets {
  readonly window: RateWindow;
  readonly #length: number;
  readonly #counts = new Map<number, number>();

  constructor(window: RateWindow) {
    this.window = window;
    this.#length = Math.ceil(window.ms / BUCKETS);
  }

  /** Takes counts over that were not older than the window, none of them later than `latest`. */
  take(counts: Iterable<readonly [bucket: number, count: number]>, now: number, latest: number): void {
    const last = this.#bucketOf(latest);
    for (const [bucket, count] of counts) {
      if (count > 0 && this.#end(bucket) > now) this.#change(Math.min(bucket, last), count);
    }
  }

  add(moment: number): void {
    this.#change(this.#bucketOf(moment), 1);
  }

  remove(moment: number): boolean {
    const bucket = this.#bucketOf(moment);
    if (!this.#counts.has(bucket)) return false;
    this.#change(bucket, -1);
    return true;
  }

  /** The earliest moment at which fewer than `most` calls are in the window, as far as can be known now. */
  freeAt(most: number, now: number): number {
    let calls = 0;
    for (const count of this.#counts.values()) calls += count;
    if (calls < most) return now;
    const current = this.#bucketOf(now);
    for (const [bucket, count] of this.entries()) {
      calls -= count;
      // A call under way may be over at once, but no answer can say that it was counted earlier than now.
      if (calls < most) return Math.max(now, this.#end(Math.min(bucket, current)));
    }
    return now;
  }

  /** By bucket, the oldest first. */
  entries(): readonly (readonly [bucket: number, count: number])[] {
    return [...this.#counts].sort(([a], [b]) => a - b);
  }

  toStored(): StoredLog['windows'][number] {
    const entries = this.entries();
    const [first = 0] = entries[0] ?? [];
    const [last = first - 1] = entries.at(-1) ?? [];
    const counts = Array.from({ length: last - first + 1 }, (_, index) => this.#counts.get(first + index) ?? 0);
    return { ms: this.window.ms, first, counts };
  }

  #change(bucket: number, by: number): void {
    const count = (this.#counts.get(bucket) ?? 0) + by;
    if (count > 0) this.#counts.set(bucket, count);
    else this.#counts.delete(bucket);
  }

  #bucketOf(moment: number): number {
    return Math.floor(moment / this.#length);
  }

  /** The first moment at which no call of a bucket is in the window any more. A window counts both of its ends. */
  #end(bucket: number): number {
    return (bucket + 1) * this.#length + this.window.ms;
  }
}

/**
 * The calls to a vendor within its windows. Each is noted under the latest moment at which the vendor may count it.
 * All moments are by the store's clock, in milliseconds since 1970.
 */
export class CallLog {
  readonly id: string;
  readonly #windows: readonly Buckets[];
  #pausedUntil = 0;
  #pauses = 0;

  constructor(windows: readonly RateWindow[], id: string = crypto.randomUUID()) {
    this.id = id;
    this.#windows = windows.map((window) => new Buckets(window));
  }

  /**
   * Reads a stored log without the calls that are in no window any more. No call may be noted later than `latest`: one
   * that is was noted before the clock was set back. Undefined when there is none that can be read.
   */
  static read(
    value: string | undefined,
    windows: readonly RateWindow[],
    now: number,
    latest: number,
  ): CallLog | undefined {
    const stored = readStored(parseLog, value);
    if (!stored) return undefined;
    const log = new CallLog(windows, stored.id);
    for (const buckets of log.#windows) {
      const { first = 0, counts = [] } = stored.windows.find(({ ms }) => ms === buckets.window.ms) ?? {};
      buckets.take(
        counts.map((count, index) => [first + index, count] as const),
        now,
        latest,
      );
    }
    log.#pausedUntil = Math.min(stored.pausedUntil, now + LONGEST_PAUSE);
    log.#pauses = stored.pauses;
    return log;
  }

  /** Adds the calls of another log. */
  merge(other: CallLog, now: number, latest: number): void {
    for (const [index, buckets] of this.#windows.entries()) {
      buckets.take(other.#windows[index]?.entries() ?? [], now, latest);
    }
  }

  /** The same log without the calls that are in no window any more. */
  pruned(now: number, latest: number): CallLog {
    const log = new CallLog(
      this.#windows.map(({ window }) => window),
      this.id,
    );
    log.merge(this, now, latest);
    return log;
  }

  /** Notes a call under the latest moment at which the vendor may count it. */
  add(latest: number): void {
    for (const buckets of this.#windows) buckets.add(latest);
  }

  /** Takes one call off that was noted under a moment; false when there is none. */
  remove(latest: number): boolean {
    return this.#windows.map((buckets) => buckets.remove(latest)).some(Boolean);
  }

  /** Notes whether the vendor was busy. Answers to calls from before a pause say nothing new. */
  addAnswer(busy: boolean, now: number, retryAfter = 0): void {
    if (now < this.#pausedUntil) return;
    if (busy) {
      const pause = Math.max(SHORTEST_PAUSE * 2 ** this.#pauses, retryAfter * 1_000);
      this.#pausedUntil = now + Math.min(pause, LONGEST_PAUSE);
    }
    this.#pauses = busy ? this.#pauses + 1 : 0;
  }

  pauseUntil(moment: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, moment);
  }

  /**
   * The earliest moment at which one more call may be made, as far as can be known now: `now` when it may be made at
   * once. `share` says how many of a window's calls the caller may use.
   */
  freeAt(share: (calls: number) => number, now: number): number {
    const moments = this.#windows.map((buckets) => buckets.freeAt(share(buckets.window.calls), now));
    return Math.max(now, this.#pausedUntil, ...moments);
  }

  toString(): string {
    const stored: StoredLog = {
      ...{ id: this.id, pausedUntil: this.#pausedUntil, pauses: this.#pauses },
      windows: this.#windows.map((buckets) => buckets.toStored()),
    };
    return JSON.stringify(stored);
  }
}
