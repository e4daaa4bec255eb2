import { Fault } from '../../model/fault.js';
import { Refusal } from '../../model/refusal.js';
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

/** An HTTP answer, read to its end. */
export interface Answer {
  ok: boolean;
  status: number;
  body: string;
  /** Seconds. */
  retryAfter: number | undefined;
}

/**
 * One request to a path and query below the proxy's base, and what came of it: an answer, or a network or timeout
 * fault.
 * @throws the signal's reason when it aborts.
 */
export type Attempt = (pathAndQuery: string, signal?: AbortSignal, init?: RequestInit) => Promise<Answer | Fault>;

/** Single attempts at the proxy at `baseUrl`, as `createTransport` says. */
export function createAttempt(baseUrl: string, options: TransportOptions, longest: number): Attempt {
  const {
    // Looked up at each call, since a page's own tools may wrap it after us.
    fetch = (url, init) => globalThis.fetch(url, init),
    wait = platformWait,
    now = Date.now,
    timeout = longest,
  } = options;

  const read = async (pathAndQuery: string, init: RequestInit | undefined, signal: AbortSignal): Promise<Answer> => {
    // A password-protected shop answers its own origin only with the shopper's cookie. A proxy elsewhere gets none:
    // it answers any origin, which no browser accepts together with credentials.
    const response = await fetch(join(baseUrl, pathAndQuery), { credentials: 'same-origin', signal, ...init });
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), now());
    return { ok: response.ok, status: response.status, body: await response.text(), retryAfter };
  };

  return async (pathAndQuery, signal, init) => {
    signal?.throwIfAborted();
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    signal?.addEventListener('abort', abort, { signal: stop.signal });
    const late = wait(timeout, stop.signal).then(() => new Fault('timeout'));
    try {
      return await Promise.race([read(pathAndQuery, init, stop.signal), late]);
    } catch {
      signal?.throwIfAborted();
      return new Fault('network');
    } finally {
      // Ends whichever of the two is still running.
      abort();
    }
  };
}

/** Without the slash, query or fragment that a merchant may have left at the end of the base. */
const join = (baseUrl: string, pathAndQuery: string): string =>
  new URL(baseUrl, document.baseURI).href.replace(/\/*([?#].*)?$/, '') + pathAndQuery;

/**
 * What an attempt came to: a good answer's JSON, parsed, or a 4xx of ours.
 * @throws Fault for anything else.
 */
export function settle<T>(outcome: Answer | Fault, parse: (json: unknown) => T): T | Refusal {
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
