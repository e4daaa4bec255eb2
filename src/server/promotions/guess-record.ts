import * as z from 'zod/mini';
import type { GuardLimits } from './guard-limits.js';

const recordSchema = z.object({
  /**
   * Codes noted within the window, as names that nobody can read; `block` is how long each has blocked, in
   * milliseconds, and `claims` how many requests hold it: those that are still asking, and those that it was refused.
   */
  noted: z.array(z.object({ code: z.string(), at: z.number(), block: z.number(), claims: z._default(z.number(), 1) })),
  /** How many codes have blocked and are not forgiven yet. */
  blocks: z.number(),
  /** Since when the next one is being forgiven, in milliseconds since 1970. */
  since: z.optional(z.number()),
  /** Until when nothing may be tried, in milliseconds since 1970. */
  until: z.number(),
});
/** The codes that somebody has tried in vain. */
export type GuessRecord = z.infer<typeof recordSchema>;

const NONE: GuessRecord = { noted: [], blocks: 0, until: 0 };

/**
 * A record as it is by now: without the codes that were noted before the window, and with one less that has blocked for
 * every longest block that has passed, whatever is tried meanwhile. Many share an address, and their few mistakes must
 * not add up for ever.
 */
export function readRecord(value: string | undefined, now: number, limits: GuardLimits): GuessRecord {
  const record = value === undefined ? NONE : recordSchema.parse(JSON.parse(value));
  const { blocks, since = now } = record;
  const forgiven = Math.min(blocks, Math.floor((now - since) / limits.longestBlock));
  return {
    ...record,
    noted: record.noted.filter(({ at }) => now - at < limits.window),
    blocks: blocks - forgiven,
    since: blocks === forgiven ? now : since + forgiven * limits.longestBlock,
  };
}

/** What a record says of codes that are about to be tried. */
export type Noting =
  | { readonly record: GuessRecord }
  /** They must not be tried before so many milliseconds have passed. */
  | { readonly wait: number };

/**
 * Notes codes before they are tried, so that a thousand at once are a thousand. A code that is noted already does not
 * count again. Those past the free ones block for the sum of what each costs, and once one has blocked, every further
 * one does.
 * @param free How many may be noted within the window.
 */
export function note(
  record: GuessRecord,
  codes: readonly string[],
  free: number,
  now: number,
  limits: GuardLimits,
): Noting {
  if (now < record.until) return { wait: record.until - now };
  const known = record.noted.map((noted) =>
    codes.includes(noted.code) ? { ...noted, claims: noted.claims + 1 } : noted,
  );
  const fresh = codes.filter((code) => !record.noted.some((noted) => noted.code === code));
  const spare = record.blocks > 0 ? 0 : Math.max(0, free - record.noted.length);
  const added = fresh.map((code, index) => {
    const block = index < spare ? 0 : limits.firstBlock * 2 ** (record.blocks + index - spare);
    return { code, at: now, block: Math.min(limits.longestBlock, block), claims: 1 };
  });
  const noted = [...known, ...added];
  const blocks = record.blocks + Math.max(0, fresh.length - spare);
  return { record: { ...record, noted, blocks, until: now + blockOf(added) } };
}

/**
 * Takes back one request's claim to codes that were no guesses. A code that nobody claims any longer is forgotten, with
 * what it has blocked; one that another request asks for, or was refused, stays.
 */
export function takeBack(record: GuessRecord, codes: readonly string[]): GuessRecord {
  const claimed = record.noted.map((noted) =>
    codes.includes(noted.code) ? { ...noted, claims: noted.claims - 1 } : noted,
  );
  const noted = claimed.filter(({ claims }) => claims > 0);
  const back = claimed.filter(({ claims }) => claims <= 0);
  const blocks = Math.max(0, record.blocks - back.filter(({ block }) => block > 0).length);
  return { ...record, noted, blocks, until: record.until - blockOf(back) };
}

const blockOf = (noted: GuessRecord['noted']): number => noted.reduce((sum, { block }) => sum + block, 0);
