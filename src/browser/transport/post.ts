import { Fault } from '../../model/fault.js';
import type { Refusal } from '../../model/refusal.js';
import { createAttempt, settle, type TransportOptions } from './attempt.js';
import { readErrorAnswer } from './error-answer.js';

/**
 * POSTs JSON to a path below the proxy's base and parses the JSON that comes back. A 4xx of our own is returned, not
 * thrown. `parse` is also given what comes with any other status and is not ours: where a merchant forwards the
 * vendor's own answer, it may know it.
 * @throws Fault when there is no answer that `parse` takes; the signal's reason when it aborts.
 */
export type Post = <T>(
  path: string,
  body: unknown,
  parse: (json: unknown) => T,
  signal?: AbortSignal,
) => Promise<T | Refusal>;

/** Milliseconds: longer than a read may take, since nothing is tried again by itself. */
const TIMEOUT = 20_000;

/**
 * The way to write to the proxy at `baseUrl`, as `createTransport` says. Each call is one request: a second one could
 * act twice.
 */
export function createPost(baseUrl: string, options: TransportOptions = {}): Post {
  const attempt = createAttempt(baseUrl, options, TIMEOUT);
  return async (path, body, parse, signal) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const outcome = await attempt(path, signal, init);
    if (!(outcome instanceof Fault) && !outcome.ok && !readErrorAnswer(outcome.body)) {
      try {
        return parse(JSON.parse(outcome.body));
      } catch {
        // Nor is it known to the caller: it is no answer.
      }
    }
    return settle(outcome, parse);
  };
}
