import { withSignal } from '../../concurrency/time-limit.js';
import type { Clock } from '../../platform/clock.js';

/** How often, and after which waits, something that failed is tried again. */
export interface RetryOptions {
  readonly retries: number;
  /** Milliseconds before the first retry; twice as long before each further one. */
  readonly delay: number;
  readonly isRetryable: (error: unknown) => boolean;
  readonly clock: Clock;
  /**
   * From 0 to 1. Up to half of each wait is added or taken off, so that calls that failed together do not return
   * together.
   */
  readonly random?: () => number;
}

/** Runs an attempt, and again after a failure that may pass. Rejects with the last failure, or the signal's reason. */
export async function retry<T>(
  attempt: () => Promise<T>,
  { retries, delay, isRetryable, clock, random = Math.random }: RetryOptions,
  signal: AbortSignal | undefined,
): Promise<T> {
  for (let count = 0; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === retries || !isRetryable(error)) throw error;
      const wait = delay * 2 ** count * (0.5 + random());
      if (wait > 0) await withSignal(new Promise<void>((resolve) => clock.after(wait, resolve)), signal);
      signal?.throwIfAborted();
    }
  }
}
