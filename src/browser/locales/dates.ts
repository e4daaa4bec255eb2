import type { Format } from './format.js';

const days = new WeakMap<Format, Intl.DateTimeFormat>();
const distances = new WeakMap<Format, Intl.RelativeTimeFormat>();

/** A day, from an ISO 8601 moment; empty when it is none. */
export function day(format: Format, iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const formatter = days.get(format) ?? new Intl.DateTimeFormat(format.locale, { dateStyle: 'medium' });
  days.set(format, formatter);
  return formatter.format(date);
}

/** Days in each unit, the longest first. */
const UNITS = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
] as const;

/** The midnight before a moment, where the reader is. */
const midnight = (moment: string | number): number => new Date(moment).setHours(0, 0, 0, 0);

/**
 * How long ago a moment was, in days of the calendar or longer: "3 weeks ago", "yesterday". `now` in milliseconds since
 * 1970.
 */
export function ago(format: Format, iso: string, now: number): string {
  const passed = Math.max(0, Math.round((midnight(now) - midnight(iso)) / 86_400_000));
  const [unit, length] = UNITS.find((entry) => passed >= entry[1]) ?? UNITS[3];
  const formatter = distances.get(format) ?? new Intl.RelativeTimeFormat(format.locale, { numeric: 'auto' });
  distances.set(format, formatter);
  return formatter.format(-Math.floor(passed / length), unit);
}
