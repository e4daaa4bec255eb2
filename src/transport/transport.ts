import { Fault } from '../model/fault.js';
import { Refusal } from '../model/refusal.js';
import { readErrorAnswer } from './error-answer.js';
import { readRetryAfter } from './retry-after.js';
import { wait as platformWait, type Wait } from './wait.js';

/** What a transport takes from the platform, for tests to replace. */
export interface TransportOptions {
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** From 0 up to 1. */
  random?: () => number;
  wait?: Wait;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Milliseconds that one attempt may take, its body included. */
  timeout?: number;
}

/** The browser's way to one proxy. */
export interface Transport {
  /**
   * GETs a path and query below the proxy's base and parses the JSON. A 4xx of our own is returned, not thrown.
   * @throws Fault when there is no answer of ours; the signal's reason when it aborts.
   */
  get<T>(pathAndQuery: string, parse: (json: unknown) => T, signal?: AbortSignal): Promise<T | Refusal>;
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

/** An HTTP answer, read to its end. */
interface Answer {
  ok: boolean;
  status: number;
  body: string;
  /** Seconds. */
  retryAfter: number | undefined;
}

/**
 * The way to the proxy at `baseUrl`: a path (`/apps/reviews`) or an address, with or without a slash at its end,
 * resolved against the document. Network errors, timeouts, 429, 502, 503 and 504 are tried at most twice more, with
 * full jitter on top of any `Retry-After`.
 */
export function createTransport(baseUrl: string, options: TransportOptions = {}): Transport {
  const {
    // Looked up at each call, since a page's own tools may wrap it after us.
    fetch = (url, init) => globalThis.fetch(url, init),
    random = Math.random,
    wait = platformWait,
    now = Date.now,
    timeout = TIMEOUT,
  } = options;

  const read = async (pathAndQuery: string, signal: AbortSignal): Promise<Answer> => {
    const response = await fetch(join(baseUrl, pathAndQuery), {
      // A password-protected shop answers its own origin only with the shopper's cookie. A proxy elsewhere gets none:
      // it answers any origin, which no browser accepts together with credentials.
      credentials: 'same-origin',
      signal,
    });
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), now());
    return { ok: response.ok, status: response.status, body: await response.text(), retryAfter };
  };

  const attempt = async (pathAndQuery: string, signal: AbortSignal | undefined): Promise<Answer | Fault> => {
    signal?.throwIfAborted();
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    signal?.addEventListener('abort', abort, { signal: stop.signal });
    const late = wait(timeout, stop.signal).then(() => new Fault('timeout'));
    try {
      return await Promise.race([read(pathAndQuery, stop.signal), late]);
    } catch {
      signal?.throwIfAborted();
      return new Fault('network');
    } finally {
      // Ends whichever of the two is still running.
      abort();
    }
  };

  return {
    async get(pathAndQuery, parse, signal) {
      for (let tries = 0; ; tries++) {
        const outcome = await attempt(pathAndQuery, signal);
        const asked = (outcome.retryAfter ?? 0) * 1000;
        if (tries === RETRIES || !isPassing(outcome) || asked > LONGEST_WAIT) return settle(outcome, parse);
        await wait(asked + random() * BACKOFF * 2 ** tries, signal);
      }
    },
  };
}

/** Without the slash, query or fragment that a merchant may have left at the end of the base. */
const join = (baseUrl: string, pathAndQuery: string): string =>
  new URL(baseUrl, document.baseURI).href.replace(/\/*([?#].*)?$/, '') + pathAndQuery;

const isPassing = (outcome: Answer | Fault): boolean => outcome instanceof Fault || RETRIED.includes(outcome.status);

function settle<T>(outcome: Answer | Fault, parse: (json: unknown) => T): T | Refusal {
  if (outcome instanceof Fault) throw outcome;
  const { ok, status, body, retryAfter } = outcome;
  if (ok) {
    try {
      return parse(JSON.parse(body));
    } catch {
      // What failed to parse is the vendor's or a stranger's text: none of it goes on.
      throw new Fault('shape', { status });
    }
  }
  const error = readErrorAnswer(body);
  if (error && status < 500) return new Refusal({ ...error, retryAfter });
  throw new Fault('http', { status, retryAfter, requestId: error?.requestId });
}
