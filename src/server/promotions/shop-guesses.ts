import * as z from 'zod/mini';
import { readStored } from '../platform/read-stored.js';
import type { GuardLimits } from './guess-record.js';

/**
 * Characters that are kept of each code's digest: 36 bits, so that one code in a hundred million passes for another.
 */
const LENGTH = 6;
/** Parts of the window that are forgotten one by one. */
const PARTS = 6;

const shopSchema = z.object({
  /** Digests of codes, one after the other, by the part of the window in which they were tried. */
  parts: z.array(z.object({ from: z.number(), codes: z.string() })),
  /** Until when clients that have never had a right code wait, in milliseconds since 1970. */
  until: z.number(),
});
/** The distinct codes that are wrong, or still asked for, in the whole shop: some kilobytes at most. */
export type ShopGuesses = z.infer<typeof shopSchema>;

/** The record as it is now, without the codes of before the window. */
export function readShopGuesses(value: string | undefined, now: number, { window }: GuardLimits): ShopGuesses {
  const { parts, until } = readStored((json) => shopSchema.parse(json), value) ?? { parts: [], until: 0 };
  return { parts: parts.filter(({ from }) => now - from < window), until };
}

const cut = (code: string): string => code.slice(0, LENGTH);

/** The place of a code among those of a part; -1 when it is not there. */
function find(codes: string, code: string): number {
  for (let at = 0; at < codes.length; at += LENGTH) if (codes.startsWith(code, at)) return at;
  return -1;
}

/** The record with codes that are about to be tried; those that are there already do not count again. */
export function addToShop(
  record: ShopGuesses,
  names: readonly string[],
  now: number,
  limits: GuardLimits,
): ShopGuesses {
  const fresh = names.map(cut).filter((code) => record.parts.every(({ codes }) => find(codes, code) < 0));
  if (fresh.length === 0) return record;
  const count = record.parts.reduce((sum, { codes }) => sum + codes.length / LENGTH, 0);
  const surplus = Math.max(0, Math.min(fresh.length, count + fresh.length - limits.shop));
  const last = record.parts.at(-1);
  const isCurrent = last !== undefined && now - last.from < limits.window / PARTS;
  const part = isCurrent ? last : { from: now, codes: '' };
  const grown = { ...part, codes: part.codes + fresh.join('') };
  return {
    parts: [...(isCurrent ? record.parts.slice(0, -1) : record.parts), grown],
    until: surplus === 0 ? record.until : Math.max(now, record.until) + surplus * limits.shopBlock,
  };
}

/** The record without codes that were no guesses. What they made others wait for is over in a moment. */
export const removeFromShop = (record: ShopGuesses, names: readonly string[]): ShopGuesses => ({
  ...record,
  parts: record.parts.map(({ from, codes }) => ({ from, codes: names.map(cut).reduce(without, codes) })),
});

function without(codes: string, code: string): string {
  const at = find(codes, code);
  return at < 0 ? codes : codes.slice(0, at) + codes.slice(at + LENGTH);
}
