/**
 * Seconds to wait, from a `Retry-After` header in either of its forms (RFC 9110 §10.2.3): a number of seconds, or a
 * date, which becomes 0 when it has passed. Undefined when absent or malformed. `now` in milliseconds since the epoch.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  // Date.parse alone accepts far more than an HTTP date, "-5" among it.
  const date = value.endsWith('GMT') ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
