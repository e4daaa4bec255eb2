const DATE = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Minutes east of UTC: `Z`, `-07:00` or `-0700`. */
function offsetMinutes(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Reads `2015-11-06 12:01:45`, `2020/02/18 08:19:04`, the "RFC" form `2020/02/18T08:19:04-07:00` that is no RFC 3339,
 * and RFC 3339 itself, as ISO 8601 in UTC to the second. Undefined for '', "pending", zero dates and days that do not
 * exist. `Date` does not read the text: engines disagree on these forms.
 */
export function readDate(text: string, utcOffset: number): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists = local.getUTCMonth() === month - 1 && local.getUTCDate() === day && local.getUTCHours() === hour;
  if (year < 1970 || !exists || minute > 59 || second > 59) return undefined;
  return toIso(local.getTime() - (match[7] === undefined ? utcOffset : offsetMinutes(match[7])) * 60_000);
}

const toIso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
