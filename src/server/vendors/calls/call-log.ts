import * as z from 'zod/mini';

/** So many calls in any stretch of so many milliseconds. */
export interface RateWindow {
  readonly calls: number;
  readonly ms: number;
}

const pageSchema = z.object({
  /** For each call the latest moment at which the vendor may have counted it, in milliseconds; ascending. */
  calls: z.array(z.number()),
  /** Nobody calls before this moment: the vendor has said that it is busy. */
  pausedUntil: z.number(),
  /** How many pauses in a row, without a good answer between them. */
  pauses: z.number(),
});
/** The page of the shared ledger that a budget is kept on. */
export type CallLog = z.infer<typeof pageSchema>;

/** When the vendor names no time after which to ask again: twice as long each time in a row, in milliseconds. */
const SHORTEST_PAUSE = 10_000;
export const LONGEST_PAUSE = 600_000;

/**
 * Reads a page, without the calls that no window holds any more. No call may be counted later than `latest`; one that
 * claims to was noted before the clock was set back.
 * @throws when the page is not one of ours: then no budget is known, and none may be assumed.
 */
export function readCallLog(
  value: string | undefined,
  windows: readonly RateWindow[],
  now: number,
  latest: number,
): CallLog {
  const page: CallLog =
    value === undefined ? { calls: [], pausedUntil: 0, pauses: 0 } : pageSchema.parse(JSON.parse(value));
  const oldest = now - Math.max(...windows.map(({ ms }) => ms));
  page.calls = page.calls.filter((call) => call >= oldest).map((call) => Math.min(call, latest));
  page.pausedUntil = Math.min(page.pausedUntil, now + LONGEST_PAUSE);
  return page;
}

/** The page as it is kept. */
export const writeCallLog = (page: CallLog): string => JSON.stringify(page);

/** Notes a call under the latest moment at which the vendor may count it. */
export function addCall(page: CallLog, latest: number): void {
  page.calls.push(latest);
  page.calls.sort((a, b) => a - b);
}

/** Takes one call off that was noted under a moment, if there is one. */
export function removeCall(page: CallLog, latest: number): boolean {
  const index = page.calls.indexOf(latest);
  if (index >= 0) page.calls.splice(index, 1);
  return index >= 0;
}

/**
 * Notes what the vendor's answer says of its patience. Answers that were under way when a pause began say nothing new.
 */
export function addAnswer(page: CallLog, busy: boolean, now: number, retryAfter = 0): void {
  if (now < page.pausedUntil) return;
  if (busy) {
    const pause = Math.max(SHORTEST_PAUSE * 2 ** page.pauses, retryAfter * 1_000);
    page.pausedUntil = now + Math.min(pause, LONGEST_PAUSE);
  }
  page.pauses = busy ? page.pauses + 1 : 0;
}

/**
 * The earliest moment at which one more call may be made, as far as can be known now: `now` itself when it may be made
 * at once. `share` says how many of a window's calls the asker may fill. A window counts both of its ends.
 *
 * A call under way counts as of now: no answer of it can say that it was counted earlier.
 */
export function freeAt(
  page: CallLog,
  windows: readonly RateWindow[],
  share: (calls: number) => number,
  now: number,
): number {
  const moments = windows.map(({ calls, ms }) => {
    const counted = page.calls.filter((call) => call >= now - ms);
    const blocking = counted[counted.length - share(calls)];
    return blocking === undefined ? now : Math.min(blocking, now) + ms + 1;
  });
  return Math.max(now, page.pausedUntil, ...moments);
}
