/** Days in each unit, the longest first. */
const UNITS = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
] as const;

const formatters = new Map<string, Intl.RelativeTimeFormat>();

/** The midnight before a moment, where the reader is. */
const midnight = (moment: string | number): number => new Date(moment).setHours(0, 0, 0, 0);

/** How long ago a moment was, in days of the calendar or longer: "3 weeks ago", "yesterday". `now` in milliseconds since 1970. */
export function ago(locale: string, iso: string, now: number): string {
  const days = Math.max(0, Math.round((midnight(now) - midnight(iso)) / 86_400_000));
  const [unit, length] = UNITS.find((entry) => days >= entry[1]) ?? UNITS[3];
  let formatter = formatters.get(locale);
  if (!formatter) formatters.set(locale, (formatter = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })));
  return formatter.format(-Math.floor(days / length), unit);
}
