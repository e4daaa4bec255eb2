/** How failed tries are met: another one, or none for a while. */
export interface Resilience {
  /** Runs a try again after an outage, at most so often, each time later. */
  again<T>(attempt: () => Promise<T>, signal: AbortSignal | undefined): Promise<T>;
  /** Runs a try, or `whenOpen` while the vendor is closed off for too many outages in a row. */
  guarded<T>(attempt: () => Promise<T>, whenOpen: () => never): Promise<T>;
}

export interface ResilienceOptions {
  readonly isOutage: (error: unknown) => boolean;
  readonly retries: number;
  /** Milliseconds before the first retry; about twice as long before the second. */
  readonly retryDelay: number;
  /** So many outages in a row close the vendor off for so many milliseconds; then one call tries. */
  readonly breaker: { readonly failures: number; readonly pause: number };
}

/**
 * Retries with jitter and a circuit breaker, by cockatiel. It comes with the first call: it aborts a signal as it
 * loads, which an edge worker allows only while it answers a request.
 */
export async function openResilience(options: ResilienceOptions): Promise<Resilience> {
  const { isOutage, retries, retryDelay, breaker } = options;
  const { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleWhen, isBrokenCircuitError, retry } =
    await import('cockatiel');
  const retrying = retry(handleWhen(isOutage), {
    maxAttempts: retries,
    backoff: new ExponentialBackoff({ initialDelay: retryDelay, maxDelay: 10 * retryDelay }),
  });
  const breaking = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: breaker.pause,
    breaker: new ConsecutiveBreaker(breaker.failures),
  });
  return {
    again: (attempt, signal) => retrying.execute(attempt, signal),
    async guarded(attempt, whenOpen) {
      try {
        return await breaking.execute(attempt);
      } catch (error) {
        if (isBrokenCircuitError(error)) whenOpen();
        throw error;
      }
    },
  };
}
