/** At most `calls` in any `seconds`, wherever that window begins. */
export interface Allowance {
  readonly calls: number;
  readonly seconds: number;
}

/**
 * The vendor's way to count: it remembers the moment of every call that it let through, so that no window of any
 * allowance ever holds one too many. Refused calls do not count.
 */
export class SlidingLog {
  readonly #moments = new Map<string, number[]>();

  /** Whether `who` may call at `now` (milliseconds), which is then remembered. */
  admit(who: string, now: number, allowances: readonly Allowance[]): boolean {
    const longest = Math.max(0, ...allowances.map(({ seconds }) => seconds)) * 1000;
    const moments = (this.#moments.get(who) ?? []).filter((moment) => moment > now - longest);
    this.#moments.set(who, moments);
    const full = allowances.some(
      ({ calls, seconds }) => moments.filter((moment) => moment > now - seconds * 1000).length >= calls,
    );
    if (!full) moments.push(now);
    return !full;
  }
}
