import * as z from 'zod/mini';
import type { Rating } from '../../../model/rating.js';

/*
 * Vendors' scalars as they arrive: the same field is a number in one answer and a string in the next, and "none" is
 * null, an empty string or an absent key. A field that is unusable reads as "none", so that one odd field never costs a
 * whole review.
 */

const readNumber = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

const readText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

const readFlag = (value: unknown): boolean | undefined => {
  const text = typeof value === 'boolean' ? String(value) : readText(value);
  if (/^(?:yes|true|1)$/i.test(text)) return true;
  return /^(?:no|false|0)$/i.test(text) ? false : undefined;
};

const anything = z.optional(z.unknown());

/** A number, or a number in a string; undefined for none. */
export const wireNumber = z.pipe(anything, z.transform(readNumber));

/** Text with the white space around it taken off; '' for none. Otherwise as written. */
export const wireText = z.pipe(anything, z.transform(readText));

/** "Yes" or "No" in words, true or false, 1 or 0; undefined for none. */
export const wireFlag = z.pipe(anything, z.transform(readFlag));

/** A list whose items are read one by one later; empty for none. */
export const wireList = z.pipe(
  anything,
  z.transform((value): readonly unknown[] => (Array.isArray(value) ? value : [])),
);

/** A count and an average as a rating; undefined when either is none, or the average is no number of stars. */
export function readRating(count: number | undefined, average: number | undefined): Rating | undefined {
  if (count === undefined || count < 0) return undefined;
  if (Math.trunc(count) === 0) return { count: 0, average: null };
  return average !== undefined && average >= 1 && average <= 5 ? { count: Math.trunc(count), average } : undefined;
}
