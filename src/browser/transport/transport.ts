import { Fault } from '../../model/fault.js';
import type { Refusal } from '../../model/refusal.js';
import { createAttempt, settle, type Answer, type TransportOptions } from './attempt.js';
import { wait as platformWait } from './wait.js';

export type { TransportOptions };

/** The browser's way to read from one proxy. */
export interface Transport {
  /**
   * GETs a path and query below the proxy's base and parses the JSON. A 4xx of our own is returned, not thrown.
   * @throws Fault when there is no answer of ours; the signal's reason when it aborts.
   */
  get<T>(
    pathAndQuery: string,
    parse: (json: unknown) => T,
    signal?: AbortSignal,
    init?: RequestInit,
  ): Promise<T | Refusal>;
}

const RETRIES = 2;
/** The statuses that a moment may mend. 500 is not among them: the same request fails the same way. */
const RETRIED: readonly number[] = [429, 502, 503, 504];
/** Milliseconds; doubled for each retry. */
const BACKOFF = 500;
/** Milliseconds of `Retry-After` that a shopper waits unasked; a longer wait fails at once and is left to a button. */
const LONGEST_WAIT = 8_000;
/** Milliseconds. */
const TIMEOUT = 10_000;

/**
 * The way to the proxy at `baseUrl`: a path (`/apps/reviews`) or an address, with or without a slash at its end,
 * resolved against the document. Network errors, timeouts, 429, 502, 503 and 504 are tried at most twice more, with
 * full jitter on top of any `Retry-After`.
 */
export function createTransport(baseUrl: string, options: TransportOptions = {}): Transport {
  const { random = Math.random, wait = platformWait } = options;
  const attempt = createAttempt(baseUrl, options, TIMEOUT);
  return {
    async get(pathAndQuery, parse, signal, init) {
      for (let tries = 0; ; tries++) {
        const outcome = await attempt(pathAndQuery, signal, init);
        const asked = (outcome.retryAfter ?? 0) * 1000;
        if (tries === RETRIES || !isPassing(outcome) || asked > LONGEST_WAIT) return settle(outcome, parse);
        await wait(asked + random() * BACKOFF * 2 ** tries, signal);
      }
    },
  };
}

const isPassing = (outcome: Answer | Fault): boolean => outcome instanceof Fault || RETRIED.includes(outcome.status);
