import * as z from 'zod/mini';
import { positiveOr } from '../platform/config-fields.js';
import { readStored } from '../platform/read-stored.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How many wrong codes may be tried, and how many requests made. Times in milliseconds. */
export const guardLimitsSchema = z.strictObject({
  /** Distinct wrong codes that one client may try within `window` before it has to wait. */
  client: positiveOr(20),
  /** The same of all clients in one /56 of IPv6 together, and in one /48: one subscriber may have as many addresses. */
  network56: positiveOr(60),
  network48: positiveOr(240),
  /** Distinct wrong codes that may be tried in one cart within `window`. */
  cart: positiveOr(12),
  /**
   * Distinct wrong codes that may be tried in the whole shop within `window`. Past these, clients that have never had a
   * right one wait for each other.
   */
  shop: positiveOr(500),
  /** For how long each code past these makes them wait. */
  shopBlock: positiveOr(10_000),
  window: positiveOr(HOUR),
  /** How long the first code past these blocks; each further one blocks twice as long. */
  firstBlock: positiveOr(MINUTE / 2),
  longestBlock: positiveOr(HOUR),
  /** After how long without any try, refused ones included, everything is forgotten. */
  forgetAfter: positiveOr(24 * HOUR),
  /** Requests of one client in any minute, with or without codes. */
  requestsByClient: positiveOr(120),
  /** Requests about one cart in any minute. */
  requestsByCart: positiveOr(60),
});
export type GuardLimits = Readonly<z.infer<typeof guardLimitsSchema>>;

/** The limits by default. */
export const GUARD_LIMITS: GuardLimits = guardLimitsSchema.parse({});

const recordSchema = z.object({
  /**
   * Codes noted within the window, each as a digest; `block` is how long it has blocked, in milliseconds, and `claims`
   * how many requests count it: those that still wait for their answer, and those that were refused.
   */
  noted: z.array(z.object({ code: z.string(), at: z.number(), block: z.number(), claims: z._default(z.number(), 1) })),
  /** How many codes have blocked and are not forgiven yet. */
  blocks: z.number(),
  /** Since when the next one is being forgiven, in milliseconds since 1970. */
  since: z.optional(z.number()),
  /** Until when nothing may be tried, in milliseconds since 1970. */
  until: z.number(),
  /** When a right code was last applied, in milliseconds since 1970. */
  earned: z.optional(z.number()),
});
/** The wrong codes that one client has tried, or that were tried in one cart. */
export type GuessRecord = z.infer<typeof recordSchema>;

const NONE: GuessRecord = { noted: [], blocks: 0, until: 0 };

/**
 * A record as it is now: without the codes that were noted before the window; and for every longest block that has
 * passed, one block is forgiven, whatever is tried meanwhile. Many people share an address, and their few mistakes must
 * not add up for ever.
 */
export function readRecord(value: string | undefined, now: number, limits: GuardLimits): GuessRecord {
  const record = readStored((json) => recordSchema.parse(json), value) ?? NONE;
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
export type Admission =
  | { readonly record: GuessRecord }
  /** They must not be tried before so many milliseconds have passed. */
  | { readonly wait: number };

/**
 * Notes codes before they are tried, so that a thousand at the same time count as a thousand. A code that is noted
 * already does not count again. Each past the free ones blocks, longer and longer, and they add up; once one has
 * blocked, every further one does.
 * @param free How many may be noted within the window.
 */
export function addGuesses(
  record: GuessRecord,
  codes: readonly string[],
  free: number,
  now: number,
  limits: GuardLimits,
): Admission {
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
 * Takes back what one request has noted of codes that were no guesses. A code is forgotten, with its block, when no
 * other request counts it.
 */
export function removeGuesses(record: GuessRecord, codes: readonly string[]): GuessRecord {
  const claimed = record.noted.map((noted) =>
    codes.includes(noted.code) ? { ...noted, claims: noted.claims - 1 } : noted,
  );
  const noted = claimed.filter(({ claims }) => claims > 0);
  const back = claimed.filter(({ claims }) => claims <= 0);
  const blocks = Math.max(0, record.blocks - back.filter(({ block }) => block > 0).length);
  return { ...record, noted, blocks, until: record.until - blockOf(back) };
}

const blockOf = (noted: GuessRecord['noted']): number => noted.reduce((sum, { block }) => sum + block, 0);
