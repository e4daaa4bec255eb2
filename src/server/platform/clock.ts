/** The time and its alarms, so that whoever needs them can be given others. */
export interface Clock {
  /** Whole milliseconds since 1970. */
  now(): number;
  /** Runs something once after so many milliseconds; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** The platform's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
